import type { SyncResult } from "./outcome.ts";
import type { DeleteExtra, SyncPlan, SyncStep } from "./plan.ts";

/** Options about time. */
export interface WaitOptions {
  /**
   * Milliseconds between two writes, a finite number. GitHub asks for a second.
   *
   * @default 1000
   * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
   */
  readonly interval?: number | undefined;
  /**
   * The longest total time in milliseconds that the sync waits for rate limits. A limit that lasts longer, or that does
   * not say how long it lasts, ends the sync; with 0, every limit does. Waits of the client itself do not count.
   *
   * @default 900_000 (15 minutes)
   */
  readonly maxWait?: number | undefined;
  /**
   * Ends the sync after the current request, wait or callback. Passed to every request and every wait.
   *
   * @default no signal
   */
  readonly signal?: AbortSignal | undefined;
  /**
   * Replaces the timer, for example to control time in a test. Must resolve after the delay, or reject when the signal
   * is aborted.
   *
   * @default a timer of the platform
   */
  readonly sleep?: ((milliseconds: number, signal: AbortSignal | undefined) => Promise<void>) | undefined;
  /**
   * Replaces the clock that the end of a rate limit is compared with. Returns milliseconds since 1970.
   *
   * @default Date.now
   */
  readonly now?: (() => number) | undefined;
}

/** Options of `syncResources`. */
export interface SyncOptions<Desired, Attached> extends WaitOptions {
  /**
   * Reads the space and returns the plan, without writing.
   *
   * @default false
   */
  readonly dryRun?: boolean | undefined;
  /**
   * Which resources of the space to remove when they are not desired. `true` removes those of the kinds that can be
   * created, and never uploads, media or kinds that this version does not know. A function is called for each of them,
   * of any kind: it can keep resources that others attached, or remove uploads too. It must return a boolean.
   *
   * A removal is held back when a creation or a change of that kind failed or is unclear.
   *
   * @default false
   * @example
   * const outcome = await syncResources(space, desired, { deleteExtra: ({ id }) => attachedByThisTool.has(id) });
   */
  readonly deleteExtra?: DeleteExtra<Attached> | undefined;
  /**
   * Called with the plan, after every step, and before every wait for a rate limit. The sync waits for a promise that
   * it returns. What it throws or rejects with ends the sync after the current step, with the reason `callback`.
   *
   * @default no callback
   */
  readonly onProgress?: ((progress: SyncProgress<Desired, Attached>) => unknown) | undefined;
}

/** Progress of a sync. `type` narrows it. */
export type SyncProgress<Desired, Attached> =
  | {
      /** The space was listed and compared; nothing is written yet. */
      readonly type: "planned";
      /** The steps to come. */
      readonly plan: SyncPlan<Desired, Attached>;
      /** Number of steps in the plan. */
      readonly total: number;
    }
  | {
      /** A step was tried, or held back. */
      readonly type: "step";
      /** The step of the plan. */
      readonly step: SyncStep<Desired, Attached>;
      /** How it ended. */
      readonly result: SyncResult | "failed" | "held_back";
      /** The error of a failed step; undefined otherwise. */
      readonly error: unknown;
      /** Number of steps tried or held back so far, including this one. */
      readonly finished: number;
      /** Number of steps in the plan. */
      readonly total: number;
    }
  | {
      /** The sync waits for a rate limit to end. */
      readonly type: "waiting";
      /** Length of the wait. */
      readonly milliseconds: number;
      /** When the wait ends. */
      readonly until: Date;
      /** The rate-limit error. */
      readonly error: unknown;
    };
