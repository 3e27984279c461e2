/** Shows a schema as one object, whether it is one or a union: this description has a union where GitHub has one object. */
import type { OpenApiDocument } from "../../model/openapi-document.ts";
import { parsePointer, pointer, resolve } from "../../model/reference.ts";
import { canonical, isObject, type Json } from "../normalize/json.ts";

/** A schema at its place. */
export interface Placed {
  schema: Json;
  pointer: string;
}

export interface View {
  /** The branches of the union, or the schema itself. */
  branches: Placed[];
  /** Undefined if some branch allows any type. */
  types: ReadonlySet<string> | undefined;
  /** Undefined if some branch lists none. */
  values: ReadonlySet<string> | undefined;
  /** What every branch requires. */
  required: ReadonlySet<string>;
  properties: ReadonlyMap<string, Placed[]>;
  items: Placed[];
  /** Whether some branch allows properties that it does not name. */
  isOpen: boolean;
}

/** @param document normalized */
export function viewSchemas(document: Json, schemas: readonly Placed[]): View {
  const branches = schemas.flatMap((each) => flatten(document, each, 0));
  const all = <T>(read: (schema: Json) => readonly T[] | undefined): ReadonlySet<T> | undefined => {
    const found = branches.map(({ schema }) => read(schema));
    return found.includes(undefined) ? undefined : new Set(found.flatMap((each) => each ?? []));
  };
  const properties = new Map<string, Placed[]>();
  for (const branch of branches) {
    for (const [name, place] of listProperties(branch)) properties.set(name, [...(properties.get(name) ?? []), place]);
  }
  return {
    branches,
    types: all(readTypes),
    values: all(readValues),
    required: new Set([...properties.keys()].filter((name) => branches.every(({ schema }) => requires(schema, name)))),
    properties,
    items: branches.flatMap((branch) => child(branch, "items")),
    isOpen: branches.some(({ schema }) => !("properties" in schema)),
  };
}

const MAX_DEPTH = 10;

function flatten(document: Json, place: Placed, depth: number): Placed[] {
  const { $ref } = place.schema;
  if (typeof $ref === "string" && depth < MAX_DEPTH) {
    // The document was bundled, and what is not an object stays as it is.
    const target = resolve<Json>(document as unknown as OpenApiDocument, { $ref });
    const { $ref: _, ...own } = place.schema;
    return flatten(document, { schema: { ...target, ...own }, pointer: $ref }, depth + 1);
  }
  const union = place.schema["oneOf"] ?? place.schema["anyOf"];
  if (!Array.isArray(union) || depth >= MAX_DEPTH) return [place];
  const keyword = "oneOf" in place.schema ? "oneOf" : "anyOf";
  return union.flatMap((schema, index) =>
    isObject(schema) ? flatten(document, { schema, pointer: below(place, keyword, String(index)) }, depth + 1) : [],
  );
}

function listProperties(branch: Placed): [string, Placed][] {
  const { properties } = branch.schema;
  if (!isObject(properties)) return [];
  return Object.entries(properties).flatMap(([name, schema]) =>
    isObject(schema) ? [[name, { schema, pointer: below(branch, "properties", name) }]] : [],
  );
}

function child(branch: Placed, key: string): Placed[] {
  const schema = branch.schema[key];
  return isObject(schema) ? [{ schema, pointer: below(branch, key) }] : [];
}

export function below({ pointer: parent }: Placed, ...keys: string[]): string {
  return pointer([...parsePointer(parent), ...keys]);
}

function requires(schema: Json, name: string): boolean {
  return Array.isArray(schema["required"]) && schema["required"].includes(name);
}

function readTypes(schema: Json): readonly string[] | undefined {
  const { type } = schema;
  if (type !== undefined) return [type].flat().map(String);
  const { const: constant } = schema;
  return typeof constant === "string" ? ["string"] : undefined;
}

function readValues(schema: Json): readonly string[] | undefined {
  if ("const" in schema) return [canonical(schema["const"])];
  return Array.isArray(schema["enum"]) ? schema["enum"].map(canonical) : undefined;
}
