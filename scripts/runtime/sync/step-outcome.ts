/** How a step can end. */
import { asSent, findDifferences } from "./comparison.ts";
import { kindOf, rateLimitEnd } from "./error.ts";
import type { SyncDone, SyncFailure, SyncResult, SyncStop, SyncStopReason } from "./outcome.ts";
import type { SyncStep } from "./plan.ts";
import type { AttachedResource, ResourceContent } from "./space.ts";
import type { SyncRun, WriteEnd } from "./sync-run.ts";

/** The sync stops after this many writes that end alike: refused from the start, or unconfirmed in a row. */
const MAX_ALIKE = 3;

export type StepOutcome<Desired, Attached> =
  | { readonly type: "done"; readonly done: SyncDone<Desired, Attached> }
  | { readonly type: "failed"; readonly error: unknown }
  | { readonly type: "stopped"; readonly stop: SyncStop<Desired, Attached> };

/** The step succeeded. */
export function succeed<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
  step: SyncStep<Desired, Attached>,
  result: SyncResult,
  resource?: Attached,
): StepOutcome<Desired, Attached> {
  const differences = resource && step.action !== "remove" ? findDifferences(asSent(step.desired), resource) : [];
  if (resource) run.known.add(resource.id);
  run.history.push("done");
  return { type: "done", done: { step, result, resource, differences } };
}

/** Only the step failed, unless the writes before it show that every other would fail too. */
export function fail<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
  step: SyncStep<Desired, Attached>,
  error: unknown,
  end: WriteEnd,
): StepOutcome<Desired, Attached> {
  const last = [...run.history.slice(1 - MAX_ALIKE), end];
  run.history.push(end);
  const isAlike = last.length === MAX_ALIKE && last.every((each) => each === end);
  if (isAlike && end === "unconfirmed") return stopWith(run, error, { step, error });
  if (isAlike && end !== "failed" && run.history.length === MAX_ALIKE) return stopWith(run, error);
  return { type: "failed", error };
}

/** Every other step would fail too, or the sync must not go on. */
export function stopWith<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
  error: unknown,
  interrupted?: SyncFailure<Desired, Attached>,
): StepOutcome<Desired, Attached> {
  return { type: "stopped", stop: toStop(run, error, interrupted) };
}

/** @param interrupted the step whose effect is unknown */
export function toStop<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
  error: unknown,
  interrupted?: SyncFailure<Desired, Attached>,
): SyncStop<Desired, Attached> {
  return { reason: stopReason(run, error), error, resumeAt: rateLimitEnd(error), interrupted };
}

function stopReason<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
  error: unknown,
): SyncStopReason {
  if (run.hasCallbackFailed) return "callback";
  const kind = kindOf(error) ?? "";
  if (run.signal?.aborted || kind === "aborted") return "aborted";
  if (kind === "rate_limited") return "rate_limited";
  const refusals = ["unauthorized", "forbidden", "not_found", "gone", "redirect"];
  return refusals.includes(kind) ? "refused" : "unavailable";
}
