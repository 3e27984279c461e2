/** Sends a request until there is an answer to live with: attempts, their time limits, and the waits between them. */
import { type Exchange, type Outgoing, runAttempt } from "./attempt.ts";
import { type Clock, systemClock } from "./clock.ts";
import { DeadlineExceeded, withDeadline } from "./deadline.ts";
import { reportDeprecation } from "./deprecation.ts";
import { ApiError, ConnectionError, InvalidInputError } from "./errors.ts";
import { writeHeaders } from "./headers.ts";
import { HookFailure } from "./hook.ts";
import type { Call } from "./operation.ts";
import { isRateLimited, rateLimitWait } from "./rate-limit.ts";
import { readMessage } from "./response-error.ts";
import { isRepeatable, retryDelay } from "./retry.ts";
import type { Settings } from "./settings.ts";

/**
 * Gives the last response, whatever its status, a rate limit's that was not waited for included. Rejects with a
 * `ClientError` when there is none, and with what a hook throws.
 */
export type Transport = (call: Call, outgoing: Outgoing, settings: Settings) => Promise<Exchange>;

export function createTransport(clock: Clock = systemClock): Transport {
  const reported = new Set<string>();
  return async (call, { headers, ...rest }, settings) => {
    const outgoing = { ...rest, headers: writeHeaders(headers, settings) };
    if (settings.signal && !settings.signal.addEventListener) {
      throw new InvalidInputError(call, "the signal is no AbortSignal");
    }
    const start = clock.now();
    let refusals = 0;
    let waited = 0;
    for (let attempt = 1; ; attempt += 1) {
      const failure = new Failure(call, attempt, () => clock.now() - start);
      const outcome = await tryOnce(outgoing, settings, failure);
      if (!(outcome instanceof ConnectionError)) await reportDeprecation(call, outcome.response, settings, reported);

      const wait = planWait(outcome, clock.now(), refusals);
      const delay = wait ?? planRetry(outgoing.method, outcome, attempt, clock.random());
      const isOver =
        !(attempt < settings.attempts) || (wait !== undefined && !(waited + wait <= settings.maxRateLimitWait));
      if (delay === undefined || isOver) {
        if (outcome instanceof ConnectionError) throw outcome;
        return outcome;
      }

      await tellOfDelay(failure, outcome, settings, delay, wait === undefined ? undefined : clock.now() + wait);
      await clock.sleep(delay, settings.signal).catch((cause: unknown) => {
        throw failure.aborted(cause);
      });
      if (wait !== undefined) {
        refusals += 1;
        waited += wait;
      }
    }
  };
}

/** @throws ClientError for what no further attempt can mend, and what a hook threw */
async function tryOnce(outgoing: Outgoing, settings: Settings, failure: Failure): Promise<Exchange | ConnectionError> {
  const { timeout, signal, pace } = settings;
  const { call, attempt } = failure;
  if (pace) {
    await pace(outgoing.method, signal).catch((cause: unknown) => {
      throw signal?.aborted ? failure.aborted(cause) : cause;
    });
  }
  try {
    return await withDeadline(timeout, signal, (own) => runAttempt(call, outgoing, settings, attempt, own));
  } catch (cause) {
    if (cause instanceof HookFailure) throw cause.cause;
    if (cause instanceof ApiError) throw cause;
    if (signal?.aborted) throw failure.aborted(cause);
    return cause instanceof DeadlineExceeded ? failure.timedOut(timeout, cause) : failure.unreachable(cause);
  }
}

/** Makes the errors of one attempt that ended without a response. */
class Failure {
  readonly call: Call;
  readonly attempt: number;
  readonly #elapsed: () => number;

  constructor(call: Call, attempt: number, elapsed: () => number) {
    this.call = call;
    this.attempt = attempt;
    this.#elapsed = elapsed;
  }

  aborted(cause: unknown): ConnectionError {
    return this.#make("aborted", `aborted by the caller after ${Math.round(this.#elapsed())} ms`, cause);
  }

  timedOut(timeout: number, cause: unknown): ConnectionError {
    return this.#make("timeout", `no whole response within ${timeout} ms`, cause);
  }

  unreachable(cause: unknown): ConnectionError {
    return this.#make("network", `no response (${reason(cause)})`, cause);
  }

  #make(kind: ConnectionError["kind"], problem: string, cause: unknown): ConnectionError {
    const facts = { attempts: this.attempt, elapsed: this.#elapsed(), cause };
    return new ConnectionError(this.call, kind, `${problem}, in attempt ${this.attempt}`, facts);
  }
}

/** Node says "fetch failed" and keeps the reason in the cause. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reason(error.cause) : error.message;
}

/** Milliseconds to wait for a rate limit; undefined when there is none. */
function planWait(outcome: Exchange | ConnectionError, now: number, refusals: number): number | undefined {
  if (outcome instanceof ConnectionError) return undefined;
  const { status, headers } = outcome.response;
  return isRateLimited(status, headers, () => readMessage(outcome)) ? rateLimitWait(headers, now, refusals) : undefined;
}

/** Milliseconds until the next attempt; undefined when there must not be one. */
function planRetry(
  method: string,
  outcome: Exchange | ConnectionError,
  attempt: number,
  random: number,
): number | undefined {
  const status = outcome instanceof ConnectionError ? undefined : outcome.response.status;
  return isRepeatable(method, status) ? retryDelay(attempt, random) : undefined;
}

/** @param resetAt milliseconds since 1970, when the delay is a rate limit's */
async function tellOfDelay(
  { call, attempt }: Failure,
  outcome: Exchange | ConnectionError,
  { onRateLimit, onRetry }: Settings,
  delay: number,
  resetAt: number | undefined,
): Promise<void> {
  const { operationId, method, path } = call;
  const view = { operationId, method, path, attempt, delay };
  const error = outcome instanceof ConnectionError ? outcome : undefined;
  const status = outcome instanceof ConnectionError ? undefined : outcome.response.status;
  if (resetAt !== undefined && status !== undefined)
    await onRateLimit?.({ ...view, status, resetAt: new Date(resetAt) });
  await onRetry?.({ ...view, status, error });
}
