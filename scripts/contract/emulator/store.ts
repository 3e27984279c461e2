/** The state of the emulator. Everything that the emulator remembers about spaces goes through these operations. */
import type { Draft, SpaceId, StoredResource } from "./space.ts";

export interface SpaceStore {
  /** Whether it has never been reset, so that the seed applies. */
  readonly isNew: boolean;
  has(space: SpaceId): boolean;
  /** In the order of creation. */
  list(space: SpaceId): StoredResource[];
  get(space: SpaceId, id: number): StoredResource | undefined;
  create(space: SpaceId, draft: Draft): StoredResource;
  /** Replaces a resource that the space has. */
  set(space: SpaceId, resource: StoredResource): void;
  /** Whether the space had the resource. */
  delete(space: SpaceId, id: number): boolean;
  /** Every space that is known, with its resources. */
  snapshot(): SpaceContent[];
  /** Forgets everything and starts again from the given spaces; without them, every space exists and is empty. */
  reset(spaces: readonly SpaceContent[] | undefined): void;
  /** Releases files. */
  close(): void;
}

/** A space and what is in it. */
export interface SpaceContent {
  readonly space: SpaceId;
  readonly resources: readonly StoredResource[];
}

export function spaceKey({ group, owner, number }: SpaceId): string {
  return `${group}/${owner}/${number}`;
}

/** A store that lasts as long as the process. */
export function createMemoryStore(): SpaceStore {
  const spaces = new Map<string, { space: SpaceId; resources: Map<number, StoredResource> }>();
  let isOpen = true;
  let lastId = 0;
  const resourcesOf = (space: SpaceId) => spaces.get(spaceKey(space))?.resources;
  const enter = (space: SpaceId): Map<number, StoredResource> => {
    const known = spaces.get(spaceKey(space)) ?? { space, resources: new Map() };
    spaces.set(spaceKey(space), known);
    return known.resources;
  };
  return {
    isNew: true,
    has: (space) => isOpen || spaces.has(spaceKey(space)),
    list: (space) => [...(resourcesOf(space)?.values() ?? [])],
    get: (space, id) => resourcesOf(space)?.get(id),
    create: (space, draft) => {
      lastId += 1;
      const resource = { id: lastId, ...draft };
      enter(space).set(lastId, resource);
      return resource;
    },
    set: (space, resource) => void enter(space).set(resource.id, resource),
    delete: (space, id) => resourcesOf(space)?.delete(id) ?? false,
    snapshot: () => [...spaces.values()].map(({ space, resources }) => ({ space, resources: [...resources.values()] })),
    reset: (given) => {
      spaces.clear();
      isOpen = given === undefined;
      lastId = 0;
      for (const { space, resources } of given ?? []) {
        const known = enter(space);
        for (const resource of resources) {
          known.set(resource.id, resource);
          lastId = Math.max(lastId, resource.id);
        }
      }
    },
    close: () => {},
  };
}
