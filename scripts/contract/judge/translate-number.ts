import type { SchemaObject } from "../../model/openapi-document.ts";
import type { JsonSchema } from "./keywords.ts";

/** OpenAPI 3.0 has `exclusiveMinimum: true` next to `minimum` where JSON Schema has the number itself. */
export function translateNumber(source: SchemaObject): JsonSchema {
  return {
    ...translateLimit(source, "minimum", "exclusiveMinimum"),
    ...translateLimit(source, "maximum", "exclusiveMaximum"),
  };
}

function translateLimit(source: SchemaObject, limit: string, exclusive: string): JsonSchema {
  const { [limit]: value, [exclusive]: isExclusive } = source as JsonSchema; // keywords that the model does not read
  if (isExclusive === true) return value === undefined ? {} : { [exclusive]: value };
  const own = value === undefined ? {} : { [limit]: value };
  return isExclusive === undefined || isExclusive === false ? own : { ...own, [exclusive]: isExclusive };
}
