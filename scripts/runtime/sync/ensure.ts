import { checkDesired, DesiredResourcesError } from "./desired.ts";
import { describeResource } from "./identity.ts";
import type { WaitOptions } from "./options.ts";
import { makePlan } from "./plan.ts";
import { list, startRun } from "./run.ts";
import type { AttachedResource, ResourceContent, SyncableSpace } from "./space.ts";
import { takeStep } from "./step.ts";

/** What `ensureResource` came to. */
export interface EnsureOutcome<Attached> {
  /** As the space has it now. */
  readonly resource: Attached;
  /**
   * - `created`: it was not there, and is now
   * - `already_there`: it was there, as requested
   * - `differs`: it was there with another content, which was left as it is
   */
  readonly result: "created" | "already_there" | "differs";
}

/** Rejects with what a method of the space rejects with, or with a `DesiredResourcesError`. */
export async function ensureResource<Desired extends ResourceContent, Attached extends AttachedResource>(
  space: SyncableSpace<Desired, Attached>,
  request: Desired,
  options: WaitOptions = {},
): Promise<EnsureOutcome<Attached>> {
  const run = startRun(space, options);
  checkDesired([request]);
  const { create, set, keep } = makePlan(await list(run), [request], false);
  const [present] = [...keep, ...set];
  if (present) return { resource: present.resource, result: keep.length > 0 ? "already_there" : "differs" };
  const [step] = create;
  if (!step) {
    const problem = `${describeResource(request)} may be there: the space has one of that kind that cannot be identified`;
    throw new DesiredResourcesError([problem]);
  }
  const outcome = await takeStep(run, step);
  if (outcome.type === "stopped") throw outcome.stop.interrupted?.error ?? outcome.stop.error;
  if (outcome.type === "failed") throw outcome.error;
  const { resource, result } = outcome.done;
  if (!resource) throw new Error("a creation was done without a resource");
  return { resource, result: result === "already_there" ? "already_there" : "created" };
}
