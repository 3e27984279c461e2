import { isIdempotent } from "./http-method.ts";

const BASE_DELAY = 1000;
const MAX_DELAY = 20_000;

const retryableStatuses = [502, 503, 504];

/**
 * Whether a request may be sent again after a failure.
 *
 * @param status status of the response; undefined without a response
 */
export function isRetryable(method: string, status: number | undefined): boolean {
  return isIdempotent(method) && (status === undefined || retryableStatuses.includes(status));
}

/**
 * Milliseconds until the next attempt: exponential backoff with full jitter.
 *
 * @param attempt the attempt that failed, counted from 1
 * @param random from 0 to 1
 */
export function retryDelay(attempt: number, random: number): number {
  return Math.round(random * Math.min(MAX_DELAY, BASE_DELAY * 2 ** (attempt - 1)));
}
