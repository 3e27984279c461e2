import { differs } from "./difference.ts";
import { identify } from "./identity.ts";
import type { SyncDone, SyncStop, SyncStopReason } from "./outcome.ts";
import { indexByIdentity, type SyncStep } from "./plan.ts";
import { kindOf, list, pause, type Run, rateLimitEnd, waitOut } from "./run.ts";
import type { AttachedResource, ResourceContent } from "./space.ts";

/** How many writes in a row may stay without a usable answer and without effect. */
const MOST_UNANSWERED = 3;

export type StepOutcome<Desired, Attached> =
  | { readonly type: "done"; readonly done: SyncDone<Desired, Attached> }
  | { readonly type: "failed"; readonly error: unknown }
  | { readonly type: "stopped"; readonly stop: SyncStop<Desired, Attached> };

/** Takes a step when its time has come, and again after a rate limit, which refuses before any work is done. */
export async function takeStep<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: Run<Desired, Attached>,
  step: SyncStep<Desired, Attached>,
): Promise<StepOutcome<Desired, Attached>> {
  for (;;) {
    if (!(await pause(run, run.hasWritten ? run.interval : 0))) return stopWith("aborted", run.signal?.reason);
    run.hasWritten = true;
    try {
      const done = await send(run, step);
      run.unanswered = 0;
      return { type: "done", done };
    } catch (error) {
      if (await waitOut(run, error)) continue;
      return judge(run, step, error);
    }
  }
}

async function send<Desired extends ResourceContent, Attached extends AttachedResource>(
  { space, signal }: Run<Desired, Attached>,
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

/** Some errors are the step's own, some hold for every step, and the others leave open whether the write took place. */
async function judge<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: Run<Desired, Attached>,
  step: SyncStep<Desired, Attached>,
  error: unknown,
): Promise<StepOutcome<Desired, Attached>> {
  const kind = kindOf(error);
  switch (kind) {
    case "validation":
    case "invalid_input":
      run.unanswered = 0;
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
    return await settle(run, step, error);
  } catch (listError) {
    return stopWith(stopReason(run, listError), listError, interrupted);
  }
}

/**
 * Finds out from a new list whether the write took place. A creation that the list does not show is not repeated: the
 * request may still be under way. The next run sees it.
 */
async function settle<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: Run<Desired, Attached>,
  step: SyncStep<Desired, Attached>,
  error: unknown,
): Promise<StepOutcome<Desired, Attached>> {
  await pause(run, run.interval);
  const resources = await list(run);
  const found =
    step.action === "create"
      ? indexByIdentity(resources.toSorted((a, b) => a.id - b.id)).get(identify(step.desired))
      : resources.find(({ id }) => id === step.resource.id);
  const isDone =
    step.action === "remove"
      ? !found
      : found && (step.action === "create" || !differs(step.desired.metadata, found.metadata));
  if (isDone) {
    run.unanswered = 0;
    return { type: "done", done: { step, resource: found, result: "confirmed" } };
  }
  const isGone = !found && kindOf(error) === "not_found"; // somebody else removed it, and the API said so
  run.unanswered = isGone ? 0 : run.unanswered + 1;
  if (run.unanswered >= MOST_UNANSWERED) return stopWith(stopReason(run, error), error, { step, error });
  return { type: "failed", error };
}

function stopReason<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: Run<Desired, Attached>,
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
