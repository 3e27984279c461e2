/** Reads a response of `fetch`. */
import type { Call } from "./attempt.ts";
import { InvalidInputError, unexpectedResponse } from "./errors.ts";

/**
 * Checks what a `fetch` or a middleware returned; a `fetch` may have a class of its own for responses.
 *
 * @throws InvalidInputError
 */
export function checkResponse(call: Call, value: unknown): void {
  const { status, headers, arrayBuffer, bodyUsed } = Object(value) as Partial<Response>;
  if (typeof status === "number" && headers?.get && arrayBuffer && !bodyUsed) return;
  throw new InvalidInputError(call, "`fetch` or a middleware did not return a Response with an unread body");
}

/**
 * Reads a body to its end, or to the limit.
 *
 * @throws ResponseError of kind `unexpected_response` if it is too large, and what the stream throws
 */
export async function readBody(call: Call, response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const maxBytes = call.settings.maxResponseBytes;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const add = (chunk: Uint8Array) => {
    size += chunk.byteLength;
    chunks.push(chunk);
    if (size > maxBytes) throw unexpectedResponse(call, response, `with a body of more than ${maxBytes} bytes`);
  };
  const reader = response.body?.getReader?.();
  if (reader) for (let part = await reader.read(); !part.done; part = await reader.read()) add(part.value);
  else add(new Uint8Array(await response.arrayBuffer())); // React Native and node-fetch have no web streams
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
