import { type IdentityTable, identify, identifyingFields } from "./identity.ts";
import type { AttachedResource, ResourceContent } from "./space.ts";

/** Attaches a resource that the space does not have. */
export interface CreateStep<Desired> {
  /** Identifies the kind of step. */
  readonly action: "create";
  /** The resource to attach, from the desired list. */
  readonly desired: Desired;
}

/** Changes the content of a resource that the space has. */
export interface SetStep<Desired, Attached> {
  /** Identifies the kind of step. */
  readonly action: "set";
  /** The resource with its new content, from the desired list. */
  readonly desired: Desired;
  /** The resource before the change. */
  readonly resource: Attached;
}

/** Detaches a resource that is not desired. */
export interface RemoveStep<Attached> {
  /** Identifies the kind of step. */
  readonly action: "remove";
  /** The resource before its removal. */
  readonly resource: Attached;
}

/** One write. `action` narrows it. */
export type SyncStep<Desired, Attached> = CreateStep<Desired> | SetStep<Desired, Attached> | RemoveStep<Attached>;

/** A desired resource that the space already has. */
export interface KeptResource<Desired, Attached> {
  /** The resource in the desired list. */
  readonly desired: Desired;
  /** The resource in the space. */
  readonly resource: Attached;
}

/**
 * How a space differs from the desired list. Steps run in the order `create`, `set`, `remove`, so that nothing is
 * removed before its replacement exists. Every desired resource is in `create`, `set`, `keep` or `unclear`; every
 * resource of the space is in `set`, `keep`, `remove` or `extra`.
 */
export interface SyncPlan<Desired, Attached> {
  /** In the order of the desired list. */
  readonly create: readonly CreateStep<Desired>[];
  /** In the order of the desired list. */
  readonly set: readonly SetStep<Desired, Attached>[];
  /** Sorted by id. Empty unless `deleteExtra` is set. */
  readonly remove: readonly RemoveStep<Attached>[];
  /** In the order of the desired list. */
  readonly keep: readonly KeptResource<Desired, Attached>[];
  /** Resources of the space that are not desired and are left alone, sorted by id. */
  readonly extra: readonly Attached[];
  /**
   * Desired resources that were not found, although the space may have them: it has a resource of that kind without the
   * fields that identify it. They are not created, because every run would create them again.
   */
  readonly unclear: readonly Desired[];
}

/** Which resources to remove; see `deleteExtra` in the options. */
export type DeleteExtra<Attached> = boolean | ((resource: Attached) => boolean);

/** Of several resources with one identity, the oldest (by id) is the match, and the others are extra. */
export function makePlan<Desired extends ResourceContent, Attached extends AttachedResource>(
  identities: IdentityTable,
  resources: readonly Attached[],
  desired: readonly Desired[],
  deleteExtra: DeleteExtra<Attached>,
): SyncPlan<Desired, Attached> {
  const sorted = resources.toSorted((a, b) => a.id - b.id);
  const matches = indexByIdentity(identities, sorted);
  const unidentified = sorted.filter((each) => identify(identities, each) === undefined);
  const unclearKinds = new Set(unidentified.map((each) => each.resource_type));
  const create: CreateStep<Desired>[] = [];
  const set: SetStep<Desired, Attached>[] = [];
  const keep: KeptResource<Desired, Attached>[] = [];
  const unclear: Desired[] = [];
  for (const each of desired) {
    const resource = matches.get(identify(identities, each));
    if (resource && differs(each.metadata, resource.metadata)) set.push({ action: "set", desired: each, resource });
    else if (resource) keep.push({ desired: each, resource });
    else if (unclearKinds.has(each.resource_type)) unclear.push(each);
    else create.push({ action: "create", desired: each });
  }
  const matched = new Set([...set, ...keep].map(({ resource }) => resource.id));
  const surplus = sorted.filter(({ id }) => !matched.has(id));
  const isRemoved = readDeleteExtra(identities, deleteExtra);
  const remove = surplus.filter(isRemoved).map((resource) => ({ action: "remove" as const, resource }));
  const removed = new Set(remove.map(({ resource }) => resource.id));
  return { create, set, remove, keep, extra: surplus.filter(({ id }) => !removed.has(id)), unclear };
}

/** The first resource of every identity. */
export function indexByIdentity<Attached extends AttachedResource>(
  identities: IdentityTable,
  sorted: readonly Attached[],
): ReadonlyMap<string | undefined, Attached> {
  const matches = new Map<string | undefined, Attached>();
  for (const resource of sorted) {
    const identity = identify(identities, resource);
    if (identity !== undefined && !matches.has(identity)) matches.set(identity, resource);
  }
  return matches;
}

/** Whether a desired field is missing or different. Fields that only the attached resource has do not count. */
export function differs(desired: unknown, actual: unknown): boolean {
  if (Array.isArray(desired)) {
    const isSameLength = Array.isArray(actual) && actual.length === desired.length;
    return !isSameLength || desired.some((item, index) => differs(item, actual[index]));
  }
  if (!isObject(desired)) return !Object.is(desired, actual);
  if (!isObject(actual)) return true;
  return Object.entries(desired).some(([field, value]) => value !== undefined && differs(value, actual[field]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** `true` spares resources that a sync could not create again: uploads, media, and unknown kinds. */
function readDeleteExtra<Attached extends AttachedResource>(
  identities: IdentityTable,
  deleteExtra: DeleteExtra<Attached>,
): (resource: Attached) => boolean {
  if (typeof deleteExtra === "function") return (resource) => deleteExtra(resource);
  return ({ resource_type }) => deleteExtra && identifyingFields(identities, resource_type) !== undefined;
}
