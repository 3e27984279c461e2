/** Servers that cut names off. */
import { kindOfText, normalize } from "./comparison.ts";
import { type IdentityTable, identify, identifyingFields } from "./identity.ts";
import { get } from "./json.ts";
import type { ResourceContent } from "./space.ts";

/**
 * Returns a key that is equal for a desired resource and one whose name the server may have cut off: at the length of the
 * longest name that the space has of this kind.
 *
 * @param resources of the space
 */
export function cutOffKey(
  identities: IdentityTable,
  resources: readonly ResourceContent[],
): (content: ResourceContent) => string | undefined {
  const longest = new Map<string, number>();
  for (const resource of resources) {
    const lengths = readNames(identities, resource).map((name) => name.length);
    longest.set(resource.resource_type, Math.max(longest.get(resource.resource_type) ?? 0, ...lengths));
  }
  return (content) => {
    const length = longest.get(content.resource_type);
    return kindOfText(identities, content) && identify(identities, content, (name) => cut(name, length));
  };
}

function cut(name: string, length: number | undefined): string {
  return normalize(normalize(name).slice(0, length));
}

function readNames(identities: IdentityTable, { resource_type, metadata }: ResourceContent): string[] {
  const fields = Object.keys(identifyingFields(identities, resource_type) ?? {});
  return fields.map((field) => normalize(String(get(metadata, field) ?? "")));
}
