/** GitHub's rate limits: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */

/** Limits per token. */
export interface EmulatedRateLimit {
  /**
   * Requests an hour: the primary limit.
   *
   * @default 5000
   */
  limit?: number;
  /**
   * Writes a minute: the secondary limit. GitHub's is 80.
   *
   * @default none
   */
  writesPerMinute?: number;
  /**
   * Writes an hour: the secondary limit. GitHub's is 500.
   *
   * @default none
   */
  writesPerHour?: number;
  /**
   * The status of a refusal. GitHub uses both.
   *
   * @default 403
   */
  status?: 403 | 429;
}

/** What a request may do by the limits, and the headers that say so. */
export interface LimitDecision {
  readonly refusal: "primary" | "secondary" | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

export interface RateLimiter {
  /** Counts a request. Times are milliseconds. */
  take(token: string, isWrite: boolean, now: number): LimitDecision;
  /** Takes back a request that GitHub does not count: a 304. */
  giveBack(token: string, now: number): LimitDecision;
  reset(): void;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Usage {
  used: number;
  /** When the hour of the primary limit ends. */
  reset: number;
  /** Times of writes within the last hour. */
  writes: number[];
}

export function createRateLimiter(options: EmulatedRateLimit = {}): RateLimiter {
  const { limit = 5000, writesPerMinute = Infinity, writesPerHour = Infinity } = options;
  const usages = new Map<string, Usage>();
  const read = (token: string, now: number): Usage => {
    const known = usages.get(token);
    if (known && known.reset > now) return known;
    const usage = { used: 0, reset: now + HOUR, writes: known?.writes ?? [] };
    usages.set(token, usage);
    return usage;
  };
  const decide = (
    usage: Usage,
    refusal: LimitDecision["refusal"],
    more: Record<string, string> = {},
  ): LimitDecision => ({
    refusal,
    headers: {
      "x-ratelimit-limit": String(limit),
      "x-ratelimit-remaining": String(Math.max(limit - usage.used, 0)),
      "x-ratelimit-used": String(Math.min(usage.used, limit)),
      "x-ratelimit-reset": String(Math.ceil(usage.reset / 1000)),
      "x-ratelimit-resource": "core",
      ...more,
    },
  });
  return {
    take: (token, isWrite, now) => {
      const usage = read(token, now);
      if (usage.used >= limit) return decide(usage, "primary");
      usage.writes = usage.writes.filter((time) => time > now - HOUR);
      const wait = isWrite ? waitForWrite(usage.writes, now, writesPerMinute, writesPerHour) : 0;
      if (wait > 0) return decide(usage, "secondary", { "retry-after": String(Math.ceil(wait / 1000)) });
      usage.used += 1;
      if (isWrite) usage.writes.push(now);
      return decide(usage, undefined);
    },
    giveBack: (token, now) => {
      const usage = read(token, now);
      usage.used = Math.max(usage.used - 1, 0);
      return decide(usage, undefined);
    },
    reset: () => usages.clear(),
  };
}

/** Milliseconds until a write is allowed again. */
function waitForWrite(writes: readonly number[], now: number, perMinute: number, perHour: number): number {
  const inMinute = writes.filter((time) => time > now - MINUTE);
  const byMinute = inMinute.length >= perMinute ? (inMinute[0] ?? now) + MINUTE - now : 0;
  const byHour = writes.length >= perHour ? (writes[0] ?? now) + HOUR - now : 0;
  return Math.max(byMinute, byHour);
}
