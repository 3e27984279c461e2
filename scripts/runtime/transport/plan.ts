import type { Exchange } from "./attempt.ts";
import type { Clock } from "./clock.ts";
import type { ConnectionError } from "./errors.ts";
import { isRateLimited, rateLimitWait } from "./rate-limit.ts";
import { readMessage } from "./response-error.ts";
import { isRetryable, retryDelay } from "./retry.ts";
import type { Settings } from "./settings.ts";

/** How one attempt ended. */
export type Outcome = { exchange: Exchange; error?: never } | { error: ConnectionError; exchange?: never };

/** How far a call has come. */
export interface Progress {
  /** The attempt that has just ended, counted from 1. */
  readonly attempt: number;
  /** Rate-limit refusals before this attempt. */
  readonly refusals: number;
  /** Milliseconds waited for rate limits before this attempt. */
  readonly waited: number;
}

export interface Delay {
  readonly reason: "rate_limit" | "retry";
  readonly milliseconds: number;
}

/** When to send a request again; undefined when the outcome is final. */
export function planDelay(
  { exchange }: Outcome,
  method: string,
  { attempt, refusals, waited }: Progress,
  { attempts, maxRateLimitWait }: Pick<Settings, "attempts" | "maxRateLimitWait">,
  clock: Pick<Clock, "now" | "random">,
): Delay | undefined {
  const hasAttemptsLeft = attempt < attempts;
  if (!hasAttemptsLeft) return undefined;
  if (exchange && isRefusal(exchange)) {
    const milliseconds = rateLimitWait(exchange.response.headers, clock.now(), refusals);
    return waited + milliseconds <= maxRateLimitWait ? { reason: "rate_limit", milliseconds } : undefined;
  }
  if (!isRetryable(method, exchange?.response.status)) return undefined;
  return { reason: "retry", milliseconds: retryDelay(attempt, clock.random()) };
}

function isRefusal(exchange: Exchange): boolean {
  const { status, headers } = exchange.response;
  return isRateLimited(status, headers, () => readMessage(exchange));
}
