// Compiled from the OpenAPI description by `npm run generate`. Do not edit.

import * as ensure from "../../scripts/runtime/sync/ensure.ts";
import type * as options from "../../scripts/runtime/sync/options.ts";
import type * as outcome from "../../scripts/runtime/sync/outcome.ts";
import type * as plan from "../../scripts/runtime/sync/plan.ts";
import type * as space from "../../scripts/runtime/sync/space.ts";
import * as sync from "../../scripts/runtime/sync/sync.ts";
import type * as types from "../types/index.ts";

export { DesiredResourcesError } from "../../scripts/runtime/sync/desired.ts";
export { describeResource } from "../../scripts/runtime/sync/identity.ts";
export type { WaitOptions } from "../../scripts/runtime/sync/options.ts";
export type { SyncResult, SyncStatus, SyncStopReason } from "../../scripts/runtime/sync/outcome.ts";

/** What a sync calls: a space of the client, or an object of your own with these four methods. */
export type SyncableSpace = space.SyncableSpace<types.CreateResourceRequest, types.Resource>;

/** Settings of `syncResources`. */
export type SyncOptions = options.SyncOptions<types.CreateResourceRequest, types.Resource>;

/** What a sync tells while it runs; `type` tells the cases apart. */
export type SyncProgress = options.SyncProgress<types.CreateResourceRequest, types.Resource>;

/** How a space differs from what is desired, and what the sync does about it. */
export type SyncPlan = plan.SyncPlan<types.CreateResourceRequest, types.Resource>;

/** One write; `action` tells the cases apart. */
export type SyncStep = plan.SyncStep<types.CreateResourceRequest, types.Resource>;

/** What was done and what was not; `status` says it in one word. */
export type SyncOutcome = outcome.SyncOutcome<types.CreateResourceRequest, types.Resource>;

/** A step that was taken. */
export type SyncDone = outcome.SyncDone<types.CreateResourceRequest, types.Resource>;

/** A step that failed. */
export type SyncFailure = outcome.SyncFailure<types.CreateResourceRequest, types.Resource>;

/** Why a sync ended early. */
export type SyncStop = outcome.SyncStop<types.CreateResourceRequest, types.Resource>;

/** What `ensureResource` came to. */
export type EnsureOutcome = ensure.EnsureOutcome<types.Resource>;

/**
 * Attaches a resource unless the space has it, and tells which. A repository is recognized by its id, a file by repository
 * and path, an issue or pull request by repository and number, a text by its name. One that is there with another content
 * is left as it is: `result` is `differs` then.
 *
 * @throws DesiredResourcesError before anything is sent, when the request lacks what it is recognized by
 * @throws ClientError what the space's methods reject with. When a creation gets no answer, the space is listed once more;
 * only if that does not show the resource is the creation's error thrown. It is never sent twice.
 */
export function ensureResource(
  space: SyncableSpace,
  request: types.CreateResourceRequest,
  options?: options.WaitOptions,
): Promise<EnsureOutcome> {
  return ensure.ensureResource(space, request, options);
}

/**
 * Makes a space have the desired resources: creates what it lacks, sets what differs, and removes what is extra when
 * `deleteExtra` says so. Resources are recognized as by `ensureResource`, and compared by the fields that are desired.
 *
 * Running it again is safe after whatever ended it, a crash in the middle of a write included, once that write has reached
 * the space. Two syncs of one space at a time are not safe: each may create what the other one is creating.
 *
 * - A validation error is its step's own: the others go on.
 * - After a write without a usable answer (no response, a time-out, 5xx) the space is listed once more. What the list shows
 *   is done; what it does not show is in `failed`, for the next run. A creation is never sent twice.
 * - 401, 403, 410, a 404 of the space, an abort, and a rate limit beyond `maxWait` end the sync: `stop` says why.
 *
 * @throws DesiredResourcesError before anything is sent, with all mistakes in the list: two entries that are the same
 * resource, entries without what they are recognized by
 * @throws ClientError when the space cannot be listed at the start. Once writes have begun, errors are in the outcome.
 */
export function syncResources(
  space: SyncableSpace,
  desired: readonly types.CreateResourceRequest[],
  options?: SyncOptions,
): Promise<SyncOutcome> {
  return sync.syncResources(space, desired, options);
}
