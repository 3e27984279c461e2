import type { ResourceContent } from "./space.ts";

/**
 * The kinds that can be synced, each with the metadata fields that identify a resource of that kind and their types.
 * The other fields of a kind are its content.
 */
export type IdentityTable = Readonly<Record<string, IdentityFields>>;

export type IdentityFields = Readonly<Record<string, "string" | "integer">>;

/** The identifying fields of a kind; undefined for a kind that cannot be synced. */
export function identifyingFields(identities: IdentityTable, kind: string): IdentityFields | undefined {
  return Object.hasOwn(identities, kind) ? identities[kind] : undefined;
}

/**
 * A key that is equal for two versions of one resource; undefined for a resource that cannot be identified.
 *
 * @param rewrite applied to every identifying string
 */
export function identify(
  identities: IdentityTable,
  { resource_type, metadata }: ResourceContent,
  rewrite: (text: string) => string = (text) => text,
): string | undefined {
  const fields = identifyingFields(identities, resource_type);
  if (!fields || findMissing(fields, metadata).length > 0) return undefined;
  const values = Object.keys(fields).map((field) => metadata[field]);
  return JSON.stringify([
    resource_type,
    ...values.map((value) => (typeof value === "string" ? rewrite(value) : value)),
  ]);
}

/** The fields without a usable value: a non-empty string or a safe integer. `"42"` would never equal the space's 42. */
export function findMissing(fields: IdentityFields, metadata: ResourceContent["metadata"]): string[] {
  return Object.entries(fields).flatMap(([field, type]) => {
    const value = metadata[field];
    const isUsable = type === "string" ? typeof value === "string" && value !== "" : Number.isSafeInteger(value);
    return isUsable ? [] : [field];
  });
}

/**
 * Returns the kind and the identifying values of a resource, separated by spaces.
 *
 * @example
 * for (const { desired } of outcome.plan.create) console.log("+", describeResource(desired));
 */
export function describeResource(identities: IdentityTable, { resource_type, metadata }: ResourceContent): string {
  const fields = identifyingFields(identities, resource_type) ?? {};
  const missing = findMissing(fields, metadata);
  const known = Object.keys(fields).filter((field) => !missing.includes(field));
  return [resource_type, ...known.map((field) => metadata[field])].join(" ");
}
