/** One row of the generated operations table: what a client must know of an operation to call it. */
export interface OperationDescriptor {
  /** Upper case. */
  readonly method: string;
  /** Path template, such as `/orgs/{org}/copilot-spaces/{space_number}/resources`. */
  readonly path: string;
  /** Schema type of each path parameter, in the order of the template. */
  readonly pathParameters: Readonly<Record<string, string>>;
  /** Present when the operation takes query parameters. */
  readonly query?: true;
  /** Present when the operation takes a body. */
  readonly body?: RequestBody;
  /** Present when a success has a body: every success, or some of them. */
  readonly returns?: "always" | "sometimes";
  /** What a token needs, for hints. */
  readonly access?: Access;
}

export interface RequestBody {
  readonly mediaType: string;
  readonly required: boolean;
}

export interface Access {
  /** Kinds of tokens that the operation takes. */
  readonly tokens: readonly string[];
  /** What a classic personal access token or an OAuth app token needs. */
  readonly scope?: string;
  /** What every other token needs, such as `organization permission "Copilot Spaces" (write)`. */
  readonly permission?: string;
}

/** Every operation by its `operationId`. */
export type OperationTable = Readonly<Record<string, OperationDescriptor>>;

/** The operation that a call is for. */
export interface Call {
  /** Undefined for a path-typed call that the description does not have. */
  readonly operationId: string | undefined;
  /** Upper case. */
  readonly method: string;
  /** Path template, without the values. */
  readonly path: string;
  readonly access?: Access | undefined;
}
