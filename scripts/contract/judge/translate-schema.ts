/** Translates a schema of OpenAPI 3.0, 3.1 or 3.2 into JSON Schema 2020-12 that a validator compiles. */
import type { OpenApiDocument, Schema, SchemaObject } from "../../model/openapi-document.ts";
import { dereference, dropRefSiblings } from "../../model/schema.ts";
import { UserError } from "../../model/user-error.ts";
import { declaresProperties } from "./declares-properties.ts";
import { type JsonSchema, listKeywords, mapKeywords, schemaKeywords, valueKeywords } from "./keywords.ts";
import { shareSchema } from "./share-schema.ts";
import { readTaggedBranches, type TaggedBranches } from "./tagged-branches.ts";
import { translateNumber } from "./translate-number.ts";

export interface TranslationOptions {
  /** What requests and responses require differs: `readOnly` and `writeOnly`. */
  readonly direction: "request" | "response";
  /** Whether a union accepts kinds that it does not list. */
  readonly isOpen: boolean;
  /** Whether objects accept fields that they do not declare. */
  readonly isSealed: boolean;
}

/** What a translation needs of its surroundings. */
export interface Translation extends TranslationOptions {
  readonly document: OpenApiDocument;
  /** The name under which the target of a reference is compiled. */
  define($ref: string): string;
}

/** @throws {UserError} with the JSON pointer of a part that is not a schema */
export function translateSchema(translation: Translation, schema: unknown, pointer: string): JsonSchema | boolean {
  if (typeof schema === "boolean") return schema;
  if (typeof schema !== "object" || schema === null || Array.isArray(schema)) {
    throw new UserError(`${pointer}: must be a schema, which is an object or a boolean`);
  }
  const source = dropRefSiblings(translation.document, schema);
  const translated: JsonSchema = {
    ...copyValues(source, pointer),
    ...translateNumber(source),
    ...translateParts(translation, source, pointer),
    ...translateUnions(translation, source, pointer),
  };
  if (source.$ref !== undefined) translated["$ref"] = translation.define(source.$ref);
  if (source.required !== undefined) translated["required"] = readRequired(translation, source);
  return source.nullable ? allowNull(translated) : translated;
}

/** A schema that a value is checked with as a whole, and not as a part of another schema. */
export function translateRoot(translation: Translation, schema: unknown, pointer: string): JsonSchema | boolean {
  const translated = translateSchema(translation, schema, pointer);
  // A whole schema has been checked by now.
  const isSealed = translation.isSealed && declaresProperties(translation.document, schema as Schema);
  return isSealed ? { allOf: [translated], unevaluatedProperties: false } : translated;
}

function copyValues(source: SchemaObject, pointer: string): JsonSchema {
  const values = Object.entries(source).filter(([keyword]) => valueKeywords.has(keyword));
  const copied: JsonSchema = Object.fromEntries(values);
  if (Array.isArray(copied["enum"])) copied["enum"] = dropRepeated(copied["enum"]);
  if (Array.isArray(copied["enum"]) && copied["enum"].length === 0) return { not: {} }; // accepts nothing
  if (typeof copied["pattern"] === "string") checkPattern(copied["pattern"], `${pointer}/pattern`);
  return copied;
}

