/** GitHub's rules: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
import type { Exchange } from "./attempt.ts";
import { readMessage } from "./body.ts";

const MINUTE = 60_000;
/** Clocks differ: a limit that has reset by this clock may not have reset by GitHub's. */
const MIN_WAIT = 1000;
/** More digits would exceed the last time that a `Date` can represent. */
const DIGITS = /^\d{1,10}$/;

const limitWords = /\brate limit|\babuse\b/i;
/** A refusal that a later request meets too. */
const permissionWords =
  /not accessible|permission|must (have|be)|scope|saml|single sign-on|forbidden by|not authorized/i;

/**
 * Whether a response is a primary or secondary rate limit. GitHub uses 403 and 429 for both. The message of a 403
 * decides if it names a limit or what is missing; its headers decide otherwise.
 */
export function isRateLimited(exchange: Exchange): boolean {
  const { status, headers } = exchange.response;
  if (status !== 403) return status === 429;
  const message = readMessage(exchange);
  const isExhausted = headers.has("retry-after") || headers.get("x-ratelimit-remaining") === "0";
  return limitWords.test(message) || (isExhausted && !permissionWords.test(message));
}

/**
 * Milliseconds to wait: the time in `retry-after`; else until `x-ratelimit-reset` if no request remains; else a minute,
 * doubled with every refusal. A malformed header counts as absent.
 *
 * @param refusals how often this call was refused before
 */
export function rateLimitWait(headers: Headers, now: number, refusals: number): number {
  const reset = headers.get("x-ratelimit-remaining") === "0" && readInteger(headers, "x-ratelimit-reset");
  return readRetryAfter(headers, now) ?? waitUntil(Number(reset || NaN) * 1000, now) ?? MINUTE * 2 ** refusals;
}

/** Milliseconds until the time in `retry-after`, which has seconds or a date; undefined without a valid one. */
export function readRetryAfter(headers: Headers, now: number): number | undefined {
  const seconds = readInteger(headers, "retry-after");
  if (seconds !== undefined) return seconds * 1000;
  const value = headers.get("retry-after") ?? "";
  return /^[A-Z][a-z]{2},/.test(value) ? waitUntil(Date.parse(value), now) : undefined;
}

/** The value of a header that has digits only; undefined for any other. */
export function readInteger(headers: Headers, name: string): number | undefined {
  const value = headers.get(name) ?? "";
  return DIGITS.test(value) ? Number(value) : undefined;
}

/** Undefined if the time is NaN. */
function waitUntil(time: number, now: number): number | undefined {
  return Number.isNaN(time) ? undefined : Math.max(time - now, MIN_WAIT);
}
