import { checkDesired } from "./desired.ts";
import type { IdentityTable } from "./identity.ts";
import type { SyncOptions } from "./options.ts";
import type { SyncDone, SyncFailure, SyncOutcome, SyncStatus, SyncStop } from "./outcome.ts";
import { makePlan } from "./plan.ts";
import type { AttachedResource, ResourceContent, SyncableSpace } from "./space.ts";
import { runStep } from "./step.ts";
import { list, startRun } from "./sync-run.ts";

/**
 * Makes a space equal to a list: creates missing resources, changes different ones, and removes extra ones if
 * `deleteExtra` says so. Only the desired fields are compared.
 *
 * It can be interrupted anywhere and run again: a resource that exists is found, not created a second time. Do not run
 * two syncs of one space at a time, because each may create what the other is creating.
 *
 * A step that fails validation does not stop the others. After a write without an answer the space is listed: an effect
 * that the list shows counts as done, any other is in `failed` for the next run. `stop` says why a sync ended
 * early.
 *
 * @throws {DesiredResourcesError} before anything is sent, with every problem of the list
 * @throws {ClientError} if the space cannot be listed at the start; later errors are in the outcome
 * @throws {TypeError} before anything is sent, if `interval` or `maxWait` is negative or not a number
 * @example
 * const outcome = await syncResources(space, desired, { dryRun: true });
 * console.log(outcome.status, outcome.plan.create.length);
 */
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
