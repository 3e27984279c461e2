/** Writes responses of every media type, with the headers that they require. */
import type { MediaType, Operation, OperationResponse } from "../../model/api.ts";
import { concreteType, essence } from "../../model/media-type.ts";
import { writeHeaderValue } from "../examples/header-value.ts";
import { acceptsJson } from "./github.ts";
import { json } from "./problem.ts";

/** The media types that an operation returns. */
export function listReturned({ responses }: Operation): string[] {
  return [...new Set(responses.flatMap(({ body }) => body?.mediaType ?? []))];
}

/** Whether a request accepts one of the media types that the operation returns. */
export function acceptsSome(operation: Operation, headers: Headers): boolean {
  const returned = listReturned(operation).map(essence);
  if (returned.every((type) => type === "application/json")) return acceptsJson(headers);
  const ranges = (headers.get("accept") ?? "*/*").split(",").map(essence);
  return ranges.some((range) => returned.some((type) => matches(range, type) || matches(type, range)));
}

function matches(range: string, type: string): boolean {
  if (range === "*/*") return true;
  return range.endsWith("/*") ? type.startsWith(range.slice(0, -1)) : range === type;
}

/** Prism knows no other media type. */
export function isPlainJson(body: MediaType | undefined): boolean {
  return body?.kind === "json" && essence(body.mediaType) === "application/json";
}

/** @param exampleName undefined for a response without a body */
export function writeResponse(response: OperationResponse, status: number, exampleName: string | undefined): Response {
  const { body, headers } = response;
  const example = body?.examples.find(({ name }) => name === exampleName);
  const written = body ? writeBody(body, status, example?.value) : new Response(null, { status });
  for (const header of headers) {
    const [first] = header.examples;
    if (header.required && first) written.headers.set(header.name, writeHeaderValue(header, first.value));
  }
  return written;
}

function writeBody(body: MediaType, status: number, value: unknown): Response {
  const type = concreteType(body.mediaType, body.kind);
  if (body.kind === "json") return json(status, value, isPlainJson(body) ? undefined : type);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return new Response(text, { status, headers: { "content-type": type } });
}
