/** Makes a value that a schema accepts. It does not know every keyword, so its caller compares the value with the schema. */
import type { OpenApiDocument, Schema, SchemaObject } from "../../model/openapi-document.ts";
import { dereference, partsOf, readTypes } from "../../model/schema.ts";
import { sampleScalar } from "./sample-scalar.ts";

/** The keywords that limit values, apart from those that the rest of the project reads. */
export interface LimitedSchema extends SchemaObject {
  default?: unknown;
  example?: unknown;
  examples?: unknown;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number | boolean;
  exclusiveMaximum?: number | boolean;
  multipleOf?: number;
  minItems?: number;
  readOnly?: boolean;
  writeOnly?: boolean;
}

/** Whether a value is sent or returned: `readOnly` and `writeOnly` properties are left out of the other. */
export type Direction = "request" | "response";

interface Sampling {
  document: OpenApiDocument;
  direction: Direction;
  /** The schemas that the value is in. */
  within: readonly Schema[];
}

/** Deeper values, and those that contain themselves, get required properties only. */
const MAX_DEPTH = 5;

/** Returns undefined if no value is found. */
export function sample(document: OpenApiDocument, schema: Schema, direction: Direction): unknown {
  return sampleSchema({ document, direction, within: [] }, schema);
}

function sampleSchema(sampling: Sampling, schema: Schema): unknown {
  const { document, within } = sampling;
  if (schema === false || within.filter((each) => each === schema).length > 1) return undefined;
  if (schema === true) return {};
  const inner = { ...sampling, within: [...within, schema] };
  const source: LimitedSchema = merge(document, schema);
  const given = [source.example, ...listExamples(source), source.const, source.default, ...(source.enum ?? [])];
  const types = readTypes(source);
  const [known] = given.filter((value) => value !== undefined && (value !== null || !types || types.includes("null")));
  if (known !== undefined) return known;
  for (const branches of [source.oneOf, source.anyOf]) {
    for (const branch of branches ?? []) {
      const { oneOf: _, anyOf: __, ...base } = source;
      const value = sampleSchema(inner, { allOf: [base, branch] });
      if (value !== undefined) return value;
    }
    if (branches) return undefined;
  }
  return sampleType(inner, source);
}

function listExamples({ examples }: LimitedSchema): unknown[] {
  return Array.isArray(examples) ? examples : [];
}

/** One schema with the keywords of all parts of a schema. */
function merge(document: OpenApiDocument, schema: SchemaObject, seen: readonly Schema[] = []): LimitedSchema {
  const { allOf: _, $ref: __, ...own } = schema;
  return partsOf(document, schema).reduce<LimitedSchema>((merged, part) => {
    if (typeof part === "boolean" || seen.includes(part)) return merged;
    const other = merge(document, part, [...seen, schema]);
    return {
      ...other,
      ...merged,
      required: [...(other.required ?? []), ...(merged.required ?? [])],
      properties: { ...other.properties, ...merged.properties },
    };
  }, own);
}

function sampleType(sampling: Sampling, source: LimitedSchema): unknown {
  const types = readTypes(source) ?? [];
  const type = types.find((each) => each !== "null") ?? types[0];
  const properties = Object.keys(source.properties ?? {});
  if (type === "object" || (type === undefined && properties.length > 0)) return sampleObject(sampling, source);
  if (type === "array" || (type === undefined && source.items !== undefined)) return sampleArray(sampling, source);
  if (type === "null") return null;
  if (type === undefined) return {};
  return sampleScalar(source, type);
}

function sampleObject(sampling: Sampling, source: LimitedSchema): unknown {
  const { document, direction, within } = sampling;
  const required = new Set(source.required);
  const value: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(source.properties ?? {})) {
    const { readOnly, writeOnly } = typeof schema === "object" ? resolveOnce(document, schema) : {};
    if (direction === "request" ? readOnly : writeOnly) continue;
    if (!required.has(name) && within.length > MAX_DEPTH) continue;
    const property = sampleSchema(sampling, schema);
    if (property !== undefined) Object.defineProperty(value, name, { value: property, enumerable: true });
    else if (required.has(name)) return undefined;
  }
  const others = [...required].filter((name) => !Object.hasOwn(value, name) && !source.properties?.[name]);
  for (const name of others) Object.defineProperty(value, name, { value: "text", enumerable: true });
  return value;
}

function resolveOnce(document: OpenApiDocument, schema: SchemaObject): LimitedSchema {
  const target = schema.$ref === undefined ? schema : dereference(document, schema.$ref);
  return typeof target === "object" ? { ...target, ...schema } : schema;
}

function sampleArray(sampling: Sampling, { items = true, prefixItems = [], minItems = 0 }: LimitedSchema): unknown {
  const first = prefixItems.map((schema) => sampleSchema(sampling, schema));
  if (first.includes(undefined)) return undefined;
  const isShort = prefixItems.length > 0 || (items === true && minItems === 0);
  const missing = Math.max(isShort ? 0 : 1, minItems - first.length);
  const item = missing > 0 ? sampleSchema(sampling, items) : undefined;
  if (item === undefined) return minItems > first.length ? undefined : first;
  return [...first, ...Array.from({ length: missing }, () => item)];
}
