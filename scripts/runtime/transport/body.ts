/** Decodes the body of a response. */
import type { Exchange } from "./attempt.ts";
import { type ResponseError, unexpectedResponse } from "./errors.ts";
import type { OperationDescriptor } from "./operation.ts";
import { redactText } from "./secret.ts";

const decoder = new TextDecoder();

export function readText({ body }: Exchange): string {
  return decoder.decode(body);
}

/**
 * Decodes the body of a success. It must be JSON of the documented type; its content type does not matter. It may be
 * empty only if the description has a success without a body.
 *
 * @returns undefined if the operation returns no body
 * @throws ResponseError of kind `unexpected_response`
 */
export function readResult(operation: OperationDescriptor, exchange: Exchange): unknown {
  const { returns, resultType } = operation;
  const text = readText(exchange);
  if (!returns || (returns === "sometimes" && text === "")) return undefined;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (cause) {
    throw notJson(operation, exchange, cause);
  }
  const type = jsonType(body);
  if (!resultType || type === resultType) return body;
  throw unexpectedResponse(operation, exchange, `with a body of type ${type}, not ${resultType}`, readShown(exchange));
}

/** The body as an error shows it: decoded JSON, or the text if it is not JSON, without the credential. */
export function readShown(exchange: Exchange): unknown {
  const text = redactText(readText(exchange), exchange.secret);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function jsonType(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** The error for a body that is HTML, truncated or empty. */
export function notJson(operation: OperationDescriptor, exchange: Exchange, cause: unknown): ResponseError {
  const type = exchange.response.headers.get("content-type") ?? "no content type";
  const problem = `with a body that is not JSON (${type}, ${readText(exchange).length} characters)`;
  return unexpectedResponse(operation, exchange, problem, readShown(exchange), cause);
}
