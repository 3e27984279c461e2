/** What a resource is: its kind and its content. */
export interface ResourceContent {
  readonly resource_type: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** A resource that is in a space. */
export interface AttachedResource extends ResourceContent {
  /** Unique in its space. Later resources have higher ones. */
  readonly id: number;
}

/**
 * The four methods that a sync calls. A space of an organization, a space of a user, and an object of your own (a proxy, a
 * cache, a fake in a test) fit alike.
 */
export interface SyncableSpace<Desired extends ResourceContent, Attached extends AttachedResource> {
  listResources(options?: CallOptions): Promise<{ readonly resources: readonly Attached[] }>;
  /** `created` is false when the space had that resource already. */
  createResource(
    body: Desired,
    options?: CallOptions,
  ): Promise<{ readonly resource: Attached; readonly created: boolean }>;
  setResource(id: number, body: { metadata: Desired["metadata"] }, options?: CallOptions): Promise<Attached>;
  deleteResource(id: number, options?: CallOptions): Promise<unknown>;
}

/** What a sync gives along with every call. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
}
