/** Sends a request, retrying it and waiting out rate limits. */
import { type Attempt, type Exchange, type PreparedRequest, runAttempt } from "./attempt.ts";
import { type Clock, systemClock } from "./clock.ts";
import { connectionError } from "./connection-failure.ts";
import { type Deadline, DeadlineExceeded, withDeadline } from "./deadline.ts";
import { ConnectionError } from "./errors.ts";
import { writeHeaders } from "./headers.ts";
import { identify, type OperationDescriptor } from "./operation.ts";
import type { ClientOptions, RequestOptions } from "./options.ts";
import { advance, type Delay, type Outcome, type Progress, planDelay } from "./plan.ts";
import { readSettings, withOptions } from "./settings.ts";

/** What every client sends its requests through. */
export interface Transport {
  /** Without a trailing slash. */
  readonly baseUrl: string;
  /**
   * Resolves to the last response, of any status, including a rate-limit refusal that was not retried. Rejects with a
   * `ClientError` if no response arrives, and with the error of a middleware.
   */
  send(
    operation: OperationDescriptor,
    request: PreparedRequest,
    options: RequestOptions | undefined,
  ): Promise<Exchange>;
}

/** @throws InvalidInputError for an option that cannot be used */
export function createTransport(options: ClientOptions, defaultBaseUrl: string, clock: Clock = systemClock): Transport {
  const clientSettings = readSettings(options, defaultBaseUrl);
  async function send(
    operation: OperationDescriptor,
    prepared: PreparedRequest,
    requestOptions: RequestOptions | undefined,
  ): Promise<Exchange> {
    const settings = withOptions(operation, clientSettings, requestOptions);
    const request = { ...prepared, headers: writeHeaders(prepared.headers, settings) };
    const start = clock.now();
    const elapsed = () => clock.now() - start;
    let progress: Progress = { refusals: 0, waited: 0, refreshed: false };
    let refused = false;
    for (let number = 1; ; number += 1) {
      const attempt: Attempt = { operation, request, settings, number, refused, elapsed };
      const outcome = await tryOnce(attempt);
      const delay = planDelay(outcome, attempt, progress, clock);
      if (!delay) {
        if (outcome.error) throw outcome.error;
        return outcome.exchange;
      }
      await within(attempt, settings.timeout, async ({ signal, outsideTimeout }) => {
        await announceDelay(attempt, outcome, delay);
        await outsideTimeout(clock.sleep(delay.milliseconds, signal));
      });
      refused = delay.reason === "token";
      progress = advance(progress, delay);
    }
  }
  return { baseUrl: clientSettings.baseUrl, send };
}

/** @throws what another attempt cannot repair */
async function tryOnce(attempt: Attempt): Promise<Outcome> {
  try {
    return { exchange: await within(attempt, attempt.settings.timeout, (deadline) => runAttempt(attempt, deadline)) };
  } catch (error) {
    if (error instanceof ConnectionError && error.kind !== "aborted") return { error };
    throw error;
  }
}

/**
 * Does work that ends with the caller's signal and with the time limit.
 *
 * @throws ConnectionError in both cases, and what the work throws
 */
async function within<T>(attempt: Attempt, timeout: number, work: (deadline: Deadline) => Promise<T>): Promise<T> {
  const { signal } = attempt.settings;
  try {
    return await withDeadline(timeout, signal, work);
  } catch (cause) {
    if (signal?.aborted) {
      throw connectionError(
        attempt,
        "aborted",
        `aborted by the caller after ${Math.round(attempt.elapsed())} ms`,
        cause,
      );
    }
    if (!(cause instanceof DeadlineExceeded)) throw cause;
    throw connectionError(attempt, "timeout", `no complete response within ${timeout} ms`, cause);
  }
}

async function announceDelay(
  { operation, number, settings }: Attempt,
  { exchange, error }: Outcome,
  { reason, milliseconds }: Delay,
): Promise<void> {
  const status = exchange?.response.status;
  const event = { ...identify(operation), attempt: number, delay: milliseconds, reason, status, error };
  for (const { onDelay } of settings.use) await onDelay?.(event);
}
