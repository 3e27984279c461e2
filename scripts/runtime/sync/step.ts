import { asSent, findDifferences } from "./comparison.ts";
import { confirmByListing } from "./confirm.ts";
import { isInvalidRequest, kindOf } from "./error.ts";
import { isAsSent } from "./match.ts";
import type { SyncResult } from "./outcome.ts";
import type { SyncStep } from "./plan.ts";
import { checkResource, unexpectedResponse } from "./read-response.ts";
import type { AttachedResource, ResourceContent } from "./space.ts";
import { fail, type StepOutcome, stopWith, succeed } from "./step-outcome.ts";
import { pause, type SyncRun, waitOut } from "./sync-run.ts";

/**
 * Runs a step after the interval, and again after a rate limit, which refuses a request before any work is done. Never
 * rejects: whatever is thrown ends the sync, so that its outcome is not lost.
 */
export async function runStep<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
  step: SyncStep<Desired, Attached>,
): Promise<StepOutcome<Desired, Attached>> {
  try {
    for (;;) {
      if (!(await pause(run, run.hasWritten ? run.interval : 0))) return stopWith(run, run.signal?.reason);
      run.hasWritten = true;
      const outcome = await write(run, step);
      if (outcome) return outcome;
    }
  } catch (error) {
    return stopWith(run, error);
  }
}

/** Resolves to undefined when a rate limit is over that has refused the write. */
async function write<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
  step: SyncStep<Desired, Attached>,
): Promise<StepOutcome<Desired, Attached> | undefined> {
  let sent: Sent<Attached>;
  try {
    sent = await send(run, step);
  } catch (error) {
    return (await waitOut(run, error)) ? undefined : classifyError(run, step, error);
  }
  return succeed(run, step, sent.result, sent.resource);
}

interface Sent<Attached> {
  readonly result: SyncResult;
  readonly resource?: Attached;
}

async function send<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
  step: SyncStep<Desired, Attached>,
): Promise<Sent<Attached>> {
  const { space, signal } = run;
  switch (step.action) {
    case "create": {
      const answer = await space.createResource(step.desired, { signal });
      const resource = checkResult(run, "createResource", step.desired, answer?.resource);
      return { resource, result: answer.created ? "done" : "already_there" };
    }
    case "set": {
      const answer = await space.setResource(step.resource.id, { metadata: step.desired.metadata }, { signal });
      return { resource: checkResult(run, "setResource", step.desired, answer), result: "done" };
    }
    case "remove":
      await space.deleteResource(step.resource.id, { signal });
      return { result: "done" };
  }
}

/** @throws {ResponseError} of the kind `unexpected_response` if the answer is not the resource that was sent */
function checkResult<Attached extends AttachedResource>(
  run: Pick<SyncRun<ResourceContent, Attached>, "identities" | "returned">,
  method: string,
  desired: ResourceContent,
  answer: Attached,
): Attached {
  checkResource(method, answer);
  run.returned.add(answer.id);
  const sent = asSent(desired);
  const differences = findDifferences(sent, answer);
  if (differences.length === 0 || isAsSent(run.identities, sent, answer)) return answer;
  const fields = differences.map(({ field }) => field).join(", ");
  throw unexpectedResponse(method, `the space returned a resource with another ${fields}`, answer);
}

/** An error concerns only its step, or every step, or it leaves open whether the write took place. */
async function classifyError<Desired extends ResourceContent, Attached extends AttachedResource>(
  run: SyncRun<Desired, Attached>,
  step: SyncStep<Desired, Attached>,
  error: unknown,
): Promise<StepOutcome<Desired, Attached>> {
  if (isInvalidRequest(error)) return fail(run, step, error, "failed");
  const kind = kindOf(error);
  switch (kind) {
    case "forbidden":
    case "redirect":
      return fail(run, step, error, kind);
    case "rate_limited":
    case "unauthorized":
    case "gone":
      return stopWith(run, error);
  }
  const interrupted = { step, error };
  if (kind === "aborted" || run.signal?.aborted) return stopWith(run, error, interrupted);
  try {
    return await confirmByListing(run, step, error);
  } catch (listError) {
    return stopWith(run, listError, kind === "not_found" ? undefined : interrupted);
  }
}
