/** GitHub's rules: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */

const MINUTE = 60_000;
/** Clocks differ: a limit that has reset by this clock may not have reset by GitHub's. */
const MIN_WAIT = 1000;
/** More digits would exceed the last time that a `Date` can represent. */
const SECONDS = /^\d{1,10}$/;

/** Whether a response is a primary or secondary rate limit. GitHub uses 403 and 429 for both. */
export function isRateLimited(status: number, headers: Headers, readMessage: () => string): boolean {
  if (status !== 403) return status === 429;
  return (
    headers.has("retry-after") || headers.get("x-ratelimit-remaining") === "0" || /\brate limit\b/i.test(readMessage())
  );
}

/**
 * Milliseconds to wait: the time in `retry-after`; else until `x-ratelimit-reset` if no request remains; else a minute,
 * doubled with every refusal. A malformed header counts as absent.
 *
 * @param refusals how often this call was refused before
 */
export function rateLimitWait(headers: Headers, now: number, refusals: number): number {
  return (
    readRetryAfter(headers.get("retry-after"), now) ??
    (headers.get("x-ratelimit-remaining") === "0" ? readReset(headers.get("x-ratelimit-reset"), now) : undefined) ??
    MINUTE * 2 ** refusals
  );
}

/** Seconds, or a date. */
function readRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  if (SECONDS.test(value)) return Number(value) * 1000;
  const date = /^[A-Z][a-z]{2},/.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(date) ? undefined : waitUntil(date, now);
}

/** Seconds since 1970. */
function readReset(value: string | null, now: number): number | undefined {
  return value !== null && SECONDS.test(value) ? waitUntil(Number(value) * 1000, now) : undefined;
}

function waitUntil(time: number, now: number): number {
  return Math.max(time - now, MIN_WAIT);
}
