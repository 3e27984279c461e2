/** One row of the generated operations table: what a client must know of an operation to call it. */
export interface Operation {
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
  /** Present when a success has a body. */
  readonly returns?: true;
}

export interface RequestBody {
  readonly mediaType: string;
  readonly required: boolean;
}

/** Every operation by its `operationId`. */
export type OperationTable = Readonly<Record<string, Operation>>;
