import type { Attempt, Exchange } from "./attempt.ts";
import type { Clock } from "./clock.ts";
import type { ConnectionError } from "./errors.ts";
import type { DelayEvent } from "./middleware.ts";
import { isRateLimited, rateLimitWait, readRetryAfter } from "./rate-limit.ts";
import { readMessage } from "./response-error.ts";
import { isRetryable, retryDelay } from "./retry.ts";

/** How one attempt ended. */
export type Outcome = { exchange: Exchange; error?: never } | { error: ConnectionError; exchange?: never };

/** How far a call has come. */
export interface Progress {
  /** Rate-limit refusals so far. */
  readonly refusals: number;
  /** Milliseconds waited so far because the API asked for it. */
  readonly waited: number;
  /** Whether the token function was asked for another token. */
  readonly refreshed: boolean;
}

export interface Delay {
  readonly reason: DelayEvent["reason"];
  readonly milliseconds: number;
}

/** When to send a request again; undefined when the outcome is final. */
export function planDelay(
  { exchange }: Outcome,
  { request, settings, number }: Pick<Attempt, "request" | "settings" | "number">,
  { refusals, waited, refreshed }: Progress,
  clock: Pick<Clock, "now" | "random">,
): Delay | undefined {
  const { attempts, maxRateLimitWait, token } = settings;
  const status = exchange?.response.status;
  const isRefreshable = typeof token === "function" && !("authorization" in request.headers);
  if (status === 401 && isRefreshable && !refreshed) return { reason: "token", milliseconds: 0 };
  if (number - Number(refreshed) >= attempts) return undefined;
  const asked = exchange && readAskedDelay(exchange, request.method, clock.now(), refusals);
  if (asked) return waited + asked.milliseconds <= maxRateLimitWait ? asked : undefined;
  if (!isRetryable(request.method, status)) return undefined;
  return { reason: "retry", milliseconds: retryDelay(number, clock.random()) };
}

/** The wait that a response asks for. */
function readAskedDelay(exchange: Exchange, method: string, now: number, refusals: number): Delay | undefined {
  const { status, headers } = exchange.response;
  if (isRateLimited(status, headers, () => readMessage(exchange))) {
    return { reason: "rate_limit", milliseconds: rateLimitWait(headers, now, refusals) };
  }
  const milliseconds = isRetryable(method, status) ? readRetryAfter(headers, now) : undefined;
  return milliseconds === undefined ? undefined : { reason: "retry_after", milliseconds };
}

/** The progress after a delay. */
export function advance({ refusals, waited, refreshed }: Progress, { reason, milliseconds }: Delay): Progress {
  return {
    refusals: refusals + Number(reason === "rate_limit"),
    waited: waited + (reason === "retry" ? 0 : milliseconds),
    refreshed: refreshed || reason === "token",
  };
}
