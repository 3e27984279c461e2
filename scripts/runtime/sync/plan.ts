import {
  asSent,
  comparisonsFor,
  type FieldDifference,
  findDifferences,
  hasOtherContent,
  normalize,
} from "./comparison.ts";
import { type IdentityTable, identify, identifyingFields } from "./identity.ts";
import { describeType } from "./json.ts";
import { matchResources } from "./match.ts";
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
  /** Text that the server has normalized, such as a name without its outer white space; empty otherwise. */
  readonly differences: readonly FieldDifference[];
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
  /** Sorted by id. Empty unless `deleteExtra` is set. A sync may hold some of them back: see `heldBack`. */
  readonly remove: readonly RemoveStep<Attached>[];
  /** In the order of the desired list. */
  readonly keep: readonly KeptResource<Desired, Attached>[];
  /** Resources of the space that are not desired and are left alone, sorted by id. */
  readonly extra: readonly Attached[];
  /**
   * Desired resources that were not found, although the space may have them: it has a resource of that kind without the
   * fields that identify it. They are not created, because every run would create them again. While there are any,
   * nothing of their kind is removed.
   */
  readonly unclear: readonly Desired[];
}

/** Which resources to remove; see `deleteExtra` in the options. */
export type DeleteExtra<Attached> = boolean | ((resource: Attached) => boolean);

/** @throws {TypeError} if `deleteExtra` returns anything but a boolean */
export function makePlan<Desired extends ResourceContent, Attached extends AttachedResource>(
  identities: IdentityTable,
  resources: readonly Attached[],
  desired: readonly Desired[],
  deleteExtra: DeleteExtra<Attached>,
): SyncPlan<Desired, Attached> {
  const sorted = [...resources].sort((a, b) => a.id - b.id);
  const entries = desired.map((each) => ({ desired: each, sent: asSent(each) }));
  const matches = matchResources(
    identities,
    entries.map(({ sent }) => sent),
    sorted,
  );
  const unidentified = sorted.filter((each) => identify(identities, each) === undefined);
  const unclearKinds = new Set(unidentified.map((each) => each.resource_type));
  const comparisonOf = comparisonsFor(sorted);
  const create: CreateStep<Desired>[] = [];
  const set: SetStep<Desired, Attached>[] = [];
  const keep: KeptResource<Desired, Attached>[] = [];
  const unclear: Desired[] = [];
  for (const { desired: each, sent } of entries) {
    const resource = matches.get(sent);
    if (resource && isOutdated(identities, sent, resource, comparisonOf(sent.resource_type)))
      set.push({ action: "set", desired: each, resource });
    else if (resource) keep.push({ desired: each, resource, differences: findDifferences(sent, resource) });
    else if (unclearKinds.has(sent.resource_type)) unclear.push(each);
    else create.push({ action: "create", desired: each });
  }
  const matched = new Set(matches.values());
  const surplus = sorted.filter((each) => !matched.has(each));
  const isRemoved = readDeleteExtra(identities, deleteExtra);
  const remove = surplus.filter(isRemoved).map((resource) => ({ action: "remove" as const, resource }));
  const removed = new Set(remove.map(({ resource }) => resource));
  return { create, set, remove, keep, extra: surplus.filter((each) => !removed.has(each)), unclear };
}

/** Whether a write can change the resource: text that the server normalized would only be normalized again. */
function isOutdated(
  identities: IdentityTable,
  sent: ResourceContent,
  resource: ResourceContent,
  isSame: (a: unknown, b: unknown) => boolean,
): boolean {
  const isRenamed = identify(identities, sent, normalize) !== identify(identities, resource, normalize);
  return isRenamed || hasOtherContent(identities, sent, resource, isSame);
}

/** `true` spares resources that a sync could not create again: uploads, media, and unknown kinds. */
function readDeleteExtra<Attached extends AttachedResource>(
  identities: IdentityTable,
  deleteExtra: DeleteExtra<Attached>,
): (resource: Attached) => boolean {
  if (typeof deleteExtra === "function") return (resource) => requireBoolean(deleteExtra(resource));
  return ({ resource_type }) => deleteExtra && identifyingFields(identities, resource_type) !== undefined;
}

/** A promise, for example, would count as true. */
function requireBoolean(value: unknown): boolean {
  if (typeof value === "boolean") return value;
  if (value instanceof Promise) value.catch(() => undefined); // it is not used, so its rejection is not reported
  throw new TypeError(`deleteExtra must return a boolean, not ${describeType(value)}`);
}
