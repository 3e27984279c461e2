/** The generated table of how operations become methods, by group. */
export type GroupTable = Readonly<Record<string, GroupDescriptor>>;

/** A group of methods that share path parameters, such as `org`. */
export interface GroupDescriptor {
  /** The path parameters that the group's function accepts, in this order. */
  readonly binds: readonly string[];
  /** The methods by name. */
  readonly methods: Readonly<Record<string, MethodDescriptor>>;
}

/** A method of the client. */
export interface MethodDescriptor {
  /** The operation that it calls. */
  readonly operationId: string;
  /** Set when the description distinguishes 201 from 200: the property that holds the body, next to `created`. */
  readonly created?: string;
}
