/** The generated table that says how operations become methods. */
export type GroupTable = Readonly<Record<string, GroupDescriptor>>;

export interface GroupDescriptor {
  /** Path parameters that entering the group gives values to, in this order. */
  readonly binds: readonly string[];
  readonly methods: Readonly<Record<string, MethodDescriptor>>;
}

export interface MethodDescriptor {
  readonly operationId: string;
  /** Present when 201 is told from 200: the property that holds the body, beside `created`. */
  readonly created?: string;
}
