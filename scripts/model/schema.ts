/** Reads the schemas of a description. */
import type { OpenApiDocument, Schema, SchemaObject } from "./openapi-document.ts";
import { resolve, schemaName } from "./reference.ts";

/** Follows a `$ref`. A reference to another document accepts every value. */
export function dereference(document: OpenApiDocument, $ref: string): Schema {
  const name = schemaName({ $ref });
  const components = document.components?.schemas ?? {};
  const isComponent = name !== undefined && Object.hasOwn(components, name);
  if (!isComponent && !$ref.startsWith("#/")) return true;
  // The pipeline has checked that it is a schema.
  return (isComponent ? components[name] : resolve(document, { $ref })) as Schema;
}

/** OpenAPI 3.0 ignores the siblings of a `$ref`. `nullable` is kept, because descriptions rely on it. */
export function dropRefSiblings(document: OpenApiDocument, source: SchemaObject): SchemaObject {
  const { $ref, nullable } = source;
  if ($ref === undefined || !document.openapi.startsWith("3.0")) return source;
  return { $ref, ...(nullable !== undefined && { nullable }) };
}

/** The schemas that a value must match as well. */
export function partsOf(document: OpenApiDocument, { $ref, allOf = [] }: SchemaObject): Schema[] {
  return $ref === undefined ? allOf : [dereference(document, $ref), ...allOf];
}

export function unionsOf({ oneOf, anyOf }: SchemaObject): Schema[][] {
  return [oneOf, anyOf].filter((branches) => branches !== undefined);
}

/** The values that a schema lists, or undefined when it lists none. */
export function knownValues(source: SchemaObject): readonly unknown[] | undefined {
  return "const" in source ? [source.const] : source.enum;
}

/** The JSON types of a schema or of the values that it lists; undefined if it allows every type or an unknown one. */
export function readTypes(source: SchemaObject): readonly string[] | undefined {
  const types = source.type === undefined ? knownValues(source)?.map(typeOf) : [source.type].flat();
  if (!types || types.some((type) => !jsonTypes.has(type))) return undefined;
  return [...new Set(source.nullable ? [...types, "null"] : types)];
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

const jsonTypes: ReadonlySet<string> = new Set(["array", "boolean", "integer", "null", "number", "object", "string"]);
