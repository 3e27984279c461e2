/** Between the exchanges of the transport and the results of openapi-fetch. */
import type { Exchange } from "../transport/attempt.ts";
import { unexpectedResponse } from "../transport/errors.ts";

/** What a call resolves to. */
export interface Result {
  response: Response;
  data?: unknown;
  error?: unknown;
}

/** @throws ResponseError for a status that the network may return and that `Response` rejects */
export function checkStatus({ call, response }: Exchange): void {
  const { status } = response;
  if (status < 200 || status > 599) {
    throw unexpectedResponse(call, response, "is not a valid HTTP status");
  }
}

/** A response with a body to read again. `Response` rejects some texts of a status that the network may return. */
export function copyResponse(exchange: Exchange): Response {
  const { status, statusText, headers, url } = exchange.response;
  const isLatin = /^[\t\x20-\x7e\x80-\xff]*$/.test(statusText);
  const response = new Response(isEmpty(exchange) ? null : exchange.body, {
    status,
    headers,
    statusText: isLatin ? statusText : "",
  });
  return Object.defineProperty(response, "url", { value: url });
}

export function isEmpty({ body }: Exchange): boolean {
  return body.byteLength === 0;
}

/** openapi-fetch uses the body as the error, and some bodies are falsy. */
export function withError(result: Result): Result {
  const { ok, status, statusText } = result.response;
  return ok || result.error ? result : { ...result, error: { message: `${status} ${statusText}`.trim() } };
}
