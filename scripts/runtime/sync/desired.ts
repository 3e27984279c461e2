import { asSent } from "./comparison.ts";
import { describeResource, findMissing, type IdentityTable, identify, identifyingFields } from "./identity.ts";
import { describeType, isObject } from "./json.ts";
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
export function checkDesired(identities: IdentityTable, desired: unknown): void {
  if (!Array.isArray(desired)) {
    throw new DesiredResourcesError([`the desired resources must be an array, not ${describeType(desired)}`]);
  }
  const firsts = new Map<string, number>();
  const problems: string[] = [];
  for (const [index, resource] of desired.entries()) {
    const problem = findProblem(identities, resource, index, firsts);
    if (problem !== undefined) problems.push(`[${index}] ${problem}`);
  }
  if (problems.length > 0) throw new DesiredResourcesError(problems);
}

function findProblem(
  identities: IdentityTable,
  resource: unknown,
  index: number,
  firsts: Map<string, number>,
): string | undefined {
  if (!isObject(resource)) return `a resource must be an object, not ${describeType(resource)}`;
  const sent = readContent(resource);
  if (typeof sent === "string") return sent;
  const identity = identify(identities, sent);
  if (identity === undefined) return explain(identities, sent);
  const first = firsts.get(identity);
  if (first !== undefined) return `${describeResource(identities, sent)} is already in the list, at [${first}]`;
  firsts.set(identity, index);
  return undefined;
}

/** Returns the content as JSON sends it, or what is wrong with it. */
function readContent(resource: Readonly<Record<string, unknown>>): ResourceContent | string {
  try {
    const { resource_type, metadata } = resource;
    if (typeof resource_type !== "string") return `resource_type must be a string, not ${describeType(resource_type)}`;
    if (!isObject(metadata)) return `metadata must be an object, not ${describeType(metadata)}`;
    const sent = asSent({ resource_type, metadata });
    return isObject(sent.metadata) ? sent : `metadata must be an object in JSON, not ${describeType(sent.metadata)}`;
  } catch (error) {
    return `the resource cannot be written as JSON: ${error instanceof Error ? error.message : describeType(error)}`;
  }
}

function explain(identities: IdentityTable, { resource_type, metadata }: ResourceContent): string {
  const fields = identifyingFields(identities, resource_type);
  if (!fields) return `resources of the kind ${resource_type} cannot be synced`;
  const missing = findMissing(fields, metadata).map((field) => `${field} (${fields[field]})`);
  return `${resource_type} needs non-empty metadata: ${missing.join(", ")}`;
}
