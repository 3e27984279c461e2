/** JSON pointers and `$ref`s inside one bundled document. */
import type { OpenApiDocument, Reference } from "./openapi-document.ts";

/** Follows a reference, which Redocly has checked; returns any other value unchanged. */
export function resolve<T extends object>(document: OpenApiDocument, value: T | Reference): T {
  if (!("$ref" in value)) return value;
  const target = value.$ref
    .slice("#/".length)
    .split("/")
    .map(unescapeSegment)
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document);
  return resolve(document, target as T | Reference);
}

/** `Resource` for `{ $ref: "#/components/schemas/Resource" }`, undefined for anything else. */
export function schemaName(schema: object | boolean | undefined): string | undefined {
  const prefix = "#/components/schemas/";
  if (typeof schema !== "object" || !("$ref" in schema) || typeof schema.$ref !== "string") return undefined;
  return schema.$ref.startsWith(prefix) ? unescapeSegment(schema.$ref.slice(prefix.length)) : undefined;
}

/** `#/paths/~1orgs~1{org}/get` for `["paths", "/orgs/{org}", "get"]`. */
export function pointer(keys: readonly string[]): string {
  return ["#", ...keys.map((key) => key.replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
}

function unescapeSegment(segment: string): string {
  return decodeURIComponent(segment).replaceAll("~1", "/").replaceAll("~0", "~");
}
