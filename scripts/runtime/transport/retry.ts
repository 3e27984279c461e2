import { isSafe } from "./safe-method.ts";

const FIRST_DELAY = 1000;
const LONGEST_DELAY = 20_000;

const idempotentWrites: ReadonlySet<string> = new Set(["PUT", "DELETE"]);
const repeatableStatuses: ReadonlySet<number> = new Set([502, 503, 504]);

/**
 * Whether a request may be sent again.
 *
 * @param status of the response; undefined when none came
 */
export function isRepeatable(method: string, status: number | undefined): boolean {
  const isIdempotent = isSafe(method) || idempotentWrites.has(method);
  return isIdempotent && (status === undefined || repeatableStatuses.has(status));
}

/**
 * Milliseconds until the next attempt: exponential with full jitter.
 *
 * @param attempt the one that failed, from 1 on
 * @param random from 0 to 1
 */
export function retryDelay(attempt: number, random: number): number {
  return Math.round(random * Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** (attempt - 1)));
}
