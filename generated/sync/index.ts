// Compiled from the OpenAPI description by `npm run generate`. Do not edit.

import * as ensure from "../../scripts/runtime/sync/ensure.ts";
import * as identity from "../../scripts/runtime/sync/identity.ts";
import type * as options from "../../scripts/runtime/sync/options.ts";
import type * as outcome from "../../scripts/runtime/sync/outcome.ts";
import type * as plan from "../../scripts/runtime/sync/plan.ts";
import type * as space from "../../scripts/runtime/sync/space.ts";
import * as sync from "../../scripts/runtime/sync/sync.ts";
import type * as types from "../types/index.ts";

export type { FieldDifference } from "../../scripts/runtime/sync/comparison.ts";
export { DesiredResourcesError } from "../../scripts/runtime/sync/desired.ts";
export type { WaitOptions } from "../../scripts/runtime/sync/options.ts";
export type { HeldBackReason, SyncResult, SyncStatus, SyncStopReason } from "../../scripts/runtime/sync/outcome.ts";
export type { CallOptions } from "../../scripts/runtime/sync/space.ts";

/**
 * The four methods that a sync calls: a space of the client, or an object of your own, such as a proxy, a cache or a
 * fake in a test.
 */
export type SyncableSpace = space.SyncableSpace<types.CreateResourceRequest, types.Resource>;

/** Options of `syncResources`. */
export type SyncOptions = options.SyncOptions<types.CreateResourceRequest, types.Resource>;

/** Progress of a sync. `type` narrows it. */
export type SyncProgress = options.SyncProgress<types.CreateResourceRequest, types.Resource>;

/**
 * How a space differs from the desired list. Steps run in the order `create`, `set`, `remove`, so that nothing is
 * removed before its replacement exists. Every desired resource is in `create`, `set`, `keep` or `unclear`; every
 * resource of the space is in `set`, `keep`, `remove` or `extra`.
 */
export type SyncPlan = plan.SyncPlan<types.CreateResourceRequest, types.Resource>;

/** One write. `action` narrows it. */
export type SyncStep = plan.SyncStep<types.CreateResourceRequest, types.Resource>;

/** Attaches a resource that the space does not have. */
export type CreateStep = plan.CreateStep<types.CreateResourceRequest>;

/** Changes the content of a resource that the space has. */
export type SetStep = plan.SetStep<types.CreateResourceRequest, types.Resource>;

/** Detaches a resource that is not desired. */
export type RemoveStep = plan.RemoveStep<types.Resource>;

/** A desired resource that the space already has. */
export type KeptResource = plan.KeptResource<types.CreateResourceRequest, types.Resource>;

/** Which resources to remove; see `deleteExtra` in the options. */
export type DeleteExtra = plan.DeleteExtra<types.Resource>;

/** The outcome of a sync. Every step of the plan is in exactly one of `done`, `failed`, `heldBack`, `remaining`. */
export type SyncOutcome = outcome.SyncOutcome<types.CreateResourceRequest, types.Resource>;

/** A step that succeeded. */
export type SyncDone = outcome.SyncDone<types.CreateResourceRequest, types.Resource>;

/** A step that failed. */
export type SyncFailure = outcome.SyncFailure<types.CreateResourceRequest, types.Resource>;

/** A removal that did not run. Run the sync again when the cause is mended. */
export type HeldBackRemoval = outcome.HeldBackRemoval<types.Resource>;

/** Why a sync ended early. */
export type SyncStop = outcome.SyncStop<types.CreateResourceRequest, types.Resource>;

/** The outcome of `ensureResource`. */
export type EnsureOutcome = ensure.EnsureOutcome<types.Resource>;

/** The metadata fields that identify a resource of a kind. */
const identities: identity.IdentityTable = {
  free_text: { name: "string" },
  github_file: { repository_id: "integer", file_path: "string" },
  github_issue: { repository_id: "integer", number: "integer" },
  github_pull_request: { repository_id: "integer", number: "integer" },
  repository: { repository_id: "integer" },
};

/**
 * Returns the kind and the identifying values of a resource, separated by spaces.
 *
 * @example
 * for (const { desired } of outcome.plan.create) console.log("+", describeResource(desired));
 */
export function describeResource(resource: types.CreateResourceRequest | types.Resource): string {
  return identity.describeResource(identities, resource);
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
export function ensureResource<Kind extends types.CreateResourceRequest["resource_type"]>(
  space: SyncableSpace,
  request: Extract<types.CreateResourceRequest, { resource_type: Kind }>,
  options?: options.WaitOptions,
): Promise<EnsureOutcome> {
  return ensure.ensureResource(identities, space, request, options);
}

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
export function syncResources<const Kinds extends readonly types.CreateResourceRequest["resource_type"][]>(
  space: SyncableSpace,
  desired: { readonly [Index in keyof Kinds]: Extract<types.CreateResourceRequest, { resource_type: Kinds[Index] }> },
  options?: SyncOptions,
): Promise<SyncOutcome> {
  return sync.syncResources(identities, space, desired, options);
}
