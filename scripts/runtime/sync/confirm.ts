import { asSent, isEqual } from "./comparison.ts";
import { kindOf } from "./error.ts";
import { differs } from "./json.ts";
import { isAsSent, matchResources } from "./match.ts";
import type { SyncStep } from "./plan.ts";
import type { AttachedResource, ResourceContent } from "./space.ts";
import { fail, type StepOutcome, succeed } from "./step-outcome.ts";
import { list, pause, type SyncRun } from "./sync-run.ts";

/**
 * Lists the space to find out whether a write took place, and after 404 whether the space is there. A creation that the
 * list does not show is not repeated, because the request may still be in progress; the next run sees its effect.
 */
export async function confirmByListing<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
  step: SyncStep<Desired, Attached>,
  error: unknown,
): Promise<StepOutcome<Desired, Attached>> {
  await pause(run, run.interval);
  const resources = await list(run);
  const found = findResource(run, step, resources);
  if (hasEffect(run, step, found)) return succeed(run, step, "confirmed", found);
  const kind = kindOf(error);
  // There was an answer, and the list works.
  if (kind === "unexpected_response" || kind === "server") return fail(run, step, error, "failed");
  if (kind !== "not_found") return fail(run, step, error, "unconfirmed");
  const isMissing = step.action !== "create" && !found; // someone else removed it
  return fail(run, step, error, isMissing ? "failed" : "not_found");
}

/** A creation cannot have made a resource that was there before. */
function findResource<Desired extends ResourceContent, Attached extends AttachedResource>(
  { identities, known }: SyncRun<Desired, Attached>,
  step: SyncStep<Desired, Attached>,
  resources: readonly Attached[],
): Attached | undefined {
  if (step.action !== "create") return resources.find(({ id }) => id === step.resource.id);
  const sent = asSent(step.desired);
  const added = resources.filter(({ id }) => !known.has(id)).sort((a, b) => a.id - b.id);
  return matchResources(identities, [sent], added).get(sent);
}

function hasEffect<Desired extends ResourceContent, Attached extends AttachedResource>(
  { identities }: SyncRun<Desired, Attached>,
  step: SyncStep<Desired, Attached>,
  found: Attached | undefined,
): boolean {
  if (step.action === "remove") return !found;
  if (!found) return false;
  // A resource that is as it was may look like the desired one, because the server may normalize text.
  const isChanged = step.action === "create" || differs(found.metadata, step.resource.metadata, isEqual);
  return isChanged && isAsSent(identities, asSent(step.desired), found);
}
