import type { SyncPlan, SyncStep } from "./plan.ts";

/**
 * What a sync came to.
 *
 * - `complete`: the space is as desired
 * - `incomplete`: every step was tried, but `failed` or `plan.unclear` is not empty
 * - `stopped`: the sync ended early; `stop` says why, `remaining` what is left. Running it again goes on from there
 * - `planned`: a dry run; nothing was written
 */
export type SyncStatus = "complete" | "incomplete" | "stopped" | "planned";

/** What was done and what was not. Every step of the plan is in exactly one of `done`, `failed` and `remaining`. */
export interface SyncOutcome<Desired, Attached> {
  readonly status: SyncStatus;
  /** Made from the space as it was before the first write. */
  readonly plan: SyncPlan<Desired, Attached>;
  /** In the order in which they were taken. */
  readonly done: readonly SyncDone<Desired, Attached>[];
  /** What failed for itself while the others went on. */
  readonly failed: readonly SyncFailure<Desired, Attached>[];
  /** Not taken; after a stop, the first may have been sent: see `SyncStop.interrupted`. */
  readonly remaining: readonly SyncStep<Desired, Attached>[];
  /** Undefined unless `status` is `stopped`. */
  readonly stop: SyncStop<Desired, Attached> | undefined;
}

/**
 * - `done`: the API answered with success
 * - `already_there`: a creation that found the resource in the space (`created: false`)
 * - `confirmed`: no usable answer came, but a new list of the space shows the effect
 */
export type SyncResult = "done" | "already_there" | "confirmed";

/** A step that was taken. */
export interface SyncDone<Desired, Attached> {
  readonly step: SyncStep<Desired, Attached>;
  readonly result: SyncResult;
  /** As it is now; undefined after a removal. */
  readonly resource: Attached | undefined;
}

/** A step that failed. */
export interface SyncFailure<Desired, Attached> {
  readonly step: SyncStep<Desired, Attached>;
  /** What the space's method rejected with: of this package's clients, a `ClientError`. */
  readonly error: unknown;
}

/**
 * - `aborted`: the signal
 * - `rate_limited`: a rate limit that does not say how long it lasts, or that lasts longer than `maxWait` allows
 * - `refused`: 401, 403, 410, or 404 for the space or for three resources in a row that it has: what holds for one step holds
 *   for all
 * - `unavailable`: the space could not be read again after a write without a usable answer, or three writes in a row had
 *   neither an answer nor an effect
 */
export type SyncStopReason = "aborted" | "rate_limited" | "refused" | "unavailable";

/** Why a sync ended early. */
export interface SyncStop<Desired, Attached> {
  readonly reason: SyncStopReason;
  /** What was thrown last; the signal's reason when it was aborted between two requests. */
  readonly error: unknown;
  /** When the rate limit ends, as the API said. */
  readonly resumeAt: Date | undefined;
  /** The step that may have had its effect all the same: nothing is known about it. It is the first of `remaining`. */
  readonly interrupted: SyncFailure<Desired, Attached> | undefined;
}
