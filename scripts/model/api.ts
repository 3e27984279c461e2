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
  /** Whether a request has other properties than a response. */
  hasRequestVariant: boolean;
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
  /** URL of the operation's own server, its variables at their defaults; undefined for the API's. */
  server: string | undefined;
  /** In the order of the path template. */
  pathParameters: Parameter[];
  queryParameters: Parameter[];
  headerParameters: Parameter[];
  cookieParameters: Parameter[];
  requestBody: RequestBody | undefined;
  /** Sorted by status. */
  responses: OperationResponse[];
}

export type ParameterPlace = "path" | "query" | "header" | "cookie";

export interface Parameter {
  name: string;
  required: boolean;
  /** `type` of the schema: `string`, `integer`, …; undefined when the schema gives none or several. */
  type: string | undefined;
  /** Whether `type` says all about the TypeScript type. False for arrays, objects and values of an enumeration. */
  isPlain: boolean;
  style: ParameterStyle;
  description: string;
  examples: Example[];
}

/** How a value is written. */
export interface ParameterStyle {
  /** `simple`, `label`, `matrix`, `form`, `spaceDelimited`, `pipeDelimited` or `deepObject`. */
  style: string;
  explode: boolean;
  allowReserved: boolean;
  /** The value is written as JSON, in the media type of `content`. */
  isJson: boolean;
}

/**
 * How the clients represent a body: `json` as the value that the JSON stands for, `text` as a string, `binary` as a `Blob`, `form` and `multipart`
 * as an object with a property for each field.
 */
export type BodyKind = "json" | "text" | "binary" | "form" | "multipart";

export interface MediaType {
  required: boolean;
  mediaType: string;
  kind: BodyKind;
  /** Name of the component that is the schema, when it is one. */
  schemaName: string | undefined;
  /** The JSON type of every value; undefined when the schema accepts several. */
  jsonType: JsonType | undefined;
  examples: Example[];
}

/** The media type that the clients send unless the call chooses another: JSON, or the first. */
export interface RequestBody extends RequestMediaType {
  description: string;
  /** The property that selects the branch, when the schema is a union with a constant kind. */
  kindProperty: string | undefined;
  /** The other media types, in the order of the description. */
  alternatives: RequestMediaType[];
}

export interface RequestMediaType extends MediaType {
  /** How the fields of a form are written, by name, where `encoding` says so. */
  encoding: Record<string, FieldEncoding>;
}

export interface FieldEncoding {
  contentType?: string;
  style?: string;
  explode?: boolean;
  allowReserved?: boolean;
}

export interface OperationResponse {
  /** `200`, `4XX` or `default`. */
  status: string;
  description: string;
  /** The media type that the clients ask for: JSON, or the first. Undefined when the response has no body. */
  body: MediaType | undefined;
  headers: Parameter[];
}

export interface Example {
  name: string;
  value: unknown;
}
