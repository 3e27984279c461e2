/** Gives every parameter, header and body of a description an example, where a schema leads to one. */
import { readJsonType } from "../../model/json-type.ts";
import { readKind } from "../../model/media-type.ts";
import type { MediaTypeObject, OpenApiDocument, Schema, SchemaObject } from "../../model/openapi-document.ts";
import { resolve } from "../../model/reference.ts";
import { compileSchemas, findSchemaUses } from "../judge/schemas.ts";
import { sample } from "./sample.ts";

/** A parameter, a header or a media type. */
interface Exemplified {
  schema: SchemaObject;
  example?: unknown;
}

/**
 * Returns a copy with an `example` wherever there was none and a value is found that the schema accepts.
 *
 * @throws {UserError} if a schema cannot be compiled
 */
export function completeExamples(document: OpenApiDocument): OpenApiDocument {
  const check = compileSchemas(document);
  const copy = structuredClone(document);
  for (const { pointer, examples } of findSchemaUses(document)) {
    if (examples.some(({ value }) => value !== undefined)) continue;
    const owner = resolve<Exemplified>(copy, { $ref: encodeURI(pointer.slice(0, -"/schema".length)) });
    const direction = pointer.includes("/responses/") ? "response" : "request";
    const value = [...textBranches(document, owner), owner.schema]
      .map((schema) => sample(document, schema, direction))
      .find((each) => each !== undefined && check(pointer, each).length === 0);
    if (value !== undefined) owner.example = value;
  }
  for (const [mediaType, media] of findMediaTypes(copy)) {
    if (media.schema !== undefined || "example" in media || "examples" in media) continue;
    media.example = ["text", "binary"].includes(readKind(copy, mediaType, undefined)) ? "text" : {};
  }
  return copy;
}

/** A parameter that can be a number or text is sent as text: a number would be both. */
function textBranches(document: OpenApiDocument, owner: Exemplified): Schema[] {
  if (!("in" in owner)) return [];
  const { oneOf = [], anyOf = [] } = resolve<SchemaObject>(document, owner.schema);
  return [...oneOf, ...anyOf].filter((branch) => readJsonType(document, branch) === "string");
}

/** Every entry of a `content`. */
function findMediaTypes({ paths, components }: OpenApiDocument): [name: string, media: MediaTypeObject][] {
  const found: [string, MediaTypeObject][] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (skipped.has(key) || key.startsWith("x-")) continue;
      // Linting has checked that it is a map of media types.
      if (key === "content" && typeof value === "object") found.push(...Object.entries(value as Content));
      visit(value);
    }
  };
  visit(paths);
  visit({ ...components, schemas: {} });
  return found;
}

type Content = Record<string, MediaTypeObject>;

const skipped: ReadonlySet<string> = new Set(["schema", "schemas", "example", "examples"]);
