import { checkDesired } from "./desired.ts";
import type { IdentityTable } from "./identity.ts";
import type { SyncOptions } from "./options.ts";
import type { SyncOutcome, SyncStatus, SyncStop } from "./outcome.ts";
import { makePlan, type SyncPlan } from "./plan.ts";
import type { AttachedResource, ResourceContent, SyncableSpace } from "./space.ts";
import { listSteps, runSteps, type StepResults } from "./steps.ts";
import { listFirst, startRun } from "./sync-run.ts";

/**
 * Makes a space equal to a list: creates missing resources, changes different ones, and removes extra ones if
 * `deleteExtra` says so. Only the desired fields are compared.
 *
 * It can be interrupted anywhere and run again: a resource that exists is found, not created a second time. Do not run
 * two syncs of one space at a time, because each may create what the other is creating.
 *
 * A step that the API refuses does not stop the others. After a write without an answer, or with another answer than
 * the resource that was sent, the space is listed: an effect that the list shows counts as done, any other is in
 * `failed` for the next run. Nothing is removed of a kind of which a creation or a change failed or is unclear: see
 * `heldBack`. `stop` says why a sync ended early.
 *
 * A name that the server has normalized (composition of characters, outer white space, a leading `./`) is recognized,
 * and so is a note with the same text whose name is in another case; `differences` lists what the space has instead.
 *
 * @throws {DesiredResourcesError} before anything is sent, with every problem of the list
 * @throws {ClientError} if the space cannot be listed at the start; later errors are in the outcome
 * @throws {TypeError} if an option has another type than documented, before anything is sent; if `deleteExtra` returns
 * anything but a boolean, before anything is written
 * @throws what `deleteExtra` throws, and what a callback throws before the plan exists
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
  const { dryRun = false, deleteExtra = false } = options;
  checkDesired(identities, desired);
  const plan = makePlan(identities, await listFirst(run), desired, deleteExtra);
  const results: StepResults<Desired, Attached> = { done: [], failed: [], heldBack: [] };
  const stop = await runSteps(run, plan, results, dryRun);
  const ended = new Set([...results.done, ...results.failed, ...results.heldBack].map(({ step }) => step));
  const remaining = listSteps(plan).filter((step) => !ended.has(step));
  return { status: toStatus(plan, results, stop, dryRun), plan, ...results, remaining, stop };
}

function toStatus<Desired, Attached>(
  { unclear }: SyncPlan<Desired, Attached>,
  { failed, heldBack }: StepResults<Desired, Attached>,
  stop: SyncStop<Desired, Attached> | undefined,
  isDryRun: boolean,
): SyncStatus {
  if (stop) return "stopped";
  if (isDryRun) return "planned";
  return failed.length + heldBack.length + unclear.length > 0 ? "incomplete" : "complete";
}
