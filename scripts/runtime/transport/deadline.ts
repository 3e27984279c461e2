import { LONGEST_TIMER } from "./clock.ts";

/** Why `withDeadline` gave up. */
export class DeadlineExceeded extends Error {}

/**
 * Ends work when its time is over or the caller aborts, at once, even if the work does not listen to its signal.
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
      timeout > 0 && timeout <= LONGEST_TIMER ? setTimeout(() => stop(new DeadlineExceeded()), timeout) : undefined;
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
