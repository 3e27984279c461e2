/** The errors of an attempt that ended without a complete response. */
import { ConnectionError, type ConnectionErrorKind } from "./errors.ts";
import type { OperationDescriptor } from "./operation.ts";

/** The attempt that failed. */
export interface FailedAttempt {
  readonly operation: OperationDescriptor;
  /** Counted from 1. */
  readonly attempt: number;
  /** Milliseconds since the call began. */
  elapsed(): number;
}

export function aborted(failed: FailedAttempt, cause: unknown): ConnectionError {
  return createError(failed, "aborted", `aborted by the caller after ${Math.round(failed.elapsed())} ms`, cause);
}

export function timedOut(failed: FailedAttempt, timeout: number, cause: unknown): ConnectionError {
  return createError(failed, "timeout", `no complete response within ${timeout} ms`, cause);
}

export function unreachable(failed: FailedAttempt, cause: unknown): ConnectionError {
  return createError(failed, "network", `no response (${describeCause(cause)})`, cause);
}

function createError(
  { operation, attempt, elapsed }: FailedAttempt,
  kind: ConnectionErrorKind,
  problem: string,
  cause: unknown,
): ConnectionError {
  const facts = { attempts: attempt, elapsed: elapsed(), cause };
  return new ConnectionError(operation, kind, `${problem}, in attempt ${attempt}`, facts);
}

/** Node's message is "fetch failed"; its cause has the reason. */
function describeCause(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? describeCause(error.cause) : error.message;
}
