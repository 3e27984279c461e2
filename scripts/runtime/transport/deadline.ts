import { onAbort } from "./abort.ts";

/** The longest delay that a timer supports, about 25 days; a longer one fires at once. */
export const MAX_TIMER: number = 2 ** 31 - 1;

/** The reason that `withDeadline` rejects with when the time is up. */
export class DeadlineExceeded extends Error {}

/** What work needs to know about its deadline. */
export interface Deadline {
  /** Aborted when the time is up or the caller aborts. */
  readonly signal: AbortSignal;
  /** Stops the clock until the promise settles; the whole time is left afterwards. */
  readonly outsideTimeout: <T>(promise: Promise<T>) => Promise<T>;
}

/**
 * Ends work as soon as its time is up or the caller aborts, even when the work ignores its signal.
 *
 * @param timeout milliseconds; 0 sets no limit
 * @throws DeadlineExceeded, or the signal's reason
 */
export function withDeadline<T>(
  timeout: number,
  signal: AbortSignal | undefined,
  work: (deadline: Deadline) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let removeListener: (() => void) | undefined;
  const ended = new Promise<T>((resolve, reject) => {
    const stop = (reason: unknown) => {
      reject(reason as Error);
      controller.abort(reason); // closes the connection, also when a body is too large
    };
    const startTimer = () => {
      if (timeout > 0 && timeout <= MAX_TIMER) timer = setTimeout(() => stop(new DeadlineExceeded()), timeout);
    };
    const outsideTimeout = <V>(promise: Promise<V>) => {
      clearTimeout(timer);
      return promise.finally(startTimer);
    };
    removeListener = signal && onAbort(signal, () => stop(signal.reason));
    if (signal?.aborted) return stop(signal.reason);
    startTimer();
    work({ signal: controller.signal, outsideTimeout }).then(resolve, stop);
  });
  return ended.finally(() => {
    timeout = 0; // starts no other timer
    clearTimeout(timer);
    removeListener?.();
  });
}
