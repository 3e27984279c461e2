import { asSent, type FieldDifference, findDifferences } from "./comparison.ts";
import { checkDesired, DesiredResourcesError } from "./desired.ts";
import { describeResource, type IdentityTable } from "./identity.ts";
import type { WaitOptions } from "./options.ts";
import { makePlan } from "./plan.ts";
import type { AttachedResource, ResourceContent, SyncableSpace } from "./space.ts";
import { runStep } from "./step.ts";
import { listFirst, startRun } from "./sync-run.ts";

/** The outcome of `ensureResource`. */
export interface EnsureOutcome<Attached> {
  /** The resource that the space has now. */
  readonly resource: Attached;
  /**
   * - `created`: the space did not have it, and has it now
   * - `already_there`: the space already had it as requested
   * - `differs`: the space has it with another content, which was left unchanged
   */
  readonly result: "created" | "already_there" | "differs";
  /** Requested fields that the space has with another value: those that differ, or that the server has normalized. */
  readonly differences: readonly FieldDifference[];
}

/**
 * Attaches a resource unless the space already has it. A resource is recognized by the fields that the description
 * declares in `x-identity`; one with another content is left unchanged, and `result` is `differs`.
 *
 * A creation is never sent twice: if it gets no answer, the space is listed once more to find out whether it took
 * place. So it is if the answer is not the resource that was sent.
 *
 * @throws {DesiredResourcesError} before anything is written, if the request lacks a field that identifies it, or if
 * the space may already have the resource
 * @throws {ClientError} if a method of the space rejects; the signal's reason if it is aborted between two requests
 * @throws {TypeError} before anything is sent, if an option has another type than documented
 * @throws what `sleep` or `now` throws
 * @example
 * const { resource, result } = await ensureResource(space, request);
 * console.log(resource.id, result);
 */
export async function ensureResource<Desired extends ResourceContent, Attached extends AttachedResource>(
  identities: IdentityTable,
  space: SyncableSpace<Desired, Attached>,
  request: Desired,
  options: WaitOptions = {},
): Promise<EnsureOutcome<Attached>> {
  const run = startRun(identities, space, options);
  checkDesired(identities, [request]);
  const { create, set, keep } = makePlan(identities, await listFirst(run), [request], false);
  const [present] = [...keep, ...set];
  if (present) return ensured(request, present.resource, keep.length > 0 ? "already_there" : "differs");
  const [step] = create;
  if (!step) {
    const name = describeResource(identities, request);
    throw new DesiredResourcesError([
      `the space may already have ${name}: it has a resource of that kind that cannot be identified`,
    ]);
  }
  const outcome = await runStep(run, step);
  if (outcome.type === "stopped") throw outcome.stop.interrupted?.error ?? outcome.stop.error;
  if (outcome.type === "failed") throw outcome.error;
  const { resource, result } = outcome.done;
  if (!resource) throw new Error("a creation succeeded without a resource");
  return ensured(request, resource, result === "already_there" ? "already_there" : "created");
}

function ensured<Attached extends AttachedResource>(
  request: ResourceContent,
  resource: Attached,
  result: EnsureOutcome<Attached>["result"],
): EnsureOutcome<Attached> {
  return { resource, result, differences: findDifferences(asSent(request), resource) };
}
