/**
 * Changes a copy of a document so that its types are those of the values that the clients take and return: a `Blob` for
 * bytes, a string for text, nothing where HTTP has no body, and only the parameters that OpenAPI does not ignore.
 */
import { hasNoRequestBody } from "../../model/find-unsupported.ts";
import { isBinary, readKind } from "../../model/media-type.ts";
import {
  type HttpMethod,
  type MediaTypeObject,
  type OpenApiDocument,
  type OperationObject,
  type ParameterObject,
  type Reference,
  type RequestBodyObject,
  type ResponseObject,
  type Schema,
  type SchemaObject,
} from "../../model/openapi-document.ts";
import { methodsOf, readPathItems } from "../../model/path-items.ts";
import { isBodiless } from "../../model/read-bodies.ts";
import { contentOf, isIgnored } from "../../model/read-parameters.ts";
import { resolve } from "../../model/reference.ts";

/** The schemas that stand for bytes in the changed document. */
export interface Bytes {
  /** A `Blob`. */
  blobs: WeakSet<object>;
  /** Anything that a request can send as bytes. */
  sources: WeakSet<object>;
}

export function representValues(document: OpenApiDocument): Bytes {
  const bytes: Bytes = { blobs: new WeakSet(), sources: new WeakSet() };
  for (const [, item] of readPathItems(document)) {
    if (item.parameters) item.parameters = representParameters(document, item.parameters);
    for (const method of methodsOf(item)) {
      const operation = item[method];
      if (operation) representOperation(document, method, operation, bytes);
    }
  }
  return bytes;
}

function representOperation(
  document: OpenApiDocument,
  method: HttpMethod,
  operation: OperationObject,
  bytes: Bytes,
): void {
  if (operation.parameters) operation.parameters = representParameters(document, operation.parameters);
  if (hasNoRequestBody(method)) delete operation.requestBody;
  const requestBody = operation.requestBody && resolve<RequestBodyObject>(document, operation.requestBody);
  for (const [mediaType, media] of Object.entries(requestBody?.content ?? {})) {
    representRequest(document, mediaType, media, bytes);
  }
  if (operation.responses) operation.responses = representResponses(document, method, operation.responses, bytes);
}

function representParameters(
  document: OpenApiDocument,
  parameters: readonly (ParameterObject | Reference)[],
): (ParameterObject | Reference)[] {
  return parameters.flatMap((reference) => {
    const parameter = resolve<ParameterObject>(document, reference);
    if (isIgnored(parameter)) return [];
    const [mediaType, media] = contentOf(parameter);
    if (mediaType === undefined || !media?.schema || readKind(document, mediaType, media.schema) !== "json") {
      return [reference];
    }
    const { content: _, ...others } = parameter;
    return [{ ...others, schema: media.schema }];
  });
}

function representRequest(document: OpenApiDocument, mediaType: string, media: MediaTypeObject, bytes: Bytes): void {
  const kind = readKind(document, mediaType, media.schema);
  if (kind === "text") media.schema = { type: "string" };
  if (kind === "binary") media.schema = mark({ type: "string" }, bytes.sources);
  if (kind === "multipart") markBlobs(document, media.schema, bytes.blobs, new Set());
}

/** `default` describes a success, too, if no other response does. */
function representResponses(
  document: OpenApiDocument,
  method: HttpMethod,
  responses: Readonly<Record<string, ResponseObject | Reference>>,
  bytes: Bytes,
): Record<string, ResponseObject | Reference> {
  const { default: fallback } = responses;
  const hasSuccess = Object.keys(responses).some((status) => status.startsWith("2"));
  const all = fallback && !hasSuccess ? { "2XX": fallback, ...responses } : responses;
  return Object.fromEntries(
    Object.entries(all).map(([status, reference]) => {
      const response = resolve<ResponseObject>(document, reference);
      if (response.content && isBodiless(method, status)) return [status, { ...response, content: {} }];
      for (const [mediaType, media] of Object.entries(response.content ?? {})) {
        const kind = readKind(document, mediaType, media.schema);
        if (kind === "text" || kind === "form") media.schema = { type: "string" };
        if (kind === "binary" || kind === "multipart") media.schema = mark({ type: "string" }, bytes.blobs);
      }
      return [status, reference];
    }),
  );
}

/** Marks the fields of a form that are files. */
function markBlobs(
  document: OpenApiDocument,
  schema: Schema | undefined,
  blobs: WeakSet<object>,
  seen: Set<object>,
): void {
  if (typeof schema !== "object") return;
  const source = resolve<SchemaObject>(document, schema);
  if (typeof source !== "object" || seen.has(source)) return;
  seen.add(source);
  if (isBinary(document, source)) {
    blobs.add(source);
  }
  const { properties = {}, items, additionalProperties, allOf = [], anyOf = [], oneOf = [] } = source;
  const parts = [...Object.values(properties), items, additionalProperties, ...allOf, ...anyOf, ...oneOf];
  for (const part of parts) markBlobs(document, part, blobs, seen);
}

function mark(schema: SchemaObject, marked: WeakSet<object>): SchemaObject {
  marked.add(schema);
  return schema;
}
