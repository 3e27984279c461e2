/** Which objects of a description hold which: the part of OpenAPI that the comparison walks. */

export type ObjectType =
  | "document"
  | "components"
  | "pathItem"
  | "operation"
  | "parameter"
  | "header"
  | "requestBody"
  | "response"
  | "mediaType"
  | "example"
  | "callback"
  | "schema";

/** `*X` is a map of names to X, `[]X` a list. */
type Child = ObjectType | `*${ObjectType}` | `[]${ObjectType}`;

const media = { schema: "schema", content: "*mediaType", examples: "*example" } as const;

/** The children of an object by key; those of a map have the key `*`. */
export const shapes: Readonly<Record<ObjectType, Readonly<Record<string, Child>>>> = {
  document: { paths: "*pathItem", webhooks: "*pathItem", components: "components" },
  components: {
    schemas: "*schema",
    parameters: "*parameter",
    headers: "*header",
    requestBodies: "*requestBody",
    responses: "*response",
    examples: "*example",
    callbacks: "*callback",
    pathItems: "*pathItem",
  },
  pathItem: {
    parameters: "[]parameter",
    get: "operation",
    put: "operation",
    post: "operation",
    delete: "operation",
    options: "operation",
    head: "operation",
    patch: "operation",
    trace: "operation",
    query: "operation",
  },
  operation: {
    parameters: "[]parameter",
    requestBody: "requestBody",
    responses: "*response",
    callbacks: "*callback",
  },
  callback: { "*": "pathItem" },
  parameter: media,
  header: media,
  requestBody: { content: "*mediaType" },
  response: { headers: "*header", content: "*mediaType" },
  mediaType: media,
  example: {},
  schema: {
    properties: "*schema",
    patternProperties: "*schema",
    $defs: "*schema",
    dependentSchemas: "*schema",
    items: "schema",
    additionalProperties: "schema",
    unevaluatedItems: "schema",
    unevaluatedProperties: "schema",
    contains: "schema",
    propertyNames: "schema",
    not: "schema",
    if: "schema",
    then: "schema",
    else: "schema",
    prefixItems: "[]schema",
    allOf: "[]schema",
    anyOf: "[]schema",
    oneOf: "[]schema",
  },
};
