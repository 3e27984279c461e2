/** Reads successes that are not JSON. */
import type { Exchange } from "../transport/attempt.ts";
import { readResult, readText } from "../transport/body.ts";
import type { OperationDescriptor } from "../transport/operation.ts";

/**
 * The body of a success: a string, a `Blob`, or what `readResult` returns.
 *
 * @throws ResponseError of kind `unexpected_response` for JSON that is not as documented
 */
export function readBody(operation: OperationDescriptor, exchange: Exchange): unknown {
  const kind = kindOf(operation, exchange.response.status);
  if (kind === undefined) return readResult(operation, exchange);
  if (exchange.body.byteLength === 0 && operation.returns === "sometimes") return undefined;
  if (kind === "text") return readText(exchange);
  return new Blob([exchange.body], { type: exchange.response.headers.get("content-type") ?? "" });
}

/** How a success with a status is read; undefined for JSON. */
export function kindOf({ reads = {} }: OperationDescriptor, status: number): "text" | "binary" | undefined {
  const kind = reads[status] ?? reads["2XX"];
  return kind === "json" ? undefined : kind;
}
