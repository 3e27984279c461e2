import type { OpenApiDocument, Schema, SchemaObject } from "./openapi-document.ts";
import { readOnce } from "./read-once.ts";
import { resolve } from "./reference.ts";

const jsonTypes = ["array", "boolean", "number", "object", "string"] as const;

/** A JSON type that is not `null`. */
export type JsonType = (typeof jsonTypes)[number];

/** The JSON type of every value that a schema accepts; undefined when it accepts several, or does not restrict types. */
export function readJsonType(document: OpenApiDocument, reference: Schema | undefined): JsonType | undefined {
  if (typeof reference !== "object") return undefined;
  const schema = resolve<SchemaObject>(document, reference);
  return typeof schema === "object" ? readSchemaType(document, schema) : undefined;
}

const readSchemaType = readOnce((document, schema: SchemaObject): JsonType | undefined => {
  const read = (part: Schema) => readJsonType(document, part);
  const [branch, ...others] = new Set((schema.oneOf ?? schema.anyOf ?? []).map(read));
  const type = schema.type === "integer" ? "number" : schema.type;
  const own =
    jsonTypes.find((each) => each === type) ?? (schema.allOf ?? []).map(read).find((each) => each !== undefined);
  return schema.nullable || Array.isArray(type) ? undefined : (own ?? (others.length === 0 ? branch : undefined));
}, undefined);
