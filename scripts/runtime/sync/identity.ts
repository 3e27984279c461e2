import type { ResourceContent } from "./space.ts";

/** The fields that say which resource it is; a kind's other fields are its content. These are the kinds one can create. */
const identities: ReadonlyMap<string, readonly string[]> = new Map([
  ["free_text", ["name"]],
  ["github_file", ["repository_id", "file_path"]],
  ["github_issue", ["repository_id", "number"]],
  ["github_pull_request", ["repository_id", "number"]],
  ["repository", ["repository_id"]],
]);

/** The fields that identify a resource of this kind; undefined for the kinds that no sync creates. */
export function identifyingFields(kind: string): readonly string[] | undefined {
  return identities.get(kind);
}

/** Equal for two resources that are the same one, whatever their content; undefined when it cannot be told. */
export function identify({ resource_type, metadata }: ResourceContent): string | undefined {
  const fields = identities.get(resource_type);
  if (!fields?.every((field) => isIdentifying(field, metadata[field]))) return undefined;
  return JSON.stringify([resource_type, ...fields.map((field) => metadata[field])]);
}

/** Whether a value can identify: text that is not empty, or a whole number. `"42"` would never match the space's 42. */
export function isIdentifying(field: string, value: unknown): boolean {
  return isText(field) ? typeof value === "string" && value !== "" : Number.isSafeInteger(value);
}

/** Whether an identifying field is text; ids and numbers are whole numbers. */
export function isText(field: string): boolean {
  return field === "name" || field === "file_path";
}

/** Kind and identity, for people: `free_text notes.txt`, `github_file 42 README.md`. */
export function describeResource({ resource_type, metadata }: ResourceContent): string {
  const fields = (identities.get(resource_type) ?? []).filter((field) => isIdentifying(field, metadata[field]));
  return [resource_type, ...fields.map((field) => metadata[field])].join(" ");
}
