/** The parts of a bundled OpenAPI 3 document that this project reads, extensions included. */

export interface Reference {
  $ref: string;
}

export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string };
  servers?: ServerObject[];
  tags?: TagObject[];
  paths?: Record<string, PathItemObject>;
  webhooks?: Record<string, PathItemObject>;
  components?: {
    schemas?: Record<string, Schema>;
    responses?: Record<string, ResponseObject | Reference>;
    parameters?: Record<string, ParameterObject | Reference>;
    requestBodies?: Record<string, RequestBodyObject | Reference>;
    headers?: Record<string, HeaderObject | Reference>;
  };
}

export interface ServerObject {
  url: string;
  variables?: Record<string, { default: string }>;
}

export interface TagObject {
  name: string;
  description?: string;
  "x-client-group"?: ClientGroupExtension;
}

/** How the client groups the operations of a tag. */
export interface ClientGroupExtension {
  /** The member of the client that enters the group. */
  name: string;
  /** Path parameters given once, when the group is entered, in this order. */
  binds?: string[];
  /** Name of the TypeScript interface. Groups that name the same one share it. */
  type?: string;
}

/** The requirements of an operation on a token. */
export interface AccessExtension {
  tokens: string[];
  /** The scope that a classic personal access token or an OAuth app token needs. */
  scope?: string;
  /** Name of the scope in GitHub's list of scopes, when it differs from `scope`. */
  listedScope?: string;
  /** The permission that a fine-grained personal access token or a GitHub App token needs. */
  permission?: { name: string; level: string; access: string };
}

/** What a request attaches, and which field of its content holds what a reference resolves to. */
export interface GithubReferenceExtension {
  type: "repository" | "file" | "issue" | "pull-request";
  /** The field for the id of the repository. */
  repository: string;
  /** The field for the path of the file. */
  path?: string;
  /** The field for the SHA of a commit. */
  commit?: string;
  /** The field for the number of the issue or pull request. */
  number?: string;
}

export type PathItemObject = {
  $ref?: string;
  servers?: ServerObject[];
  parameters?: (ParameterObject | Reference)[];
} & {
  [Method in HttpMethod]?: OperationObject;
};

export const httpMethods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;
export type HttpMethod = (typeof httpMethods)[number];

export interface OperationObject {
  operationId?: string;
  summary?: string;
  description?: string;
  deprecated?: boolean;
  externalDocs?: { url: string };
  tags?: string[];
  servers?: ServerObject[];
  parameters?: (ParameterObject | Reference)[];
  requestBody?: RequestBodyObject | Reference;
  responses?: Record<string, ResponseObject | Reference>;
  "x-client-method"?: string;
  "x-github-access"?: AccessExtension;
}

export interface ParameterObject extends HeaderObject {
  name: string;
  in: "path" | "query" | "header" | "cookie";
  allowReserved?: boolean;
  /** The field of the response that has the value of this path parameter. */
  "x-response-field"?: string;
}

export interface HeaderObject {
  description?: string;
  required?: boolean;
  style?: string;
  explode?: boolean;
  schema?: Schema;
  content?: Record<string, MediaTypeObject>;
  example?: unknown;
  examples?: Record<string, ExampleObject | Reference>;
}

export interface RequestBodyObject {
  description?: string;
  required?: boolean;
  content?: Record<string, MediaTypeObject>;
}

export interface ResponseObject {
  description?: string;
  headers?: Record<string, HeaderObject | Reference>;
  content?: Record<string, MediaTypeObject>;
}

export interface MediaTypeObject {
  schema?: Schema;
  encoding?: Record<string, EncodingObject>;
  example?: unknown;
  examples?: Record<string, ExampleObject | Reference>;
}

export interface EncodingObject {
  contentType?: string;
  headers?: Record<string, HeaderObject | Reference>;
  style?: string;
  explode?: boolean;
  allowReserved?: boolean;
}

export interface ExampleObject {
  summary?: string;
  value?: unknown;
}

export interface DiscriminatorObject {
  propertyName: string;
  /** A `$ref`, or the name of a component schema, by value. */
  mapping?: Record<string, string>;
}

/** In OpenAPI 3.1, `true` and `false` are schemas, too. */
export type Schema = SchemaObject | boolean;

/** The keywords that this project reads. In OpenAPI 3.1, a `$ref` may have siblings. */
export interface SchemaObject {
  $ref?: string;
  description?: string;
  type?: string | string[];
  format?: string;
  contentMediaType?: string;
  contentEncoding?: string;
  nullable?: boolean;
  const?: unknown;
  enum?: unknown[];
  required?: string[];
  properties?: Record<string, Schema>;
  additionalProperties?: Schema;
  patternProperties?: Record<string, Schema>;
  readOnly?: boolean;
  writeOnly?: boolean;
  discriminator?: DiscriminatorObject;
  items?: Schema;
  prefixItems?: Schema[];
  allOf?: Schema[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  /** On a request schema: the fields of its content that identify a resource of the kind that it creates. */
  "x-identity"?: string[];
  /**
   * On a request schema with `x-identity`: the fields of its content that are all equal when a second request finds the
   * resource of the first one.
   */
  "x-attached-once"?: string[];
  /** On a request schema with `x-identity`: what it attaches. */
  "x-github-reference"?: GithubReferenceExtension;
}
