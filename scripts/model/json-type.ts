import type { OpenApiDocument, Schema, SchemaObject } from "./openapi-document.ts";
import { resolve } from "./reference.ts";

const jsonTypes = ["array", "boolean", "number", "object", "string"] as const;

/** A JSON type that is not `null`. */
export type JsonType = (typeof jsonTypes)[number];

/**
 * The JSON type of every value that a schema accepts; undefined when it accepts several, or does not restrict types.
 *
 * @param known the types of the schemas that were read before; a schema may contain itself
 */
export function readJsonType(
  document: OpenApiDocument,
  reference: Schema | undefined,
  known: Map<SchemaObject, JsonType | undefined> = new Map(),
): JsonType | undefined {
  if (typeof reference !== "object") return undefined;
  const schema = resolve<SchemaObject>(document, reference);
  if (typeof schema !== "object" || known.has(schema)) return known.get(schema);
  known.set(schema, undefined);
  const read = (part: Schema) => readJsonType(document, part, known);
  const [branch, ...others] = new Set((schema.oneOf ?? schema.anyOf ?? []).map(read));
  const type = schema.type === "integer" ? "number" : schema.type;
  const own =
    jsonTypes.find((each) => each === type) ?? (schema.allOf ?? []).map(read).find((each) => each !== undefined);
  const result =
    schema.nullable || Array.isArray(type) ? undefined : (own ?? (others.length === 0 ? branch : undefined));
  known.set(schema, result);
  return result;
}
