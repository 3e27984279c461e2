/** What the emulator knows about spaces and their resources: the only place that is specific to these ten operations. */

/** A space: whose it is, and its number. */
export interface SpaceId {
  /** The group of the client: `org` or `user`. */
  readonly group: string;
  /** In lower case, because names of owners are not case-sensitive. */
  readonly owner: string;
  readonly number: number;
}

/** A resource as the API returns it. */
export interface StoredResource {
  /** Unique among all spaces, and never used again. */
  readonly id: number;
  /** The kind, such as `free_text`. */
  readonly resource_type: string;
  /** The chat attachment behind an uploaded file. */
  readonly copilot_chat_attachment_id?: number | null;
  /** The fields of the kind. */
  readonly metadata: Readonly<Record<string, unknown>>;
  /** An RFC 3339 time. */
  readonly created_at: string;
  /** An RFC 3339 time. */
  readonly updated_at: string;
}

/** What an operation does with a space. */
export type Action = "list" | "create" | "get" | "set" | "delete";

/** A collection is listed with GET and extended with POST; an item is read, set and deleted. */
export function actionOf(method: string, path: string): Action | undefined {
  const isItem = path.endsWith("}");
  const actions: Readonly<Record<string, Action>> = isItem
    ? { GET: "get", PUT: "set", DELETE: "delete" }
    : { GET: "list", POST: "create" };
  return actions[method.toUpperCase()];
}

/** The body of a list. */
export function toList(resources: readonly StoredResource[]): object {
  return { resources };
}

/** A resource that a request creates, without its id. */
export type Draft = Omit<StoredResource, "id">;

export function toDraft(content: Pick<StoredResource, "resource_type" | "metadata">, now: Date): Draft {
  const time = formatTime(now);
  const { resource_type, metadata } = content;
  return { resource_type, copilot_chat_attachment_id: null, metadata, created_at: time, updated_at: time };
}

/** GitHub's times have no fractions of a second. */
export function formatTime(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, "Z");
}
