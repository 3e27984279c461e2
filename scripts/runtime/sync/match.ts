import { hasContent, hasOtherContent, identifyIgnoringCase, isEqual, isSimilar, normalize } from "./comparison.ts";
import { cutOffKey } from "./cut-off.ts";
import { type IdentityTable, identify } from "./identity.ts";
import type { AttachedResource, ResourceContent } from "./space.ts";

type Key = (content: ResourceContent) => string | undefined;
type Test = (desired: ResourceContent, actual: ResourceContent) => boolean;

/** The keys that are equal for a desired resource and its match, the surest first, each with what else is tested. */
function listKeys(
  identities: IdentityTable,
  resources: readonly ResourceContent[],
): readonly [key: Key, tests: readonly Test[]][] {
  const isSame: Test = (desired, actual) => !hasOtherContent(identities, desired, actual, isEqual);
  const isAlike: Test = (desired, actual) => !hasOtherContent(identities, desired, actual, isSimilar);
  const anyContent: Test = () => true;
  return [
    [(content) => identify(identities, content), [isSame, anyContent]],
    [(content) => identify(identities, content, normalize), [isSame, anyContent]],
    // A name in another case may be another resource, unless the content agrees.
    [(content) => identifyIgnoringCase(identities, content), [isAlike]],
    // An empty note with such a name is rather another one.
    [cutOffKey(identities, resources), [(each, actual) => hasContent(identities, each) && isAlike(each, actual)]],
  ];
}

/**
 * Finds the resource of each desired one: of several with its identity, the one with its content, else the first. A
 * resource whose name the server may have changed is the match only when no other is, and never of two desired ones.
 *
 * @param desired as they are sent
 * @param resources the oldest first
 */
export function matchResources<Attached extends AttachedResource>(
  identities: IdentityTable,
  desired: readonly ResourceContent[],
  resources: readonly Attached[],
): ReadonlyMap<ResourceContent, Attached> {
  const matches = new Map<ResourceContent, Attached>();
  const taken = new Set<Attached>();
  for (const [key, tests] of listKeys(identities, resources)) {
    const free = resources.filter((each) => !taken.has(each));
    const open = desired.filter((each) => !matches.has(each));
    if (free.length === 0 || open.length === 0) break;
    const byKey = groupBy(key, free);
    const pairs = open.map((each) => [each, byKey.get(key(each)) ?? []] as const);
    for (const isMatch of tests) {
      for (const [each, candidates] of pairs) {
        const match = matches.has(each)
          ? undefined
          : candidates.find((other) => !taken.has(other) && isMatch(each, other));
        if (!match) continue;
        matches.set(each, match);
        taken.add(match);
      }
    }
  }
  return matches;
}

/** Whether the space has a resource as it was sent, apart from text that it normalized. */
export function isAsSent(identities: IdentityTable, sent: ResourceContent, actual: AttachedResource): boolean {
  const isMatch = matchResources(identities, [sent], [actual]).size > 0;
  return isMatch && !hasOtherContent(identities, sent, actual, isSimilar);
}

function groupBy<Content extends ResourceContent>(
  key: Key,
  contents: readonly Content[],
): ReadonlyMap<string | undefined, readonly Content[]> {
  const groups = new Map<string | undefined, Content[]>();
  for (const content of contents) {
    const name = key(content);
    const group = groups.get(name);
    if (group) group.push(content);
    else if (name !== undefined) groups.set(name, [content]);
  }
  return groups;
}
