import { MAX_TIMER } from "./clock.ts";

/** The reason that `withDeadline` rejects with when the time is up. */
export class DeadlineExceeded extends Error {}

/**
 * Ends work as soon as its time is up or the caller aborts, even when the work ignores its signal.
 *
 * @param timeout milliseconds; 0 sets no limit
 * @throws DeadlineExceeded, or the signal's reason
 */
export function withDeadline<T>(
  timeout: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  return new Promise<T>((resolve, reject) => {
    const abort = () => stop(signal?.reason);
    const timer =
      timeout > 0 && timeout <= MAX_TIMER ? setTimeout(() => stop(new DeadlineExceeded()), timeout) : undefined;
    const cleanUp = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    const stop = (reason: unknown) => {
      cleanUp();
      reject(reason as Error);
      controller.abort(reason);
    };
    if (signal?.aborted) return abort();
    signal?.addEventListener("abort", abort);
    work(controller.signal).finally(cleanUp).then(resolve, reject);
  });
}
