import { identify } from "./identity.ts";
import type { SyncDone, SyncStop, SyncStopReason } from "./outcome.ts";
import { differs, indexByIdentity, type SyncStep } from "./plan.ts";
import type { AttachedResource, ResourceContent } from "./space.ts";
import { kindOf, list, pause, rateLimitEnd, type SyncRun, waitOut } from "./sync-run.ts";

/** The sync stops after this many consecutive writes with neither an answer nor an effect. */
const MAX_UNCONFIRMED = 3;

export type StepOutcome<Desired, Attached> =
  | { readonly type: "done"; readonly done: SyncDone<Desired, Attached> }
  | { readonly type: "failed"; readonly error: unknown }
  | { readonly type: "stopped"; readonly stop: SyncStop<Desired, Attached> };

/** Runs a step after the interval, and again after a rate limit, which refuses a request before any work is done. */
export async function runStep<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
  step: SyncStep<Desired, Attached>,
): Promise<StepOutcome<Desired, Attached>> {
  for (;;) {
    if (!(await pause(run, run.hasWritten ? run.interval : 0))) return stopWith("aborted", run.signal?.reason);
    run.hasWritten = true;
    try {
      const done = await send(run, step);
      run.unconfirmed = 0;
      return { type: "done", done };
    } catch (error) {
      if (await waitOut(run, error)) continue;
      return classifyError(run, step, error);
    }
  }
}

async function send<Desired extends ResourceContent, Attached extends AttachedResource>(
  { space, signal }: SyncRun<Desired, Attached>,
  step: SyncStep<Desired, Attached>,
): Promise<SyncDone<Desired, Attached>> {
  switch (step.action) {
    case "create": {
      const { resource, created } = await space.createResource(step.desired, { signal });
      return { step, resource, result: created ? "done" : "already_there" };
    }
    case "set": {
      const resource = await space.setResource(step.resource.id, { metadata: step.desired.metadata }, { signal });
      return { step, resource, result: "done" };
    }
    case "remove":
      await space.deleteResource(step.resource.id, { signal });
      return { step, resource: undefined, result: "done" };
  }
}

/** An error concerns only its step, or every step, or it leaves open whether the write took place. */
async function classifyError<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
  step: SyncStep<Desired, Attached>,
  error: unknown,
): Promise<StepOutcome<Desired, Attached>> {
  const kind = kindOf(error);
  switch (kind) {
    case "validation":
    case "invalid_input":
      run.unconfirmed = 0;
      return { type: "failed", error };
    case "rate_limited":
      return stopWith(run.signal?.aborted ? "aborted" : "rate_limited", error);
    case "unauthorized":
    case "forbidden":
    case "gone":
      return stopWith("refused", error);
    case "not_found":
      if (step.action === "create") return stopWith("refused", error);
  }
  const interrupted = { step, error };
  if (kind === "aborted" || run.signal?.aborted) return stopWith("aborted", error, interrupted);
  try {
    return await confirmByListing(run, step, error);
  } catch (listError) {
    return stopWith(stopReason(run, listError), listError, interrupted);
  }
}

/**
 * Lists the space to find out whether the write took place. A creation that the list does not show is not repeated,
 * because the request may still be in progress; the next run sees its effect.
 */
async function confirmByListing<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
  step: SyncStep<Desired, Attached>,
  error: unknown,
): Promise<StepOutcome<Desired, Attached>> {
  await pause(run, run.interval);
  const resources = await list(run);
  const found =
    step.action === "create"
      ? indexByIdentity(
          run.identities,
          resources.toSorted((a, b) => a.id - b.id),
        ).get(identify(run.identities, step.desired))
      : resources.find(({ id }) => id === step.resource.id);
  const isDone =
    step.action === "remove"
      ? !found
      : found && (step.action === "create" || !differs(step.desired.metadata, found.metadata));
  if (isDone) {
    run.unconfirmed = 0;
    return { type: "done", done: { step, resource: found, result: "confirmed" } };
  }
  const isGone = !found && kindOf(error) === "not_found"; // someone else removed it
  run.unconfirmed = isGone ? 0 : run.unconfirmed + 1;
  if (run.unconfirmed >= MAX_UNCONFIRMED) return stopWith(stopReason(run, error), error, { step, error });
  return { type: "failed", error };
}

function stopReason<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
  error: unknown,
): SyncStopReason {
  const kind = kindOf(error) ?? "";
  if (run.signal?.aborted || kind === "aborted") return "aborted";
  if (kind === "rate_limited") return "rate_limited";
  return ["unauthorized", "forbidden", "not_found", "gone"].includes(kind) ? "refused" : "unavailable";
}

function stopWith<Desired, Attached>(
  reason: SyncStopReason,
  error: unknown,
  interrupted?: SyncStop<Desired, Attached>["interrupted"],
): StepOutcome<Desired, Attached> {
  return { type: "stopped", stop: { reason, error, resumeAt: rateLimitEnd(error), interrupted } };
}
