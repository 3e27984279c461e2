/** JSON pointers and `$ref`s inside one bundled document. */
import type { OpenApiDocument, Reference } from "./openapi-document.ts";
import { UserError } from "./user-error.ts";

/**
 * Follows a reference, which Redocly has checked in the pipeline; returns any other value unchanged.
 *
 * @throws {UserError} if the reference does not point into the document
 */
export function resolve<T extends object>(document: OpenApiDocument, value: T | Reference): T {
  // In OpenAPI 3.1, a reference may point to the schemas `true` and `false`.
  if (typeof value !== "object" || !("$ref" in value)) return value;
  const isLocal = value.$ref.startsWith("#/");
  const segments = value.$ref.slice("#/".length).split("/").map(unescapeSegment);
  const target = isLocal ? segments.reduce<unknown>((node, key) => Object(node)[key], document) : undefined;
  if (target === undefined || target === null) {
    throw new UserError(`$ref "${value.$ref}" does not point into the document. Bundle the description first.`);
  }
  return resolve(document, target as T | Reference);
}

/** `Resource` for `{ $ref: "#/components/schemas/Resource" }`, undefined for anything else. */
export function schemaName(schema: object | boolean | undefined): string | undefined {
  const prefix = "#/components/schemas/";
  if (typeof schema !== "object" || !("$ref" in schema) || typeof schema.$ref !== "string") return undefined;
  return schema.$ref.startsWith(prefix) ? unescapeSegment(schema.$ref.slice(prefix.length)) : undefined;
}

/** `#/paths/~1orgs~1{org}/get` for `["paths", "/orgs/{org}", "get"]`. A `%` in a key stays as it is. */
export function pointer(keys: readonly string[]): string {
  return ["#", ...keys.map((key) => key.replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
}

/** The keys of a pointer: the opposite of `pointer`. */
export function parsePointer(text: string): string[] {
  return text.split("/").slice(1).map(unescapeSlashes);
}

/** A `$ref` is a URI, in which `%` starts an escape. */
function unescapeSegment(segment: string): string {
  return unescapeSlashes(decode(segment));
}

function unescapeSlashes(segment: string): string {
  return segment.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** A `%` that starts no escape stays. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
