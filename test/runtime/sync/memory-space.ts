/** A space in memory that behaves like GitHub's and can be made to fail. */
import type { SyncableSpace } from "../../../generated/sync/index.ts";
import type { CreateResourceRequest, Resource } from "../../../generated/types/index.ts";
import { readBundledDescription } from "../../../scripts/contract/bundled-description.ts";
import { readIdentities } from "../../../scripts/model/read-identities.ts";

/** A failure of a call: before the server does the work, or after it, so that only the response is lost. */
export interface Fault {
  when: "before" | "after";
  error: unknown;
}

export interface Call {
  /** `create free_text a.md`, `list`. */
  name: string;
  /** Counts the calls of this space, from 0. */
  number: number;
}

interface Options {
  signal?: AbortSignal | undefined;
}

export class MemorySpace implements SyncableSpace {
  readonly resources: Resource[];
  /** Names of the calls, in order. */
  readonly calls: string[] = [];
  /** The signals of the calls, in order. */
  readonly signals: (AbortSignal | undefined)[] = [];
  readonly fault: (call: Call) => Fault | undefined;
  /** What the server does to metadata before it stores them. */
  store: (metadata: Readonly<Record<string, unknown>>) => object = (metadata) => metadata;
  #lastId: number;

  constructor(resources: readonly Resource[] = [], fault: (call: Call) => Fault | undefined = () => undefined) {
    this.resources = resources.map(copy);
    this.#lastId = Math.max(0, ...resources.map(({ id }) => id));
    this.fault = fault;
  }

  /** Kind and metadata of every resource, sorted: equal for two spaces with the same resources. */
  get contents(): string[] {
    return this.resources.map(({ resource_type, metadata }) => `${resource_type} ${JSON.stringify(metadata)}`).sort();
  }

  get writes(): string[] {
    return this.calls.filter((name) => name !== "list");
  }

  listResources(options?: Options): Promise<{ resources: Resource[] }> {
    return this.#answer("list", options, () => ({ resources: this.resources.map(copy) }));
  }

  createResource(body: CreateResourceRequest, options?: Options): Promise<{ resource: Resource; created: boolean }> {
    return this.#answer(`create ${nameOf(body)}`, options, () => {
      const content = { resource_type: body.resource_type, metadata: this.store({ ...body.metadata }) };
      const isFile = body.resource_type === file?.kind;
      const present = isFile ? this.resources.find((each) => isSameFile(each, content)) : undefined;
      if (present) return { resource: copy(present), created: false };
      this.#lastId += 1;
      const resource = resourceOf(this.#lastId, content);
      this.resources.push(resource);
      return { resource: copy(resource), created: true };
    });
  }

  setResource(id: number, body: { metadata: object }, options?: Options): Promise<Resource> {
    return this.#answer(`set ${id}`, options, () => {
      const resource = this.#find(id);
      Object.assign(resource.metadata, this.store({ ...body.metadata }));
      return copy(resource);
    });
  }

  deleteResource(id: number, options?: Options): Promise<void> {
    return this.#answer(`delete ${id}`, options, () => {
      this.resources.splice(this.resources.indexOf(this.#find(id)), 1);
    });
  }

  async #answer<T>(name: string, options: Options | undefined, work: () => T): Promise<T> {
    const fault = this.fault({ name, number: this.calls.length });
    this.calls.push(name);
    this.signals.push(options?.signal);
    if (fault?.when === "before") throw fault.error;
    const result = work();
    if (fault?.when === "after") throw fault.error;
    return result;
  }

  #find(id: number): Resource {
    const resource = this.resources.find((each) => each.id === id);
    if (!resource) throw clientError("not_found");
    return resource;
  }
}

/** Copies two levels, which is enough here and much faster than `structuredClone`. */
function copy(resource: Resource): Resource {
  return { ...resource, metadata: { ...resource.metadata } } as Resource; // of the same kind
}

/** An error with the fields of a `ClientError` that a sync reads. */
export function clientError(kind: string, fields: object = {}): Error {
  return Object.assign(new Error(kind), { kind, ...fields });
}

/** An attached resource, with the fields that the server adds. */
export function resourceOf(id: number, content: { resource_type: string; metadata: object }): Resource {
  const at = "2031-01-01T00:00:00Z";
  return { id, copilot_chat_attachment_id: null, created_at: at, updated_at: at, ...content } as Resource; // any kind
}

function nameOf({ resource_type, metadata }: CreateResourceRequest): string {
  const { name, file_path, number, repository_id }: Record<string, unknown> = metadata;
  return [resource_type, name ?? file_path ?? number ?? repository_id].join(" ");
}

/** The only kind that GitHub attaches once: the same file at the same commit is the same attachment. */
const file = readIdentities(readBundledDescription()).find(({ kind }) => kind === "github_file");
const fileFields = [...(file?.fields.map(({ name }) => name) ?? []), "sha"];

function isSameFile(resource: Resource, content: { resource_type: string; metadata: object }): boolean {
  const isFile = resource.resource_type === file?.kind && content.resource_type === file?.kind;
  return (
    isFile &&
    fileFields.every((field) => Reflect.get(resource.metadata, field) === Reflect.get(content.metadata, field))
  );
}

/** A space whose server rewrites a field of the metadata, if it is a string. */
export function rewritingSpace(
  field: string,
  rewrite: (text: string) => string,
  ...rest: ConstructorParameters<typeof MemorySpace>
): MemorySpace {
  const space = new MemorySpace(...rest);
  space.store = (metadata) => {
    const value = metadata[field];
    return typeof value === "string" ? { ...metadata, [field]: rewrite(value) } : metadata;
  };
  return space;
}
