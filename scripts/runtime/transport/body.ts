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
export function readResult({ returns, resultType }: OperationDescriptor, exchange: Exchange): unknown {
  const text = readText(exchange);
  if (!returns || (returns === "sometimes" && text === "")) return undefined;
  const body = readJson(exchange);
  const type = jsonType(body);
  if (!resultType || type === resultType) return body;
  throw unexpectedBody(exchange, `a body of type ${type}, not ${resultType}`);
}

/** @throws ResponseError of kind `unexpected_response` for a body that is HTML, truncated or empty */
export function readJson(exchange: Exchange): unknown {
  const text = readText(exchange);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const type = exchange.response.headers.get("content-type") ?? "no content type";
    throw unexpectedBody(exchange, `a body that is not JSON (${type}, ${text.length} characters)`, cause);
  }
}

function unexpectedBody(exchange: Exchange, problem: string, cause?: unknown): ResponseError {
  return unexpectedResponse(exchange.call, exchange.response, `with ${problem}`, readShown(exchange), cause);
}

/** The body as an error shows it: decoded JSON, or the text if it is not JSON, without the credentials. */
export function readShown(exchange: Exchange): unknown {
  const text = redactText(readText(exchange), exchange.call.secrets);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The `message` of the body, else the status text. */
export function readMessage(exchange: Exchange): string {
  const { message } = Object(readShown(exchange)) as { message?: unknown };
  return isText(message) ? message : exchange.response.statusText;
}

export function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}

function jsonType(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
