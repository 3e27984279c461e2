import type { OpenApiDocument, Schema } from "../../model/openapi-document.ts";
import { dropRefSiblings, partsOf, unionsOf } from "../../model/schema.ts";

/** Whether a schema names properties. One that names none, such as `type: object` alone, accepts any. */
export function declaresProperties(document: OpenApiDocument, schema: Schema, seen: readonly Schema[] = []): boolean {
  if (typeof schema === "boolean" || seen.includes(schema)) return false;
  const source = dropRefSiblings(document, schema);
  if (source.properties !== undefined) return true;
  const parts = [...partsOf(document, source), ...unionsOf(source).flat()];
  return parts.some((part) => declaresProperties(document, part, [...seen, schema]));
}
