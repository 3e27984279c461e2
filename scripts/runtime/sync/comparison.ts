/** Compares a desired resource with one that the space has. Only the desired fields count. */
import { type IdentityTable, identify, identifyingFields } from "./identity.ts";
import { differs, get } from "./json.ts";
import type { ResourceContent } from "./space.ts";

/** A field that the space has with another value. */
export interface FieldDifference {
  /** `resource_type`, or a field of the metadata. */
  readonly field: string;
  /** The desired value. */
  readonly desired: unknown;
  /** The value that the space has; undefined if it has none. */
  readonly actual: unknown;
}

/** The content as JSON sends it: a date becomes a string, and fields without a value are left out. */
export function asSent({ resource_type, metadata }: ResourceContent): ResourceContent {
  return JSON.parse(JSON.stringify({ resource_type, metadata })) as ResourceContent; // JSON keeps strings and objects
}

/** Whether two values are equal. */
export function isEqual(a: unknown, b: unknown): boolean {
  return a === b;
}

/** Whether two values are equal but for changes that servers make to text: see `normalize`. */
export function isSimilar(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === "string" && typeof b === "string" && normalize(a) === normalize(b));
}

/** Text without outer white space, and with the line ends of Unix. */
function trimText(text: string): string {
  return text.replaceAll("\r\n", "\n").trim();
}

/**
 * Returns, for a kind, a test of two values that ignores what a server trims, unless the space shows that its server
 * keeps it: some text of a resource of the kind has outer white space or other line ends.
 *
 * @param resources of the space
 */
export function comparisonsFor(
  resources: readonly ResourceContent[],
): (kind: string) => (a: unknown, b: unknown) => boolean {
  const untrimmed = new Set<string>();
  for (const { resource_type, metadata } of resources) {
    const texts = Object.values(metadata).filter((value) => typeof value === "string");
    if (texts.some((text) => trimText(text) !== text)) untrimmed.add(resource_type);
  }
  return (kind) => (untrimmed.has(kind) ? isEqual : isEqualTrimmed);
}

function isEqualTrimmed(desired: unknown, actual: unknown): boolean {
  return desired === actual || (typeof desired === "string" && trimText(desired) === actual);
}

/** Undoes differences that servers make to text: composition, line ends, outer white space, and a leading `./` or `/`. */
export function normalize(text: string): string {
  return trimText(text.normalize("NFC")).replace(/^(?:\.?\/)+/, "");
}

/** A key that ignores case. */
export function identifyIgnoringCase(identities: IdentityTable, content: ResourceContent): string | undefined {
  return kindOfText(identities, content) && identify(identities, content, (text) => normalize(text).toLowerCase());
}

/**
 * The kind of a resource; undefined for a kind that a number identifies too, because it refers to something that is not
 * part of the space, such as a path in a repository, where every character matters.
 */
export function kindOfText(identities: IdentityTable, { resource_type }: ResourceContent): string | undefined {
  const types = Object.values(identifyingFields(identities, resource_type) ?? {});
  return types.length > 0 && types.every((type) => type === "string") ? resource_type : undefined;
}

/** Whether a field that does not identify the resource has a value. */
export function hasContent(identities: IdentityTable, { resource_type, metadata }: ResourceContent): boolean {
  const identifying = identifyingFields(identities, resource_type) ?? {};
  return Object.entries(metadata).some(([field, value]) => !Object.hasOwn(identifying, field) && value !== "");
}

/** Whether a field that does not identify the resource is missing or different. */
export function hasOtherContent(
  identities: IdentityTable,
  desired: ResourceContent,
  actual: ResourceContent,
  isSame: (a: unknown, b: unknown) => boolean,
): boolean {
  const identifying = identifyingFields(identities, desired.resource_type) ?? {};
  return Object.keys(desired.metadata).some(
    (field) =>
      !Object.hasOwn(identifying, field) && differs(desired.metadata[field], get(actual.metadata, field), isSame),
  );
}

/** The desired fields that the space has with another value. */
export function findDifferences(sent: ResourceContent, actual: ResourceContent): FieldDifference[] {
  const kinds = { field: "resource_type", desired: sent.resource_type, actual: actual.resource_type };
  const fields = Object.entries(sent.metadata).map(([field, desired]) => {
    return { field, desired, actual: get(actual.metadata, field) };
  });
  return [kinds, ...fields].filter((each) => differs(each.desired, each.actual, isEqual));
}
