import type { OpenApiDocument, Schema, SchemaObject } from "./openapi-document.ts";
import { resolve } from "./reference.ts";

/** The properties that a schema declares, its own and those of its `allOf`, with their references followed. */
export function readProperties(
  document: OpenApiDocument,
  schema: Schema,
  seen: readonly SchemaObject[] = [],
): Map<string, SchemaObject> {
  const source = typeof schema === "boolean" ? schema : resolve<SchemaObject>(document, schema);
  if (typeof source === "boolean" || seen.includes(source)) return new Map();
  const inherited = (source.allOf ?? []).flatMap((part) => [...readProperties(document, part, [...seen, source])]);
  const own = Object.entries(source.properties ?? {}).flatMap(([name, property]): [string, SchemaObject][] => {
    return typeof property === "boolean" ? [] : [[name, resolve<SchemaObject>(document, property)]];
  });
  return new Map([...inherited, ...own]);
}
