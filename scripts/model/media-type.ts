/** Which TypeScript value stands for a body, by its media type and its schema. */
import type { BodyKind } from "./api.ts";
import { readJsonType } from "./json-type.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "./openapi-document.ts";
import { resolve } from "./reference.ts";

const json = /^(application|text)\/(x-)?json$|\+json$/;
const text =
  /^text\/|[/+](xml|yaml|x-yaml)$|^application\/(javascript|x-javascript|ecmascript|graphql|sql|jwt|jose|toml)$/;
/** JSON values one after another, which is not JSON. */
const lines = /^application\/(x-)?(ndjson|jsonl|jsonlines|json-lines|json-seq|stream\+json)$/;
const binary = /^(image|audio|video|font|model)\/|^application\/(octet-stream|pdf|zip|gzip|x-tar|x-gzip|wasm|msgpack)$/;

/** A media type without its parameters, in lower case. */
export function essence(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}

export function readKind(document: OpenApiDocument, mediaType: string, schema: Schema | undefined): BodyKind {
  const type = essence(mediaType);
  if (lines.test(type)) return "text";
  if (json.test(type)) return "json";
  if (type === "application/x-www-form-urlencoded") return "form";
  if (type === "multipart/form-data") return "multipart";
  if (text.test(type)) return "text";
  if (binary.test(type) || type.startsWith("multipart/")) return "binary";
  return kindOfSchema(document, schema);
}

/** A media type that says nothing, such as a wildcard or a vendor's. */
function kindOfSchema(document: OpenApiDocument, schema: Schema | undefined): BodyKind {
  if (typeof schema !== "object" || isBinary(document, schema)) return "binary";
  return readJsonType(document, schema) === "string" ? "text" : "json";
}

/** Whether a schema stands for bytes: a string of format `binary`, or a media type without an encoding. */
export function isBinary(document: OpenApiDocument, reference: Schema | undefined): boolean {
  if (typeof reference !== "object") return false;
  const { type, format, contentMediaType, contentEncoding } = resolve<SchemaObject>(document, reference);
  if (type !== undefined && ![type].flat().includes("string")) return false;
  return format === "binary" || (contentMediaType !== undefined && contentEncoding === undefined);
}

/** The type to send for a wildcard, such as `*` + `/*`. */
export function concreteType(mediaType: string, kind: BodyKind): string {
  if (!mediaType.includes("*")) return mediaType;
  if (kind === "json") return "application/json";
  return kind === "text" ? "text/plain" : "application/octet-stream";
}
