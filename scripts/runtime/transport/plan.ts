import type { Call, Exchange } from "./attempt.ts";
import type { Clock } from "./clock.ts";
import { ConnectionError } from "./errors.ts";
import type { DelayEvent } from "./middleware.ts";
import { isRateLimited, rateLimitWait, readRetryAfter } from "./rate-limit.ts";
import { isRetryable, retryDelay } from "./retry.ts";

/** How one attempt ended. */
export type Outcome = { exchange: Exchange; error?: never } | { error: Error; exchange?: never };

export interface Delay {
  readonly reason: DelayEvent["reason"];
  readonly milliseconds: number;
}

/** When to send a request again; undefined when the outcome is final. */
export function planDelay(
  { exchange, error }: Outcome,
  { request, settings, attempts, refusals, waited, refreshed }: Call,
  clock: Pick<Clock, "now" | "random">,
): Delay | undefined {
  if (!exchange && (!(error instanceof ConnectionError) || error.kind === "aborted")) return undefined;
  const { method, headers } = request;
  const status = exchange?.response.status;
  const isRefreshable = typeof settings.token === "function" && !("authorization" in headers);
  if (status === 401 && isRefreshable && !refreshed) return { reason: "token", milliseconds: 0 };
  if (attempts - Number(refreshed) >= settings.attempts) return undefined;
  const asked = exchange && readAskedDelay(exchange, method, clock.now(), refusals);
  if (asked) return waited + asked.milliseconds <= settings.maxRateLimitWait ? asked : undefined;
  if (!isRetryable(method, status)) return undefined;
  return { reason: "retry", milliseconds: retryDelay(attempts, clock.random()) };
}

/** The wait that a response asks for. */
function readAskedDelay(exchange: Exchange, method: string, now: number, refusals: number): Delay | undefined {
  const { status, headers } = exchange.response;
  if (isRateLimited(exchange)) return { reason: "rate_limit", milliseconds: rateLimitWait(headers, now, refusals) };
  const milliseconds = isRetryable(method, status) ? readRetryAfter(headers, now) : undefined;
  return milliseconds === undefined ? undefined : { reason: "retry_after", milliseconds };
}

/** Counts a delay. */
export function advance(call: Call, { reason, milliseconds }: Delay): void {
  call.refused = reason === "token";
  call.refreshed ||= call.refused;
  if (reason === "rate_limit") call.refusals += 1;
  if (reason !== "retry") call.waited += milliseconds;
}
