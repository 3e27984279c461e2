/** The errors of an attempt that ended without a complete response. */
import type { Attempt } from "./attempt.ts";
import { ConnectionError, type ConnectionErrorKind } from "./errors.ts";

export function connectionError(
  { operation, number: attempts, elapsed }: Attempt,
  kind: ConnectionErrorKind,
  problem: string,
  cause: unknown,
  secret = "",
): ConnectionError {
  const facts = { kind, attempts, elapsed: elapsed(), cause, secret };
  return new ConnectionError(operation, `${problem}, in attempt ${attempts}`, facts);
}

export function unreachable(attempt: Attempt, cause: unknown, secret: string): ConnectionError {
  return connectionError(attempt, "network", `no response (${describeCause(cause) || String(cause)})`, cause, secret);
}

/** Members that an error may have. */
type NodeError = Partial<Record<"cause" | "errors", unknown>> & Partial<Record<"message" | "code" | "name", string>>;

/** The innermost words: Node's message is "fetch failed", and only its cause has the reason. */
function describeCause(error: unknown, depth = 0): string {
  if (depth > 5 || typeof error !== "object" || error === null) return "";
  const { cause, errors, message, code } = error as NodeError;
  const parts = Array.isArray(errors) ? errors : [cause]; // an AggregateError has one error for each address
  const inner = parts.map((part) => describeCause(part, depth + 1)).filter(Boolean);
  return inner.join(", ") || message || code || "";
}

/** What platforms say in the TypeError of a `fetch` that could not connect. */
const networkMessage =
  /^(fetch failed|failed to fetch|load failed|terminated|error sending|.*(network|connection|offline))/i;

/** Whether code is wrong rather than the network: platforms throw a TypeError for both. */
export function isProgrammingError(error: unknown): boolean {
  const { name = "", message = "", cause } = Object(error) as NodeError;
  if (/^(UND_)?ERR_INVALID/.test(String((Object(cause) as NodeError).code))) return true;
  if (name !== "TypeError") return ["ReferenceError", "RangeError", "SyntaxError"].includes(name);
  return cause === undefined && !networkMessage.test(message);
}
