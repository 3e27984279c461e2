import { describeResource, findMissing, type IdentityTable, identify, identifyingFields } from "./identity.ts";
import type { ResourceContent } from "./space.ts";

/** The desired resources cannot be compared with a space. Thrown before anything is sent. */
export class DesiredResourcesError extends Error {
  /** One sentence per problem, with the index of the resource in the list. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(["The desired resources cannot be synced:", ...problems].join("\n"));
    this.name = "DesiredResourcesError";
    this.problems = problems;
  }
}

/** @throws {DesiredResourcesError} if a resource cannot be identified or is repeated; it names every such resource */
export function checkDesired(identities: IdentityTable, desired: readonly ResourceContent[]): void {
  const firsts = new Map<string, number>();
  const problems: string[] = [];
  for (const [index, resource] of desired.entries()) {
    const identity = identify(identities, resource);
    const first = identity === undefined ? undefined : firsts.get(identity);
    if (identity === undefined) problems.push(`[${index}] ${explain(identities, resource)}`);
    else if (first === undefined) firsts.set(identity, index);
    else problems.push(`[${index}] ${describeResource(identities, resource)} is already in the list, at [${first}]`);
  }
  if (problems.length > 0) throw new DesiredResourcesError(problems);
}

function explain(identities: IdentityTable, { resource_type, metadata }: ResourceContent): string {
  const fields = identifyingFields(identities, resource_type);
  if (!fields) return `resources of the kind ${resource_type} cannot be synced`;
  const missing = findMissing(fields, metadata).map((field) => `${field} (${fields[field]})`);
  return `${resource_type} needs non-empty metadata: ${missing.join(", ")}`;
}
