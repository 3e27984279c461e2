/** The generated table of how operations become methods, by group. */
export type GroupTable = Readonly<Record<string, GroupDescriptor>>;

export interface GroupDescriptor {
  /** Path parameters that are given once, when the group is entered, in this order. */
  readonly binds: readonly string[];
  readonly methods: Readonly<Record<string, MethodDescriptor>>;
}

export interface MethodDescriptor {
  readonly operationId: string;
  /** Set when the description distinguishes 201 from 200: the property that holds the body, next to `created`. */
  readonly created?: string;
}
