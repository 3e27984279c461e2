/** The body of a success. */
import type { Exchange } from "./attempt.ts";
import { ResponseError } from "./errors.ts";
import type { Call, OperationDescriptor } from "./operation.ts";
import type { ResponseValidator } from "./options.ts";

export function readText({ body }: Exchange): string {
  return typeof body === "string" ? body : new TextDecoder().decode(body);
}

/** Whether a success must be JSON. An operation that answers with it always may not answer with nothing. */
export function mustBeJson(operation: OperationDescriptor | undefined, exchange: Exchange): boolean {
  if (operation?.returns === "sometimes") return readText(exchange) !== "";
  return operation?.returns === "always";
}

/**
 * Decodes a body, and checks it when there is a validator.
 *
 * @throws ResponseError of kind `unexpected_response`
 */
export function readJson(call: Call, exchange: Exchange, validate: ResponseValidator | undefined): unknown {
  let body: unknown;
  try {
    body = JSON.parse(readText(exchange));
  } catch (cause) {
    throw notJson(call, exchange, cause);
  }
  const problems =
    call.operationId === undefined ? [] : (validate?.(call.operationId, exchange.response.status, body) ?? []);
  if (problems.length > 0)
    throw unexpected(call, exchange, body, `which the description does not allow: ${problems.join("; ")}`);
  return body;
}

/** A body that is HTML, cut off or empty. */
export function notJson(call: Call, exchange: Exchange, cause: unknown): ResponseError {
  const type = exchange.response.headers.get("content-type") ?? "no content type";
  const problem = `whose body is not JSON (${type}, ${readText(exchange).length} characters)`;
  return unexpected(call, exchange, readText(exchange), problem, cause);
}

/** @param problem what is wrong with it, after the status */
export function unexpected(
  call: Call,
  { response, attempts }: Exchange,
  body: unknown,
  problem: string,
  cause?: unknown,
): ResponseError {
  const { status, headers } = response;
  return new ResponseError(call, "unexpected_response", `${status} ${problem}`, {
    status,
    headers,
    body,
    attempts,
    cause,
  });
}
