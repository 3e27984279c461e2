/** GitHub's rules: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */

const MINUTE = 60_000;
/** For clocks that do not agree: a limit that has reset by ours may not have by GitHub's. */
const SHORTEST_WAIT = 1000;
/** More digits would lead past the last time that a `Date` can have. */
const SECONDS = /^\d{1,10}$/;

/** Whether a response refuses for a primary or secondary rate limit. GitHub uses 403 and 429 for both. */
export function isRateLimited(status: number, headers: Headers, readMessage: () => string): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  if (headers.has("retry-after") || headers.get("x-ratelimit-remaining") === "0") return true;
  return /\brate limit\b/i.test(readMessage());
}

/**
 * Milliseconds to wait: what `retry-after` says, else until `x-ratelimit-reset` when nothing remains, else a minute that
 * doubles with every refusal. A header that makes no sense counts as absent.
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
  return Number.isNaN(date) ? undefined : Math.max(date - now, SHORTEST_WAIT);
}

/** Seconds since 1970. */
function readReset(value: string | null, now: number): number | undefined {
  return value !== null && SECONDS.test(value) ? Math.max(Number(value) * 1000 - now, SHORTEST_WAIT) : undefined;
}
