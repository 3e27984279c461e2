import type { OpenApiDocument, Schema, SchemaObject } from "./openapi-document.ts";
import { readOnce } from "./read-once.ts";
import { resolve } from "./reference.ts";

/** The properties that a schema declares, its own and those of its `allOf`, with their references followed. */
export function readProperties(document: OpenApiDocument, schema: Schema): Properties {
  const source = typeof schema === "boolean" ? schema : resolve<SchemaObject>(document, schema);
  return typeof source === "boolean" ? none : readDeclared(document, source);
}

type Properties = ReadonlyMap<string, SchemaObject>;

const none: Properties = new Map();

const readDeclared = readOnce((document, source: SchemaObject): Properties => {
  const inherited = (source.allOf ?? []).flatMap((part) => [...readProperties(document, part)]);
  const own = Object.entries(source.properties ?? {}).flatMap(([name, property]): [string, SchemaObject][] => {
    return typeof property === "boolean" ? [] : [[name, resolve<SchemaObject>(document, property)]];
  });
  return new Map([...inherited, ...own]);
}, none);
