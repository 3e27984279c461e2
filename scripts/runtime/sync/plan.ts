import { differs } from "./difference.ts";
import { identify, identifyingFields } from "./identity.ts";
import type { AttachedResource, ResourceContent } from "./space.ts";

/** The space has no such resource. */
export interface CreateStep<Desired> {
  readonly action: "create";
  readonly desired: Desired;
}

/** The space has it with another content. */
export interface SetStep<Desired, Attached> {
  readonly action: "set";
  readonly desired: Desired;
  /** As the space has it. */
  readonly resource: Attached;
}

/** The space has it, and it is not desired. */
export interface RemoveStep<Attached> {
  readonly action: "remove";
  readonly resource: Attached;
}

/** One write. */
export type SyncStep<Desired, Attached> = CreateStep<Desired> | SetStep<Desired, Attached> | RemoveStep<Attached>;

/** A desired resource that the space has as desired. */
export interface KeptResource<Desired, Attached> {
  readonly desired: Desired;
  readonly resource: Attached;
}

/**
 * How a space differs from what is desired. Steps are taken in this order: `create`, `set`, `remove`, so that nothing goes
 * before what takes its place is there. Every desired resource is in `create`, `set`, `keep` or `unclear`; every resource of
 * the space in `set`, `keep`, `remove` or `extra`.
 */
export interface SyncPlan<Desired, Attached> {
  /** In the order of the desired list. */
  readonly create: readonly CreateStep<Desired>[];
  /** In the order of the desired list. */
  readonly set: readonly SetStep<Desired, Attached>[];
  /** By id. Empty unless `deleteExtra` says otherwise. */
  readonly remove: readonly RemoveStep<Attached>[];
  /** In the order of the desired list. */
  readonly keep: readonly KeptResource<Desired, Attached>[];
  /** In the space, not desired, and left alone. By id. */
  readonly extra: readonly Attached[];
  /**
   * Not found, but the space has a resource of that kind without the fields that identify it, so it may be there. Not
   * created, because every run would create it again.
   */
  readonly unclear: readonly Desired[];
}

/** Which resources to remove: see `SyncOptions`. */
export type DeleteExtra<Attached> = boolean | ((resource: Attached) => boolean);

/** Of several resources with one identity the oldest, by id, is the match, and the others are extra. */
export function makePlan<Desired extends ResourceContent, Attached extends AttachedResource>(
  resources: readonly Attached[],
  desired: readonly Desired[],
  deleteExtra: DeleteExtra<Attached>,
): SyncPlan<Desired, Attached> {
  const sorted = resources.toSorted((a, b) => a.id - b.id);
  const matches = indexByIdentity(sorted);
  const unreadable = new Set(sorted.filter((each) => identify(each) === undefined).map((each) => each.resource_type));
  const create: CreateStep<Desired>[] = [];
  const set: SetStep<Desired, Attached>[] = [];
  const keep: KeptResource<Desired, Attached>[] = [];
  const unclear: Desired[] = [];
  for (const each of desired) {
    const resource = matches.get(identify(each));
    if (resource && differs(each.metadata, resource.metadata)) set.push({ action: "set", desired: each, resource });
    else if (resource) keep.push({ desired: each, resource });
    else if (unreadable.has(each.resource_type)) unclear.push(each);
    else create.push({ action: "create", desired: each });
  }
  const matched = new Set([...set, ...keep].map(({ resource }) => resource.id));
  const surplus = sorted.filter(({ id }) => !matched.has(id));
  const isRemoved = readDeleteExtra(deleteExtra);
  const remove = surplus.filter(isRemoved).map((resource) => ({ action: "remove" as const, resource }));
  const removed = new Set(remove.map(({ resource }) => resource.id));
  return { create, set, remove, keep, extra: surplus.filter(({ id }) => !removed.has(id)), unclear };
}

/** The first resource of every identity. */
export function indexByIdentity<Attached extends AttachedResource>(
  sorted: readonly Attached[],
): ReadonlyMap<string | undefined, Attached> {
  const matches = new Map<string | undefined, Attached>();
  for (const resource of sorted) {
    const identity = identify(resource);
    if (identity !== undefined && !matches.has(identity)) matches.set(identity, resource);
  }
  return matches;
}

/** `true` spares what a sync could not create again: uploads, media, and kinds that are not known. */
function readDeleteExtra<Attached extends AttachedResource>(
  deleteExtra: DeleteExtra<Attached>,
): (resource: Attached) => boolean {
  if (typeof deleteExtra === "function") return (resource) => deleteExtra(resource);
  return ({ resource_type }) => deleteExtra && identifyingFields(resource_type) !== undefined;
}
