import { describeResource, identify, identifyingFields, isIdentifying, isText } from "./identity.ts";
import type { ResourceContent } from "./space.ts";

/** The list of desired resources contradicts itself or cannot be compared with a space. Thrown before anything is sent. */
export class DesiredResourcesError extends Error {
  /** One sentence for each mistake, all of them, with the index in the list. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(["The desired resources cannot be synced:", ...problems].join("\n"));
    this.name = "DesiredResourcesError";
    this.problems = problems;
  }
}

/** @throws DesiredResourcesError with every resource that has no identity, and every one that another one has already */
export function checkDesired(desired: readonly ResourceContent[]): void {
  const firsts = new Map<string, number>();
  const problems: string[] = [];
  for (const [index, resource] of desired.entries()) {
    const identity = identify(resource);
    const first = identity === undefined ? undefined : firsts.get(identity);
    if (identity === undefined) problems.push(`[${index}] ${explain(resource)}`);
    else if (first === undefined) firsts.set(identity, index);
    else problems.push(`[${index}] ${describeResource(resource)} is in the list already, at [${first}]`);
  }
  if (problems.length > 0) throw new DesiredResourcesError(problems);
}

function explain({ resource_type, metadata }: ResourceContent): string {
  const fields = identifyingFields(resource_type);
  if (!fields) return `${resource_type} is no kind that can be created`;
  const missing = fields.filter((field) => !isIdentifying(field, metadata[field]));
  const wanted = missing.map((field) => `${field} (${isText(field) ? "text" : "a whole number"})`);
  return `${resource_type} needs ${wanted.join(" and ")} in its metadata`;
}
