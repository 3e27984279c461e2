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
  /** URL of the operation's own server, if it has one. */
  readonly server?: string;
  /** Set when the operation has query parameters. */
  readonly query?: true;
  /** The required parameters outside of the path, and those that are not written in the default style of their place. */
  readonly parameters?: readonly ParameterDescriptor[];
  /** Set when the operation has a request body. */
  readonly body?: RequestBody;
  /** Set when a success has a body: every success, or some of them. */
  readonly returns?: "always" | "sometimes";
  /** The header `accept`, if a success is not JSON. */
  readonly accept?: string;
  /** How successes are read that are not JSON, by status; `2XX` stands for those that are not listed. */
  readonly reads?: Readonly<Record<string, "json" | "text" | "binary">>;
  /** The JSON type of every body, if the description declares one type. */
  readonly resultType?: "array" | "boolean" | "number" | "object" | "string";
  /** What a token needs, for hints. */
  readonly access?: Access;
}

/** How a parameter is sent. */
export interface ParameterDescriptor {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required?: true;
  /** By default, `form` in the query and in cookies, and `simple` elsewhere. */
  readonly style?: string;
  /** By default, true for the style `form`. */
  readonly explode?: boolean;
  readonly allowReserved?: true;
  /** Set for a value that is written as JSON. */
  readonly json?: true;
}

/** The request body of an operation. */
export interface RequestBody extends RequestMediaType {
  /** Whether a call without a body is rejected. */
  readonly required: boolean;
  /** What a call can send instead. */
  readonly alternatives?: readonly RequestMediaType[];
}

/** A media type that an operation accepts. */
export interface RequestMediaType {
  /** The `content-type` to send. */
  readonly mediaType: string;
  /** What the value of a call becomes; JSON by default. */
  readonly kind?: "text" | "binary" | "form" | "multipart";
  /** How fields of a form are written, by name. */
  readonly encoding?: Readonly<Record<string, FieldEncoding>>;
}

/** How a field of a form is written. */
export interface FieldEncoding {
  readonly contentType?: string;
  readonly style?: string;
  readonly explode?: boolean;
  readonly allowReserved?: boolean;
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
