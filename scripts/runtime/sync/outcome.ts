import type { SyncPlan, SyncStep } from "./plan.ts";

/**
 * - `complete`: the space equals the desired list
 * - `incomplete`: every step was tried, but `failed` or `plan.unclear` is not empty
 * - `stopped`: the sync ended early; `stop` says why, `remaining` lists the steps left. Run it again to continue
 * - `planned`: a dry run; nothing was written
 */
export type SyncStatus = "complete" | "incomplete" | "stopped" | "planned";

/** The outcome of a sync. Every step of the plan is in exactly one of `done`, `failed` and `remaining`. */
export interface SyncOutcome<Desired, Attached> {
  /** The outcome in one word. */
  readonly status: SyncStatus;
  /** The plan, made before the first write. */
  readonly plan: SyncPlan<Desired, Attached>;
  /** Steps that succeeded, in the order in which they ran. */
  readonly done: readonly SyncDone<Desired, Attached>[];
  /** Steps that failed while the others went on. */
  readonly failed: readonly SyncFailure<Desired, Attached>[];
  /** Steps that did not run. After a stop, the first of them may have been sent: see `SyncStop.interrupted`. */
  readonly remaining: readonly SyncStep<Desired, Attached>[];
  /** Why the sync ended early; undefined unless `status` is `stopped`. */
  readonly stop: SyncStop<Desired, Attached> | undefined;
}

/**
 * - `done`: the API confirmed the step
 * - `already_there`: a creation found the resource in the space (`created: false`)
 * - `confirmed`: the API did not answer, but a new list of the space shows the effect
 */
export type SyncResult = "done" | "already_there" | "confirmed";

/** A step that succeeded. */
export interface SyncDone<Desired, Attached> {
  /** The step of the plan. */
  readonly step: SyncStep<Desired, Attached>;
  /** How its success is known. */
  readonly result: SyncResult;
  /** The resource after the step; undefined after a removal. */
  readonly resource: Attached | undefined;
}

/** A step that failed. */
export interface SyncFailure<Desired, Attached> {
  /** The step of the plan. */
  readonly step: SyncStep<Desired, Attached>;
  /** The rejection of the space's method; a `ClientError` if the space is one of this package's client. */
  readonly error: unknown;
}

/**
 * - `aborted`: the signal was aborted
 * - `rate_limited`: a rate limit does not say how long it lasts, or lasts longer than `maxWait`
 * - `refused`: 401, 403, 410, or 404 for the space or for three resources in a row that it has: every other step would
 *   be refused too
 * - `unavailable`: the space could not be listed after a write without an answer, or three writes in a row had neither
 *   an answer nor an effect
 */
export type SyncStopReason = "aborted" | "rate_limited" | "refused" | "unavailable";

/** Why a sync ended early. */
export interface SyncStop<Desired, Attached> {
  /** The cause, to branch on. */
  readonly reason: SyncStopReason;
  /** The last error; the signal's reason when the sync was aborted between two requests. */
  readonly error: unknown;
  /** When the rate limit ends, according to the API. */
  readonly resumeAt: Date | undefined;
  /** The step whose effect is unknown, because its answer did not arrive. It is the first of `remaining`. */
  readonly interrupted: SyncFailure<Desired, Attached> | undefined;
}
