import { onAbort } from "../transport/abort.ts";

/** The part of a sync that a call of the user's functions reads and changes. */
interface CallingRun {
  readonly signal: AbortSignal | undefined;
  hasCallbackFailed: boolean;
}

/** Calls a function of the user until the signal is aborted. A failure before that ends the sync. */
export async function call<T>(run: CallingRun, callback: () => T | PromiseLike<T>): Promise<T | undefined> {
  try {
    return await untilAborted((async () => callback())(), run.signal);
  } catch (error) {
    run.hasCallbackFailed = true;
    throw error;
  }
}

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T | undefined> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const removeCallback = onAbort(signal, () => resolve(undefined));
    if (signal.aborted) resolve(undefined);
    promise.then(resolve, reject).finally(removeCallback);
  });
}
