/** Gives schemas that mean the same the same form. */
import { canonical, isObject, type Json, toScalar, without } from "./json.ts";

/** What a schema means without the keyword. */
const defaults: Readonly<Json> = {
  additionalProperties: true,
  unevaluatedProperties: true,
  deprecated: false,
  readOnly: false,
  writeOnly: false,
  nullable: false,
  uniqueItems: false,
  exclusiveMinimum: false,
  exclusiveMaximum: false,
  minItems: 0,
  minLength: 0,
  minProperties: 0,
};

/** Keywords whose values are unordered lists. */
const sets = ["required", "enum", "type"] as const;

/** The keywords that say nothing about values. */
export const annotations: ReadonlySet<string> = new Set(
  "title description examples example externalDocs $comment xml deprecated summary".split(" "),
);

/** Rewrites the keywords of one schema. Its parts have been rewritten. */
export function normalizeSchema(source: Json): Json {
  const schema = without(source, defaults);
  if (isObject(schema["additionalProperties"]) && isEmpty(schema["additionalProperties"])) {
    delete schema["additionalProperties"];
  }
  for (const key of sets) if (Array.isArray(schema[key])) schema[key] = sortUnique(schema[key]);
  writeNull(schema);
  writeBounds(schema);
  if (Array.isArray(schema["type"]) && schema["type"].length === 1) [schema["type"]] = schema["type"];
  if (Array.isArray(schema["required"]) && schema["required"].length === 0) delete schema["required"];
  if (Array.isArray(schema["enum"])) writeValues(schema, schema["enum"]);
  for (const key of ["const", "default", "example"]) if (key in schema) schema[key] = toScalar(schema[key]);
  if (Array.isArray(schema["examples"])) schema["examples"] = schema["examples"].map(toScalar);
  return schema;
}

function isEmpty(value: Json): boolean {
  return Object.keys(value).length === 0;
}

function sortUnique(values: readonly unknown[]): unknown[] {
  return [...new Map(values.map((value) => [canonical(value), value])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);
}

/** OpenAPI 3.0 has `nullable` where 3.1 has the type `null`. */
function writeNull(schema: Json): void {
  if (schema["nullable"] !== true || schema["type"] === undefined) return;
  schema["type"] = sortUnique([schema["type"], "null"].flat());
  delete schema["nullable"];
}

/** OpenAPI 3.0 has `exclusiveMinimum: true` beside `minimum` where 3.1 has one number. */
function writeBounds(schema: Json): void {
  for (const [exclusive, inclusive] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    if (schema[exclusive] !== true) continue;
    schema[exclusive] = schema[inclusive];
    delete schema[inclusive];
  }
}

/** A list of one value is a constant. */
function writeValues(schema: Json, values: readonly unknown[]): void {
  if (values.length > 1) {
    schema["enum"] = values.map(toScalar);
    return;
  }
  delete schema["enum"];
  if (!("const" in schema)) schema["const"] = values[0];
}

/** Moves the parts of `allOf` into the schema where they only add properties. */
export function mergeParts(schema: Json, resolve: (part: Json) => Json): Json {
  const parts = schema["allOf"];
  if (!Array.isArray(parts)) return schema;
  const { allOf: _, ...rest } = schema;
  if (parts.length === 1 && isObject(parts[0]) && Object.keys(rest).every((key) => annotations.has(key))) {
    return { ...parts[0], ...rest };
  }
  let merged = rest;
  const kept = parts.filter((part) => {
    const next = isObject(part) ? merge(merged, resolve(part)) : undefined;
    merged = next ?? merged;
    return next === undefined;
  });
  return kept.length > 0 ? { ...merged, allOf: kept } : merged;
}

/** Undefined if one of the two says more than which properties there are, or if they disagree. */
function merge(whole: Json, part: Json): Json | undefined {
  const said = Object.keys(part).filter((key) => !annotations.has(key) && !key.startsWith("x-"));
  if (!said.every((key) => ["type", "properties", "required"].includes(key))) return undefined;
  if (whole["type"] !== undefined && part["type"] !== undefined && whole["type"] !== part["type"]) return undefined;
  const own = isObject(whole["properties"]) ? whole["properties"] : {};
  const added = isObject(part["properties"]) ? part["properties"] : {};
  if (Object.keys(added).some((key) => key in own && canonical(own[key]) !== canonical(added[key]))) return undefined;
  const required = [whole["required"], part["required"]].flatMap((each) => (Array.isArray(each) ? each : []));
  return {
    ...whole,
    ...(part["type"] !== undefined && { type: part["type"] }),
    ...("properties" in part && { properties: { ...added, ...own } }),
    ...(required.length > 0 && { required: sortUnique(required) }),
  };
}
