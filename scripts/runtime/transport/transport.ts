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
import type { ClientOptions, RequestOptions } from "./options.ts";
import { type Delay, type Outcome, planDelay } from "./plan.ts";
import { readSettings, type Settings, withOptions } from "./settings.ts";

/** What every client sends its requests through. */
export interface Transport {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  /**
   * Resolves to the last response, whatever its status, including a rate-limit refusal that was not retried. Rejects with
   * a `ClientError` when there is no response, and with what a hook throws.
   */
  send(
    operation: OperationDescriptor,
    request: PreparedRequest,
    options: RequestOptions | undefined,
  ): Promise<Exchange>;
}

/** @throws TypeError for an invalid `baseUrl` or `token` */
export function createTransport(options: ClientOptions, defaultBaseUrl: string, clock: Clock = systemClock): Transport {
  const clientSettings = readSettings(options, defaultBaseUrl);
  const reported = new Set<string>();
  async function send(
    operation: OperationDescriptor,
    { headers, ...rest }: PreparedRequest,
    requestOptions: RequestOptions | undefined,
  ): Promise<Exchange> {
    const settings = withOptions(operation, clientSettings, requestOptions);
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
      await waitFor(clock.sleep(delay.milliseconds, settings.signal), settings.signal, current);
      if (delay.reason === "rate_limit") {
        refusals += 1;
        waited += delay.milliseconds;
      }
    }
  }
  return { baseUrl: clientSettings.baseUrl, send };
}

/** @throws ClientError when another attempt cannot help, and what a hook throws */
async function tryOnce(request: PreparedRequest, settings: Settings, current: FailedAttempt): Promise<Outcome> {
  const { timeout, signal, throttle } = settings;
  const { operation, attempt } = current;
  if (throttle) await waitFor(throttle(request.method, signal), signal, current);
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

/** @throws ConnectionError when the caller aborts */
async function waitFor(delay: Promise<void>, signal: AbortSignal | undefined, current: FailedAttempt): Promise<void> {
  try {
    await delay;
  } catch (cause) {
    throw signal?.aborted ? aborted(current, cause) : cause;
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
