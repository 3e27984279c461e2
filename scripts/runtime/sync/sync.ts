import { checkDesired } from "./desired.ts";
import type { IdentityTable } from "./identity.ts";
import type { SyncOptions } from "./options.ts";
import type { SyncDone, SyncFailure, SyncOutcome, SyncStatus, SyncStop } from "./outcome.ts";
import { makePlan } from "./plan.ts";
import type { AttachedResource, ResourceContent, SyncableSpace } from "./space.ts";
import { runStep } from "./step.ts";
import { list, startRun } from "./sync-run.ts";

/** Compares, plans, and runs one step after the other. Rejects only before the first write. */
export async function syncResources<Desired extends ResourceContent, Attached extends AttachedResource>(
  identities: IdentityTable,
  space: SyncableSpace<Desired, Attached>,
  desired: readonly Desired[],
  options: SyncOptions<Desired, Attached> = {},
): Promise<SyncOutcome<Desired, Attached>> {
  const run = startRun(identities, space, options);
  checkDesired(identities, desired);
  const plan = makePlan(identities, await list(run), desired, options.deleteExtra ?? false);
  const steps = [...plan.create, ...plan.set, ...plan.remove];
  const total = steps.length;
  run.report({ type: "planned", plan, total });
  const done: SyncDone<Desired, Attached>[] = [];
  const failed: SyncFailure<Desired, Attached>[] = [];
  const end = (status: SyncStatus, finished = total, stop?: SyncStop<Desired, Attached>) => {
    return { status, plan, done, failed, remaining: steps.slice(finished), stop };
  };
  if (options.dryRun) return end("planned", 0);
  for (const [index, step] of steps.entries()) {
    const outcome = await runStep(run, step);
    if (outcome.type === "stopped") return end("stopped", index, outcome.stop);
    if (outcome.type === "done") done.push(outcome.done);
    else failed.push({ step, error: outcome.error });
    const result = outcome.type === "done" ? outcome.done.result : "failed";
    const error = outcome.type === "done" ? undefined : outcome.error;
    run.report({ type: "step", step, result, error, finished: index + 1, total });
  }
  return end(failed.length + plan.unclear.length > 0 ? "incomplete" : "complete");
}
