/** What several schemas have in common: the part that also holds for a kind that the description does not know yet. */
import type { OpenApiDocument, Schema, SchemaObject } from "../../model/openapi-document.ts";
import { dereference, dropRefSiblings, partsOf, readTypes } from "../../model/schema.ts";

/** Levels of properties and items that are compared. A circular schema has no end. */
const MAX_DEPTH = 12;

/** Keywords that hold for each value by themselves. They are shared if they are equal. */
const scalarKeywords = [
  "format",
  "pattern",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "multipleOf",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minProperties",
  "maxProperties",
] as const;

/** A schema with its references and `allOf` resolved. */
interface Merged {
  parts: SchemaObject[];
  types: readonly string[] | undefined;
  required: Set<string>;
  properties: Map<string, Schema[]>;
}

/**
 * Returns a schema that accepts every value that one of the schemas accepts, and refuses what all of them refuse for the
 * same reason: a field that all require, a type that none allows, a format that all ask for.
 */
export function shareSchema(document: OpenApiDocument, schemas: readonly Schema[], depth = 0): Schema {
  const [first, ...others] = schemas.map((schema) => follow(document, schema));
  if (first === undefined || depth > MAX_DEPTH) return true;
  if (others.every((each) => each === first)) return first;
  const merged = [first, ...others].map((schema) => merge(document, schema));
  return {
    ...shareScalars(merged),
    ...shareTypes(merged),
    required: shareRequired(merged),
    properties: shareProperties(document, merged, depth),
    ...shareItems(document, merged, depth),
  };
}

function follow(document: OpenApiDocument, schema: Schema, seen: readonly Schema[] = []): Schema {
  if (typeof schema === "boolean" || schema.$ref === undefined || schema.nullable || seen.includes(schema))
    return schema;
  return follow(document, dereference(document, schema.$ref), [...seen, schema]);
}

function merge(document: OpenApiDocument, schema: Schema): Merged {
  const parts = listParts(document, schema);
  const properties = new Map<string, Schema[]>();
  for (const part of parts) {
    for (const [name, property] of Object.entries(part.properties ?? {})) {
      properties.set(name, [...(properties.get(name) ?? []), property]);
    }
  }
  const types = parts.map(readTypes).find((each) => each !== undefined);
  const isNullable = typeof schema === "object" && schema.nullable === true;
  return {
    parts,
    types: isNullable && types ? [...types, "null"] : types,
    required: new Set(parts.flatMap(({ required = [] }) => required)),
    properties,
  };
}

/** The schema and all that it includes with `allOf` or a reference. */
function listParts(document: OpenApiDocument, schema: Schema, found: SchemaObject[] = []): SchemaObject[] {
  if (typeof schema === "boolean" || found.includes(schema)) return found;
  found.push(schema);
  for (const part of partsOf(document, dropRefSiblings(document, schema))) listParts(document, part, found);
  return found;
}

function shareScalars(merged: readonly Merged[]): Partial<SchemaObject> {
  const shared = scalarKeywords.flatMap((keyword) => {
    const [value, ...others] = merged.map(({ parts }) => readKeyword(parts, keyword));
    return value !== undefined && others.every((each) => each === value) ? [[keyword, value]] : [];
  });
  return Object.fromEntries(shared);
}

function readKeyword(parts: readonly SchemaObject[], keyword: string): unknown {
  return parts.map((part): unknown => Object(part)[keyword]).find((value) => value !== undefined);
}

function shareTypes(merged: readonly Merged[]): { type?: string[] } {
  const types = merged.map((each) => each.types);
  return types.every((each) => each !== undefined) ? { type: [...new Set(types.flat())] } : {};
}

function shareRequired([first, ...others]: readonly Merged[]): string[] {
  return [...(first?.required ?? [])].filter((name) => others.every(({ required }) => required.has(name)));
}

function shareProperties(document: OpenApiDocument, merged: readonly Merged[], depth: number): Record<string, Schema> {
  const names = [...(merged[0]?.properties.keys() ?? [])];
  return Object.fromEntries(
    names
      .filter((name) => merged.every(({ properties }) => properties.has(name)))
      .map((name) => {
        const versions = merged.map(({ properties }) => combine(properties.get(name) ?? []));
        return [name, shareSchema(document, versions, depth + 1)];
      }),
  );
}

function combine([first = true, ...others]: readonly Schema[]): Schema {
  return others.length === 0 ? first : { allOf: [first, ...others] };
}

function shareItems(document: OpenApiDocument, merged: readonly Merged[], depth: number): { items?: Schema } {
  const items = merged.map(({ parts }) => parts.find((part) => part.items !== undefined)?.items);
  const isShared = items.every((each) => each !== undefined);
  return isShared ? { items: shareSchema(document, items, depth + 1) } : {};
}
