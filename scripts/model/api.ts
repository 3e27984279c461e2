/** A description, flattened into sorted operations and schemas: the input of targets and contract cases. */
import type { PointedFinding } from "./finding.ts";
import type { JsonType } from "./json-type.ts";
import type {
  AccessExtension,
  ClientGroupExtension,
  GithubReferenceExtension,
  HttpMethod,
  OpenApiDocument,
} from "./openapi-document.ts";
import type { Kind } from "./tagged-union.ts";

export interface Api {
  document: OpenApiDocument;
  /** URL of the first server, its variables at their defaults. */
  baseUrl: string;
  tags: Tag[];
  /** Sorted by id. */
  operations: Operation[];
  /** Sorted by name. */
  schemas: NamedSchema[];
  /** Sorted by schema name. */
  identities: Identity[];
  /** The component schemas that responses refer to and that are unions with a constant kind. Sorted by schema name. */
  unions: ResponseUnion[];
  /** What the description contains and this model leaves out, and other doubts. */
  findings: PointedFinding[];
}

/** A union in which the constant value of one property selects the branch. */
export interface ResponseUnion {
  /** Component name. */
  schemaName: string;
  /** The property whose constant value selects the branch. */
  kindProperty: string;
  branches: {
    kind: Kind;
    /** Component name of the schema that is all of the branch, if there is one. */
    schemaName: string | undefined;
  }[];
  /** The other properties that every branch has, but with another schema. */
  varying: { name: string; isRequired: boolean; isObject: boolean }[];
}

/** The fields that identify a resource of one kind: `x-identity` of the schema of the request that creates it. */
export interface Identity {
  /** Component name of the request schema. */
  schemaName: string;
  /** The property whose constant value is the kind. */
  kindProperty: string;
  kind: string;
  /** The property that holds the fields. */
  contentProperty: string;
  fields: { name: string; type: string | undefined }[];
  /** `x-attached-once`. */
  attachedOnce: string[] | undefined;
  /** `x-github-reference`. */
  reference: GithubReferenceExtension | undefined;
}

export interface NamedSchema {
  /** Component name. */
  name: string;
  description: string;
}

export interface Tag {
  name: string;
  description: string;
  group: ClientGroupExtension | undefined;
}

export interface Operation {
  /** `operationId`. */
  id: string;
  method: HttpMethod;
  /** Path template. */
  path: string;
  summary: string;
  description: string;
  deprecated: boolean;
  documentationUrl: string | undefined;
  tag: string | undefined;
  /** `x-client-method`. */
  clientMethod: string | undefined;
  /** `x-github-access`. */
  access: AccessExtension | undefined;
  /** In the order of the path template. */
  pathParameters: Parameter[];
  queryParameters: Parameter[];
  requestBody: RequestBody | undefined;
  /** Sorted by status. */
  responses: OperationResponse[];
}

export interface Parameter {
  name: string;
  required: boolean;
  /** `type` of the schema: `string`, `integer`, …; undefined when the schema gives none or several. */
  type: string | undefined;
  description: string;
  examples: Example[];
}

export interface MediaType {
  required: boolean;
  mediaType: string;
  /** Name of the component that is the schema, when it is one. */
  schemaName: string | undefined;
  /** The JSON type of every value; undefined when the schema accepts several. */
  jsonType: JsonType | undefined;
  examples: Example[];
}

export interface RequestBody extends MediaType {
  description: string;
  /** The property that selects the branch, when the schema is a union with a constant kind. */
  kindProperty: string | undefined;
}

export interface OperationResponse {
  /** `200`, `4XX` or `default`. */
  status: string;
  description: string;
  /** Undefined when the response has no body. */
  body: MediaType | undefined;
}

export interface Example {
  name: string;
  value: unknown;
}
