import { DeadlineExceeded, MAX_TIMER, withDeadline } from "./deadline.ts";

/** Time and chance, which tests replace. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Resolves after the delay; rejects with the signal's reason when the signal is aborted. */
  sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void>;
  /** From 0 to 1. */
  random(): number;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: async (milliseconds, signal) => {
    if (signal?.aborted) throw signal.reason;
    try {
      if (milliseconds > 0)
        await withDeadline(Math.min(milliseconds, MAX_TIMER), signal, () => new Promise<void>(() => {}));
    } catch (error) {
      if (!(error instanceof DeadlineExceeded)) throw error;
    }
  },
};
