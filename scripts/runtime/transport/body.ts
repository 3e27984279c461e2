/** Reads the body of a success. */
import type { Exchange } from "./attempt.ts";
import { ResponseError } from "./errors.ts";
import type { OperationDescriptor } from "./operation.ts";

export function readText({ body }: Exchange): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}

/** Whether a successful response must have a JSON body. */
export function mustBeJson({ returns }: OperationDescriptor, exchange: Exchange): boolean {
  return returns === "always" || (returns === "sometimes" && readText(exchange) !== "");
}

/**
 * Decodes a body and validates it when there is a validator.
 *
 * @throws ResponseError of kind `unexpected_response`
 */
export function readJson(operation: OperationDescriptor, exchange: Exchange): unknown {
  let body: unknown;
  try {
    body = JSON.parse(readText(exchange));
  } catch (cause) {
    throw notJson(operation, exchange, cause);
  }
  const { operationId } = operation;
  const { response, validate } = exchange;
  const problems = (operationId !== undefined && validate?.(operationId, response.status, body)) || [];
  if (problems.length > 0) {
    throw unexpectedResponse(operation, exchange, body, `with an invalid body: ${problems.join("; ")}`);
  }
  return body;
}

/** The error for a body that is HTML, truncated or empty. */
export function notJson(operation: OperationDescriptor, exchange: Exchange, cause: unknown): ResponseError {
  const text = readText(exchange);
  const type = exchange.response.headers.get("content-type") ?? "no content type";
  const problem = `with a body that is not JSON (${type}, ${text.length} characters)`;
  return unexpectedResponse(operation, exchange, text, problem, cause);
}

/** @param problem continues the sentence that the status begins */
export function unexpectedResponse(
  operation: OperationDescriptor,
  exchange: Exchange,
  body: unknown,
  problem: string,
  cause?: unknown,
): ResponseError {
  const message = `${exchange.response.status} ${problem}`;
  return new ResponseError(operation, "unexpected_response", message, { ...exchange, body, cause });
}
