/** The errors of an attempt that ended without a complete response. */
import type { Call } from "./attempt.ts";
import { ConnectionError, type ConnectionErrorKind } from "./errors.ts";

export function connectionError(
  call: Call,
  kind: ConnectionErrorKind,
  problem: string,
  cause: unknown,
): ConnectionError {
  const facts = { kind, elapsed: call.elapsed(), cause };
  return new ConnectionError(call, `${problem}, in attempt ${call.attempts}`, facts);
}

export function unreachable(call: Call, cause: unknown): ConnectionError {
  return connectionError(call, "network", `no response (${describeCause(cause) || String(cause)})`, cause);
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
  if (name !== "TypeError") return /^(Reference|Range|Syntax)Error$/.test(name);
  return cause === undefined
    ? !networkMessage.test(message)
    : /ERR_INVALID/.test((Object(cause) as NodeError).code ?? "");
}
