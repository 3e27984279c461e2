/** The operation that an event is about. */
export interface OperationEvent {
  /** Undefined for a call by a path that the description does not have. */
  operationId: string | undefined;
  /** In upper case. */
  method: string;
  /** Path template without values, such as `/orgs/{org}/…`: the key to group by. */
  path: string;
}

/** A row of the generated operations table: what a client needs to know about an operation to call it. */
export interface OperationDescriptor {
  /** Undefined for a call by a path that the description does not have. */
  readonly operationId: string | undefined;
  /** In upper case. */
  readonly method: string;
  /** Path template, such as `/orgs/{org}/copilot-spaces/{space_number}/resources`. */
  readonly path: string;
  /** Schema type of each path parameter, in the order of the template. */
  readonly pathParameters: Readonly<Record<string, string>>;
  /** Set when the operation has query parameters. */
  readonly query?: true;
  /** Set when the operation has a request body. */
  readonly body?: RequestBody;
  /** Set when a success has a body: every success, or some of them. */
  readonly returns?: "always" | "sometimes";
  /** The JSON type of every body, if the description declares one type. */
  readonly resultType?: "array" | "boolean" | "number" | "object" | "string";
  /** What a token needs, for hints. */
  readonly access?: Access;
}

/** The request body of an operation. */
export interface RequestBody {
  /** The `content-type` to send. */
  readonly mediaType: string;
  /** Whether a call without a body is rejected. */
  readonly required: boolean;
}

/** What a token needs to use an operation. */
export interface Access {
  /** Kinds of tokens that the operation accepts. */
  readonly tokens: readonly string[];
  /** The scope that a classic personal access token or an OAuth app token needs. */
  readonly scope?: string;
  /** Name of the scope in GitHub's list of scopes, when it differs from `scope`. */
  readonly listedScope?: string;
  /** What every other token needs, such as `organization permission "Copilot Spaces" (write)`. */
  readonly permission?: string;
}

/** The generated table of all operations. */
export type OperationTable = readonly OperationDescriptor[];

/** The name of an operation in messages. */
export function nameOf({ operationId, method, path }: OperationEvent): string {
  return operationId ?? `${method} ${path}`;
}

/** The subject of errors about options, before there is a call. */
export const clientOptions: OperationDescriptor = {
  operationId: undefined,
  method: "client",
  path: "options",
  pathParameters: {},
};

/** The fields by which events name an operation. */
export function identify({ operationId, method, path }: OperationEvent): OperationEvent {
  return { operationId, method, path };
}
