import type { HeldBackReason, HeldBackRemoval, SyncDone, SyncFailure, SyncResult, SyncStop } from "./outcome.ts";
import type { SyncPlan, SyncStep } from "./plan.ts";
import type { AttachedResource, ResourceContent } from "./space.ts";
import { runStep } from "./step.ts";
import { type StepOutcome, toStop } from "./step-outcome.ts";
import { report, type SyncRun } from "./sync-run.ts";

/** How the steps of a plan have ended so far. */
export interface StepResults<Desired, Attached> {
  readonly done: SyncDone<Desired, Attached>[];
  readonly failed: SyncFailure<Desired, Attached>[];
  readonly heldBack: HeldBackRemoval<Attached>[];
}

/** The steps of a plan, in the order in which they run. */
export function listSteps<Desired, Attached>(
  plan: SyncPlan<Desired, Attached>,
): readonly SyncStep<Desired, Attached>[] {
  return [...plan.create, ...plan.set, ...plan.remove];
}

/** Runs the steps and adds them to the results; resolves to why they ended early. Never rejects. */
export async function runSteps<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
  plan: SyncPlan<Desired, Attached>,
  results: StepResults<Desired, Attached>,
  isDryRun: boolean,
): Promise<SyncStop<Desired, Attached> | undefined> {
  const steps = listSteps(plan);
  const total = steps.length;
  const unsafeKinds: UnsafeKinds = new Map(plan.unclear.map(({ resource_type }) => [resource_type, "unclear"]));
  try {
    await report(run, { type: "planned", plan, total });
    for (const [index, step] of steps.entries()) {
      const heldBack = holdBack(run, unsafeKinds, step);
      if (heldBack) results.heldBack.push(heldBack);
      if (isDryRun) continue;
      const end = heldBack ? heldBackEnd : toEnd(results, unsafeKinds, step, await runStep(run, step));
      if ("reason" in end) return end;
      await report(run, { type: "step", step, ...end, finished: index + 1, total });
    }
    return undefined;
  } catch (error) {
    return toStop(run, error);
  }
}

/** The kinds of which a desired resource may be missing in the space. */
type UnsafeKinds = Map<string, HeldBackReason>;

/** A removal may remove what a failed step was to replace, unless it is of another kind. */
function holdBack<Desired extends ResourceContent, Attached extends AttachedResource>(
  { returned }: SyncRun<Desired, Attached>,
  unsafeKinds: UnsafeKinds,
  step: SyncStep<Desired, Attached>,
): HeldBackRemoval<Attached> | undefined {
  if (step.action !== "remove") return undefined;
  const { id, resource_type } = step.resource;
  const reason = returned.has(id) ? "returned" : unsafeKinds.get(resource_type);
  return reason && { step, reason };
}

const heldBackEnd = { result: "held_back", error: undefined } as const;

interface StepEnd {
  readonly result: SyncResult | "failed";
  readonly error: unknown;
}

function toEnd<Desired extends ResourceContent, Attached extends AttachedResource>(
  results: StepResults<Desired, Attached>,
  unsafeKinds: UnsafeKinds,
  step: SyncStep<Desired, Attached>,
  outcome: StepOutcome<Desired, Attached>,
): StepEnd | SyncStop<Desired, Attached> {
  switch (outcome.type) {
    case "stopped":
      return outcome.stop;
    case "done":
      results.done.push(outcome.done);
      return { result: outcome.done.result, error: undefined };
    case "failed":
      results.failed.push({ step, error: outcome.error });
      if (step.action !== "remove") unsafeKinds.set(step.desired.resource_type, "failed");
      return { result: "failed", error: outcome.error };
  }
}
