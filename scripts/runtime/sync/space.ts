/** Kind and metadata of a resource. */
export interface ResourceContent {
  readonly resource_type: string;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** A resource that a space has. */
export interface AttachedResource extends ResourceContent {
  /** Unique in its space. Later resources have higher ids. */
  readonly id: number;
}

/**
 * The four methods that a sync calls: a space of the client, or an object of your own, such as a proxy, a cache or a
 * fake in a test.
 */
export interface SyncableSpace<Desired extends ResourceContent, Attached extends AttachedResource> {
  /** Returns every resource of the space. */
  listResources(options?: CallOptions): Promise<{
    /** In any order. */
    readonly resources: readonly Attached[];
  }>;
  /** Attaches a resource. */
  createResource(
    body: Desired,
    options?: CallOptions,
  ): Promise<{
    /** The resource as the space has it. */
    readonly resource: Attached;
    /** False when the space already had it. */
    readonly created: boolean;
  }>;
  /** Changes the metadata of a resource. */
  setResource(
    id: number,
    body: {
      /** The new metadata. */
      metadata: Desired["metadata"];
    },
    options?: CallOptions,
  ): Promise<Attached>;
  /** Detaches a resource. */
  deleteResource(id: number, options?: CallOptions): Promise<unknown>;
}

/** Options that a sync passes to every call. */
export interface CallOptions {
  /** Ends the call when the sync is aborted. */
  readonly signal?: AbortSignal | undefined;
}
