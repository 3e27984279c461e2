/**
 * Rewrites a bundled description so that two that mean the same are equal: Redocly compares their form. A shared
 * parameter is written where it applies, `allOf` is merged, lists without an order are sorted, defaults are left out.
 */
import type { OpenApiDocument } from "../../model/openapi-document.ts";
import { parsePointer, resolve, pointer as toPointer } from "../../model/reference.ts";
import { isObject, type Json, toScalar, without } from "./json.ts";
import { inheritParameters, normalizeParameter } from "./parameters.ts";
import { mergeParts, normalizeSchema } from "./schema.ts";
import { type ObjectType, shapes } from "./shapes.ts";

export interface Normalized {
  document: Json;
  /** Turns a pointer of the new document into one of the original. */
  origin(pointer: string): string;
}

export function normalize(document: OpenApiDocument): Normalized {
  const origins = new Map<object, string[]>();
  const cache = new Map<object, Json>();
  const rewritten = createRewriter(document, origins, cache)(document as unknown as Json, "document", []);
  const inherited = inheritSecurity(rewritten, origins);
  return { document: inherited, origin: (pointer) => findOrigin(inherited, origins, pointer) };
}

type Rewrite = (source: Json, type: ObjectType, keys: string[]) => Json;

function createRewriter(document: OpenApiDocument, origins: Map<object, string[]>, cache: Map<object, Json>): Rewrite {
  const follow = (type: ObjectType) => (reference: Json) => {
    const $ref = reference["$ref"];
    if (typeof $ref !== "string" || !$ref.startsWith("#/")) return reference;
    const target = resolve<Json>(document, { $ref });
    return isObject(target) ? rewrite(target, type, parsePointer($ref)) : reference;
  };
  const rewrite: Rewrite = (source, type, keys) => {
    const known = cache.get(source);
    if (known) return known;
    // A schema that contains itself by `allOf` meets itself as it is.
    cache.set(source, source);
    const children = rewriteChildren(source, type, keys, rewrite);
    const result = finish(children, type, follow);
    cache.set(source, result);
    if (!origins.has(result)) origins.set(result, keys);
    return result;
  };
  return rewrite;
}

function rewriteChildren(source: Json, type: ObjectType, keys: string[], rewrite: Rewrite): Json {
  const shape = shapes[type];
  const rewriteMap = (map: Json, child: ObjectType, at: string[]): Json =>
    Object.fromEntries(
      Object.entries(map).map(([key, value]) => [key, isObject(value) ? rewrite(value, child, [...at, key]) : value]),
    );
  return Object.fromEntries(
    Object.entries(source).map(([key, value]) => {
      const child = shape[key] ?? (key.startsWith("x-") ? undefined : shape["*"]);
      const at = [...keys, key];
      if (key.startsWith("x-")) return [key, isObject(value) ? mapValues(value, toScalar) : toScalar(value)];
      if (child === undefined) return [key, value];
      const name = child.replace(/^\*|^\[\]/, "") as ObjectType; // the rest of the literal is a type
      if (child.startsWith("*")) return [key, isObject(value) ? rewriteMap(value, name, at) : value];
      if (!child.startsWith("[]")) return [key, isObject(value) ? rewrite(value, name, at) : value];
      if (!Array.isArray(value)) return [key, value];
      return [key, value.map((each, index) => (isObject(each) ? rewrite(each, name, [...at, String(index)]) : each))];
    }),
  );
}

function finish(source: Json, type: ObjectType, follow: (type: ObjectType) => (reference: Json) => Json): Json {
  switch (type) {
    case "schema":
      return mergeParts(normalizeSchema(source), follow("schema"));
    case "pathItem":
      return inheritParameters(source, follow("parameter"));
    case "parameter":
    case "header":
      return normalizeParameter(source);
    case "operation":
      return without(source, { deprecated: false });
    case "requestBody":
      return without(source, { required: false });
    case "mediaType":
    case "example":
      return mapKeys(source, ["example", "value"], toScalar);
    default:
      return source;
  }
}

function mapValues(source: Json, map: (value: unknown) => unknown): Json {
  return Object.fromEntries(
    Object.entries(source).map(([key, value]) => [key, Array.isArray(value) ? value.map(map) : map(value)]),
  );
}

function mapKeys(source: Json, keys: readonly string[], map: (value: unknown) => unknown): Json {
  return Object.fromEntries(
    Object.entries(source).map(([key, value]) => [key, keys.includes(key) ? map(value) : value]),
  );
}

/** Writes the security of the whole description into the operations that have none of their own. */
function inheritSecurity(document: Json, origins: Map<object, string[]>): Json {
  const { security, ...rest } = document;
  if (!Array.isArray(security) || !isObject(rest["paths"])) return document;
  origins.set(security, ["security"]);
  for (const item of Object.values(rest["paths"])) {
    for (const operation of Object.values(isObject(item) ? item : {})) {
      if (isObject(operation) && "responses" in operation) operation["security"] ??= security;
    }
  }
  return rest;
}

/** The place of the deepest object on the way that has one, and the rest of the way. */
function findOrigin(document: Json, origins: ReadonlyMap<object, string[]>, text: string): string {
  let node: unknown = document;
  let found: string[] = [];
  for (const key of parsePointer(text)) {
    node = Object(node)[key];
    const origin = typeof node === "object" && node !== null ? origins.get(node) : undefined;
    found = origin ?? [...found, key];
  }
  return toPointer(found);
}
