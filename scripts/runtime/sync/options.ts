import type { SyncResult } from "./outcome.ts";
import type { DeleteExtra, SyncPlan, SyncStep } from "./plan.ts";

/** How a sync waits. */
export interface WaitOptions {
  /**
   * Milliseconds between two writes. GitHub asks for a second.
   *
   * @default 1000
   * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
   */
  readonly interval?: number | undefined;
  /**
   * Milliseconds to wait for rate limits in all. A limit that lasts longer, or that does not say how long it lasts, ends the
   * sync; with 0, each one does. What the client itself waits for does not count.
   *
   * @default 900000 (15 minutes)
   */
  readonly maxWait?: number | undefined;
  /** Ends the sync after the request under way; every request and every wait is given it as well. */
  readonly signal?: AbortSignal | undefined;
  /** Waits so many milliseconds, or until the signal is aborted. For tests, which need not wait. */
  readonly sleep?: ((milliseconds: number, signal: AbortSignal | undefined) => Promise<void>) | undefined;
  /** Milliseconds since 1970, by which the end of a rate limit is told. For tests. */
  readonly now?: (() => number) | undefined;
}

/** Settings of a sync. */
export interface SyncOptions<Desired, Attached> extends WaitOptions {
  /**
   * Only plans: reads the space and writes nothing.
   *
   * @default false
   */
  readonly dryRun?: boolean | undefined;
  /**
   * What happens to resources of the space that are not desired. `true` removes those of the kinds that can be created, and
   * never an upload, a medium or a kind that this version does not know. A function is asked about every one, whatever its
   * kind: it can spare what others attached, or remove uploads as well.
   *
   * @default false
   * @example ({ resource_type, metadata }) => resource_type === "free_text" && metadata.name.startsWith("docs/")
   */
  readonly deleteExtra?: DeleteExtra<Attached> | undefined;
  /** Called when the plan is made, after every step, and before every wait for a rate limit. What it throws ends the sync. */
  readonly onProgress?: ((progress: SyncProgress<Desired, Attached>) => void) | undefined;
}

/** What a sync tells while it runs; `type` tells the cases apart. */
export type SyncProgress<Desired, Attached> =
  | {
      readonly type: "planned";
      readonly plan: SyncPlan<Desired, Attached>;
      /** How many steps the plan has. */
      readonly total: number;
    }
  | {
      readonly type: "step";
      readonly step: SyncStep<Desired, Attached>;
      readonly result: SyncResult | "failed";
      /** Why it failed. */
      readonly error: unknown;
      /** How many steps were tried, this one included. */
      readonly finished: number;
      readonly total: number;
    }
  | {
      readonly type: "waiting";
      readonly milliseconds: number;
      readonly until: Date;
      /** The rate limit. */
      readonly error: unknown;
    };