/** Validators refuse a list that repeats a value. */
function dropRepeated(values: readonly unknown[]): unknown[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

function checkPattern(pattern: string, pointer: string): void {
  try {
    new RegExp(pattern);
  } catch (error) {
    throw new UserError(`${pointer}: ${(error as SyntaxError).message}`);
  }
}

function translateParts(translation: Translation, source: SchemaObject, pointer: string): JsonSchema {
  const parts: JsonSchema = {};
  const translateChild = (child: unknown, keys: string) => translateRoot(translation, child, `${pointer}/${keys}`);
  const translatePart = (child: unknown, keys: string) => translateSchema(translation, child, `${pointer}/${keys}`);
  for (const [keyword, value] of Object.entries(source)) {
    if (schemaKeywords.children.has(keyword)) parts[keyword] = translateChild(value, keyword);
    else if (schemaKeywords.parts.has(keyword)) parts[keyword] = translatePart(value, keyword);
    else if (mapKeywords.has(keyword)) parts[keyword] = mapValues(value, keyword, translateChild);
    else if (listKeywords.has(keyword)) {
      const translate = keyword === "prefixItems" ? translateChild : translatePart;
      parts[keyword] = Object.values(Object(value)).map((each, index) => translate(each, `${keyword}/${index}`));
    }
  }
  return parts;
}

type TranslateChild = (child: unknown, keys: string) => JsonSchema | boolean;

function mapValues(value: unknown, keyword: string, translate: TranslateChild): JsonSchema {
  return Object.fromEntries(
    Object.entries(Object(value)).map(([name, child]) => [
      name,
      translate(child, `${keyword}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`),
    ]),
  );
}

/** A tagged union becomes one condition per branch, so that errors are those of the branch that is meant. */
function translateUnions(translation: Translation, source: SchemaObject, pointer: string): JsonSchema {
  const conditions: JsonSchema[] = [];
  const unions: JsonSchema = {};
  for (const keyword of ["oneOf", "anyOf"] as const) {
    const branches = source[keyword];
    if (!Array.isArray(branches)) continue;
    const tagged = readTaggedBranches(translation.document, branches);
    const translate = (branch: Schema) =>
      translateSchema(translation, branch, `${pointer}/${keyword}/${branches.indexOf(branch)}`);
    if (tagged) conditions.push(translateTagged(translation, tagged, translate, pointer));
    else unions[keyword] = branches.map(translate);
  }
  if (conditions.length === 0) return unions;
  const parts = (source.allOf ?? []).map((part, index) =>
    translateSchema(translation, part, `${pointer}/allOf/${index}`),
  );
  return { ...unions, allOf: [...parts, ...conditions] };
}

function translateTagged(
  translation: Translation,
  { property, tagged, others }: TaggedBranches,
  translate: (branch: Schema) => JsonSchema | boolean,
  pointer: string,
): JsonSchema {
  const hasTag = (values: readonly unknown[]) => ({
    properties: { [property]: values.length === 1 ? { const: values[0] } : { enum: dropRepeated(values) } },
    required: [property],
  });
  const known = hasTag(tagged.flatMap(({ values }) => values));
  const unknown = translateUnknownKind(translation, property, tagged, pointer);
  const branches = tagged.map(({ values, schema }) => ({ if: hasTag(values), then: translate(schema) }));
  return {
    if: { type: "object" },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { allOf: [...branches, { if: known, else: unknown }] },
    else: others.length > 0 ? { anyOf: others.map(translate) } : { type: "object" },
  };
}

/** An unknown kind must have what all kinds share, and may have more. In a closed union, it is refused by its tag. */
function translateUnknownKind(
  translation: Translation,
  property: string,
  tagged: TaggedBranches["tagged"],
  pointer: string,
): JsonSchema {
  const schemas = tagged.map(({ schema }) => schema);
  const shared = translateSchema(
    { ...translation, isSealed: false },
    shareSchema(translation.document, schemas),
    pointer,
  );
  const kinds = dropRepeated(tagged.flatMap(({ values }) => values));
  return translation.isOpen
    ? { allOf: [shared], unevaluatedProperties: true }
    : { allOf: [shared, { properties: { [property]: { enum: kinds } } }] };
}

/** OpenAPI: a `readOnly` property is required in responses only, and a `writeOnly` one in requests only. */
function readRequired({ direction, document }: Translation, { required, properties = {} }: SchemaObject): unknown {
  if (!Array.isArray(required)) return required;
  const flag = direction === "request" ? "readOnly" : "writeOnly";
  const isFlagged = (property: Schema | undefined): boolean => {
    if (typeof property !== "object" || property === null) return false;
    if (Object(property)[flag] === true) return true;
    return property.$ref !== undefined && isFlagged(dereference(document, property.$ref));
  };
  return [...new Set(required)].filter((name) => !Object.hasOwn(properties, name) || !isFlagged(properties[name]));
}

/** OpenAPI 3.0 writes `nullable` where JSON Schema lists the type `null`. */
function allowNull(translated: JsonSchema): JsonSchema {
  return { if: { type: "null" }, else: translated };
}
