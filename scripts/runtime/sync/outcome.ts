import type { FieldDifference } from "./comparison.ts";
import type { RemoveStep, SyncPlan, SyncStep } from "./plan.ts";

/**
 * - `complete`: the space equals the desired list
 * - `incomplete`: every step was tried or held back, but `failed`, `heldBack` or `plan.unclear` is not empty
 * - `stopped`: the sync ended early; `stop` says why, `remaining` lists the steps left. Run it again to continue
 * - `planned`: a dry run; nothing was written
 */
export type SyncStatus = "complete" | "incomplete" | "stopped" | "planned";

/** The outcome of a sync. Every step of the plan is in exactly one of `done`, `failed`, `heldBack`, `remaining`. */
export interface SyncOutcome<Desired, Attached> {
  /** The outcome in one word. */
  readonly status: SyncStatus;
  /** The plan, made before the first write. */
  readonly plan: SyncPlan<Desired, Attached>;
  /** Steps that succeeded, in the order in which they ran. */
  readonly done: readonly SyncDone<Desired, Attached>[];
  /** Steps that failed while the others went on. */
  readonly failed: readonly SyncFailure<Desired, Attached>[];
  /** Removals that did not run, because they may remove what has no replacement. In a dry run, those known so far. */
  readonly heldBack: readonly HeldBackRemoval<Attached>[];
  /** Steps that did not run. After a stop, the first of them may have been sent: see `SyncStop.interrupted`. */
  readonly remaining: readonly SyncStep<Desired, Attached>[];
  /** Why the sync ended early; undefined unless `status` is `stopped`. */
  readonly stop: SyncStop<Desired, Attached> | undefined;
}

/**
 * - `done`: the API confirmed the step
 * - `already_there`: a creation found the resource in the space (`created: false`)
 * - `confirmed`: the API did not answer, or answered something else, but a new list of the space shows the effect
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
  /**
   * Desired fields that the space has with another value, because the server has normalized them: case and outer white
   * space of a name, for example. The next sync recognizes such a name. Empty after a removal.
   */
  readonly differences: readonly FieldDifference[];
}

/**
 * - `failed`: a creation or a change of a resource of that kind failed
 * - `unclear`: a desired resource of that kind is in `plan.unclear`
 * - `returned`: the API returned this resource as the result of a creation or a change
 */
export type HeldBackReason = "failed" | "unclear" | "returned";

/** A removal that did not run. Run the sync again when the cause is mended. */
export interface HeldBackRemoval<Attached> {
  /** The step of the plan. */
  readonly step: RemoveStep<Attached>;
  /** Why it did not run. */
  readonly reason: HeldBackReason;
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
 * - `refused`: 401, 410, 404 for the list of the space, or the same refusal (403, 404, a redirect) of the first three
 *   writes
 * - `unavailable`: the space could not be listed after a write without an answer, or three writes in a row had neither
 *   an answer nor an effect
 * - `callback`: `onProgress`, `sleep` or `now` threw or rejected; `error` is the reason
 */
export type SyncStopReason = "aborted" | "rate_limited" | "refused" | "unavailable" | "callback";

/** Why a sync ended early. */
export interface SyncStop<Desired, Attached> {
  /** The cause, to branch on. */
  readonly reason: SyncStopReason;
  /** The last error; the signal's reason when the sync was aborted between two requests; what a callback threw. */
  readonly error: unknown;
  /** When the rate limit ends, according to the API. */
  readonly resumeAt: Date | undefined;
  /** The step whose effect is unknown, because its answer did not arrive. It is the first of `remaining`. */
  readonly interrupted: SyncFailure<Desired, Attached> | undefined;
}
