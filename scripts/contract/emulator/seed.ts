/** What exists in the emulator, as JSON. */
import { UserError } from "../../model/user-error.ts";
import type { Validate } from "../judge/compile-schemas.ts";
import { formatTime, type StoredResource } from "./space.ts";
import type { SpaceContent } from "./store.ts";

/** What exists at the start. `snapshot()` has the same form. */
export interface EmulatorSeed {
  /** The only spaces that exist. */
  spaces?: readonly SeededSpace[];
}

/** A space of an organization or of a user. */
export interface SeededSpace {
  /** The organization that owns it. */
  org?: string;
  /** The user who owns it. */
  user?: string;
  /** The number at the end of its URL. */
  number: number;
  /**
   * What is in it.
   *
   * @default nothing
   */
  resources?: readonly SeededResource[];
}

/** A resource, whole or only its kind and metadata: the rest is filled in. */
export interface SeededResource extends Partial<Omit<StoredResource, "resource_type" | "metadata">> {
  /** The kind, such as `free_text`. */
  resource_type: string;
  /** The fields of the kind. */
  metadata: Readonly<Record<string, unknown>>;
}

/**
 * Fills in ids and times.
 *
 * @throws {UserError} with the JSON pointer of a space or a resource that is not valid
 */
export function readSeed(seed: EmulatorSeed, validate: Validate, now: Date): SpaceContent[] | undefined {
  const { spaces } = seed;
  if (spaces === undefined) return undefined;
  if (!Array.isArray(spaces)) throw new UserError("The seed must have a list: /spaces");
  const given = spaces.flatMap(({ resources = [] }) => resources.map(({ id = 0 }) => id));
  let lastId = Math.max(0, ...given.filter(Number.isInteger));
  const ids = new Set<number>();
  const time = formatTime(now);
  return spaces.map((space: SeededSpace, index) => {
    const resources = (space.resources ?? []).map((each, at): StoredResource => {
      const place = `/spaces/${index}/resources/${at}`;
      const { id = (lastId += 1), created_at = time, updated_at = created_at, ...content } = each;
      const resource = { id, copilot_chat_attachment_id: null, ...content, created_at, updated_at };
      const [problem] = validate(resource);
      if (problem) refuse(place + problem.pointer, `must be ${problem.expected}, is ${problem.actual}`);
      if (ids.has(id)) refuse(`${place}/id`, `${id} is the id of another resource`);
      ids.add(id);
      return resource;
    });
    return { space: readSpace(space, `/spaces/${index}`), resources };
  });
}

function readSpace({ org, user, number }: SeededSpace, place: string): SpaceContent["space"] {
  const owner = org ?? user;
  if (typeof owner !== "string" || (org !== undefined && user !== undefined))
    refuse(place, "must have either org or user");
  if (!Number.isInteger(number)) refuse(`${place}/number`, "must be an integer");
  return { group: org === undefined ? "user" : "org", owner: String(owner).toLowerCase(), number };
}

function refuse(place: string, problem: string): never {
  throw new UserError(`The seed is not valid at ${place}: ${problem}`);
}

/** The opposite of `readSeed`. */
export function writeSeed(contents: readonly SpaceContent[]): EmulatorSeed {
  return {
    spaces: contents.map(({ space: { group, owner, number }, resources }) => ({
      ...(group === "org" ? { org: owner } : { user: owner }),
      number,
      resources: structuredClone([...resources]),
    })),
  };
}
