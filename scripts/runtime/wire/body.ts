/** Writes request bodies of any media type that the description has. */
import { InvalidInputError } from "../transport/errors.ts";
import type { OperationDescriptor, RequestMediaType } from "../transport/operation.ts";

/** A body that `fetch` can send any number of times. */
export interface WrittenBody {
  contentType: string;
  body: string | Blob | BufferSource | FormData | ReadableStream;
}

/** Writes the value of a call. */
export type MediaTypeWriter = (operation: OperationDescriptor, media: RequestMediaType, value: unknown) => WrittenBody;

/** The writers that a description needs, by kind. JSON needs none. */
export type BodyWriters = Readonly<Partial<Record<NonNullable<RequestMediaType["kind"]>, MediaTypeWriter>>>;

/** Bytes to send, or a stream of them, which the client reads before it sends the request. */
export type BinaryBody = Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer> | ReadableStream<Uint8Array>;

/**
 * Writes the body of a call in the media type of its header `content-type`, or in the first that the operation accepts.
 *
 * @returns undefined without a body
 * @throws InvalidInputError
 */
export function writeBody(
  operation: OperationDescriptor,
  value: unknown,
  contentType: string | null | undefined,
  writers: BodyWriters,
): WrittenBody | undefined {
  const { body } = operation;
  if (!body) return undefined;
  const media = selectMediaType(operation, body.alternatives ?? [], contentType) ?? body;
  if (value === undefined && !body.required) return undefined;
  const write = media.kind && writers[media.kind];
  const written = isMissing(media, value) ? undefined : (write ?? writeJson)(operation, media, value);
  if (!written) throw new InvalidInputError(operation, "the body is missing");
  return contentType && !written.contentType.startsWith("multipart/") ? { ...written, contentType } : written;
}

/** JSON has a value for null. */
function isMissing({ kind }: RequestMediaType, value: unknown): boolean {
  return value === undefined || (kind !== undefined && value === null);
}

function selectMediaType(
  { body }: OperationDescriptor,
  alternatives: readonly RequestMediaType[],
  contentType: string | null | undefined,
): RequestMediaType | undefined {
  if (!body || !contentType) return body;
  const wanted = essence(contentType);
  return [body, ...alternatives].find(({ mediaType }) => essence(mediaType) === wanted);
}

function essence(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}

export const writeJson: MediaTypeWriter = (operation, { mediaType }, value) => {
  let body: string | undefined;
  try {
    body = JSON.stringify(value);
  } catch (cause) {
    throw new InvalidInputError(operation, "the body cannot be written as JSON", { cause });
  }
  if (body === undefined) throw new InvalidInputError(operation, "the body is missing");
  return { contentType: mediaType, body };
};

export const writeText: MediaTypeWriter = (operation, { mediaType }, value) => {
  if (typeof value !== "string") throw new InvalidInputError(operation, "the body must be a string");
  return { contentType: mediaType, body: value };
};

export const writeBinary: MediaTypeWriter = (operation, { mediaType }, value) => {
  if (isBytes(value) || value instanceof ReadableStream || typeof value === "string") {
    return { contentType: mediaType, body: value };
  }
  throw new InvalidInputError(operation, "the body must be a Blob, bytes, a stream or a string");
};

export function isBytes(value: unknown): value is Blob | BufferSource {
  return value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value);
}
