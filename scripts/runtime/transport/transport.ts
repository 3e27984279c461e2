/** Sends a request, retrying it and waiting out rate limits. */
import { type Exchange, type PreparedRequest, runAttempt } from "./attempt.ts";
import { type Clock, systemClock } from "./clock.ts";
import { aborted, type FailedAttempt, timedOut, unreachable } from "./connection-failure.ts";
import { DeadlineExceeded, withDeadline } from "./deadline.ts";
import { reportDeprecation } from "./deprecation.ts";
import { ApiError, InvalidInputError } from "./errors.ts";
import { writeHeaders } from "./headers.ts";
import { HookFailure } from "./hooks.ts";
import { identify, type OperationDescriptor } from "./operation.ts";
import { type Delay, type Outcome, planDelay } from "./plan.ts";
import type { Settings } from "./settings.ts";

/**
 * Resolves to the last response, whatever its status, including a rate-limit refusal that was not retried. Rejects with a
 * `ClientError` when there is no response, and with what a hook throws.
 */
export type Transport = (
  operation: OperationDescriptor,
  request: PreparedRequest,
  settings: Settings,
) => Promise<Exchange>;

export function createTransport(clock: Clock = systemClock): Transport {
  const reported = new Set<string>();
  return async (operation, { headers, ...rest }, settings) => {
    if (settings.signal && !settings.signal.addEventListener) {
      throw new InvalidInputError(operation, "`signal` is not an AbortSignal");
    }
    const request = { ...rest, headers: writeHeaders(headers, settings) };
    const start = clock.now();
    let refusals = 0;
    let waited = 0;
    for (let attempt = 1; ; attempt += 1) {
      const current = { operation, attempt, elapsed: () => clock.now() - start };
      const outcome = await tryOnce(request, settings, current);
      if (outcome.exchange) await reportDeprecation(operation, outcome.exchange.response, settings, reported);
      const delay = planDelay(outcome, request.method, { attempt, refusals, waited }, settings, clock);
      if (!delay) {
        if (outcome.error) throw outcome.error;
        return outcome.exchange;
      }
      await notifyDelay(current, outcome, settings, delay, clock.now());
      await clock.sleep(delay.milliseconds, settings.signal).catch((cause: unknown) => {
        throw aborted(current, cause);
      });
      if (delay.reason === "rate_limit") {
        refusals += 1;
        waited += delay.milliseconds;
      }
    }
  };
}

/** @throws ClientError when another attempt cannot help, and what a hook throws */
async function tryOnce(request: PreparedRequest, settings: Settings, current: FailedAttempt): Promise<Outcome> {
  const { timeout, signal, throttle } = settings;
  const { operation, attempt } = current;
  if (throttle) {
    await throttle(request.method, signal).catch((cause: unknown) => {
      throw signal?.aborted ? aborted(current, cause) : cause;
    });
  }
  try {
    const run = (own: AbortSignal) => runAttempt(operation, request, settings, attempt, own);
    return { exchange: await withDeadline(timeout, signal, run) };
  } catch (cause) {
    if (cause instanceof HookFailure) throw cause.cause;
    if (cause instanceof ApiError) throw cause;
    if (signal?.aborted) throw aborted(current, cause);
    const isLate = cause instanceof DeadlineExceeded;
    return { error: isLate ? timedOut(current, timeout, cause) : unreachable(current, cause) };
  }
}

async function notifyDelay(
  { operation, attempt }: FailedAttempt,
  { exchange, error }: Outcome,
  { onRateLimit, onRetry }: Settings,
  { reason, milliseconds: delay }: Delay,
  now: number,
): Promise<void> {
  const event = { ...identify(operation), attempt, delay };
  const status = exchange?.response.status;
  if (reason === "rate_limit" && status !== undefined) {
    await onRateLimit?.({ ...event, status, resetAt: new Date(now + delay) });
  }
  await onRetry?.({ ...event, status, error });
}
