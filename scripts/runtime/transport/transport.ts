/** Sends a request, retrying it and waiting out rate limits. */
import { type Call, type Exchange, type PreparedRequest, runAttempt } from "./attempt.ts";
import { type Clock, systemClock } from "./clock.ts";
import { connectionError } from "./connection-failure.ts";
import { type Deadline, DeadlineExceeded, withDeadline } from "./deadline.ts";
import { identify, type OperationDescriptor } from "./operation.ts";
import type { ClientOptions, RequestOptions } from "./options.ts";
import { advance, type Delay, type Outcome, planDelay } from "./plan.ts";
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
    const headers = { ...settings.defaultHeaders, ...prepared.headers, ...settings.headers };
    const request = { ...prepared, headers };
    const start = clock.now();
    const call: Call = {
      ...operation,
      request,
      settings,
      elapsed: () => clock.now() - start,
      attempts: 1,
      secrets: [],
      waited: 0,
      refusals: 0,
      refused: false,
      refreshed: false,
    };
    for (; ; call.attempts += 1) {
      const outcome = await within(call, (deadline) => runAttempt(call, deadline)).then(
        (exchange): Outcome => ({ exchange }),
        (error: Error): Outcome => ({ error }),
      );
      const delay = planDelay(outcome, call, clock);
      if (!delay) {
        if (outcome.exchange) return outcome.exchange;
        throw outcome.error;
      }
      await within(call, async ({ signal, outsideTimeout }) => {
        await announceDelay(call, outcome, delay);
        await outsideTimeout(clock.sleep(delay.milliseconds, signal));
      });
      advance(call, delay);
    }
  }
  return { baseUrl: clientSettings.baseUrl, send };
}

/**
 * Does work that ends with the caller's signal and with the time limit.
 *
 * @throws ConnectionError in both cases, and what the work throws
 */
async function within<T>(call: Call, work: (deadline: Deadline) => Promise<T>): Promise<T> {
  const { signal, timeout } = call.settings;
  try {
    return await withDeadline(timeout, signal, work);
  } catch (cause) {
    if (signal?.aborted) {
      const problem = `aborted by the caller after ${Math.round(call.elapsed())} ms`;
      throw connectionError(call, "aborted", problem, cause);
    }
    if (!(cause instanceof DeadlineExceeded)) throw cause;
    throw connectionError(call, "timeout", `no complete response within ${timeout} ms`, cause);
  }
}

async function announceDelay(call: Call, { exchange, error }: Outcome, delay: Delay): Promise<void> {
  const { reason, milliseconds } = delay;
  const status = exchange?.response.status;
  const event = { ...identify(call), attempt: call.attempts, delay: milliseconds, reason, status, error };
  for (const { onDelay } of call.settings.use) await onDelay?.(event);
}
