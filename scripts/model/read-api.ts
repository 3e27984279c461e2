/** Flattens a bundled document into the `Api`. */
import type { Api, Example, MediaType, Operation, OperationResponse, Parameter, RequestBody } from "./api.ts";
import { readJsonType } from "./json-type.ts";
import { nameOperations } from "./name-operations.ts";
import {
  type ExampleObject,
  type HttpMethod,
  type MediaTypeObject,
  type OpenApiDocument,
  type OperationObject,
  type ParameterObject,
  type PathItemObject,
  type Reference,
  type RequestBodyObject,
  type ResponseObject,
  type Schema,
  type SchemaObject,
} from "./openapi-document.ts";
import { methodsOf, readPathItems } from "./path-items.ts";
import { readIdentities } from "./read-identities.ts";
import { readUnions } from "./read-unions.ts";
import { resolve, schemaName } from "./reference.ts";
import { readTaggedUnion } from "./tagged-union.ts";

export function readApi(source: OpenApiDocument): Api {
  const document = nameOperations(source);
  const responses: ResponseObject[] = [];
  const operations = readPathItems(document).flatMap(([path, item]) =>
    methodsOf(item).flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      responses.push(
        ...Object.values(operation.responses ?? {}).map((each) => resolve<ResponseObject>(document, each)),
      );
      return [readOperation(document, path, method, item, operation)];
    }),
  );
  return {
    document,
    baseUrl: readBaseUrl(document),
    tags: (document.tags ?? []).map((tag) => ({
      name: tag.name,
      description: tag.description ?? "",
      group: tag["x-client-group"],
    })),
    operations: operations.sort((a, b) => (a.id < b.id ? -1 : 1)),
    schemas: Object.entries(document.components?.schemas ?? {})
      .map(([name, schema]) => ({ name, description: readDescription(schema) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    identities: readIdentities(document),
    unions: readUnions(document, responses),
    findings: [],
  };
}

function readOperation(
  document: OpenApiDocument,
  path: string,
  method: HttpMethod,
  item: PathItemObject,
  operation: OperationObject,
): Operation {
  const parameters = readParameters(document, item, operation);
  const requestBody = operation.requestBody && resolve<RequestBodyObject>(document, operation.requestBody);
  return {
    id: operation.operationId ?? "",
    method,
    path,
    summary: operation.summary ?? "",
    description: operation.description ?? "",
    deprecated: operation.deprecated ?? false,
    documentationUrl: operation.externalDocs?.url,
    tag: operation.tags?.[0],
    clientMethod: operation["x-client-method"],
    access: operation["x-github-access"],
    pathParameters: parametersIn("path", parameters, document).sort(
      (a, b) => path.indexOf(`{${a.name}}`) - path.indexOf(`{${b.name}}`),
    ),
    queryParameters: parametersIn("query", parameters, document),
    requestBody: requestBody && readRequestBody(document, requestBody),
    responses: Object.entries(operation.responses ?? {})
      .map(([status, response]) => readResponse(document, status, response))
      .sort((a, b) => (a.status < b.status ? -1 : 1)),
  };
}

/** An operation's own parameter replaces the path item's of the same name and place. */
function readParameters(
  document: OpenApiDocument,
  item: PathItemObject,
  operation: OperationObject,
): ParameterObject[] {
  const parameters = new Map<string, ParameterObject>();
  for (const reference of [...(item.parameters ?? []), ...(operation.parameters ?? [])]) {
    const parameter = resolve<ParameterObject>(document, reference);
    parameters.set(`${parameter.in} ${parameter.name}`, parameter);
  }
  return [...parameters.values()];
}

function parametersIn(place: ParameterObject["in"], parameters: ParameterObject[], document: OpenApiDocument) {
  return parameters
    .filter((parameter) => parameter.in === place)
    .map((parameter): Parameter => {
      const schema =
        typeof parameter.schema === "object" ? resolve<SchemaObject>(document, parameter.schema) : undefined;
      return {
        name: parameter.name,
        required: parameter.required ?? false,
        type: typeof schema?.type === "string" ? schema.type : undefined,
        description: parameter.description ?? "",
        examples: readExamples(document, parameter),
      };
    });
}

function readResponse(
  document: OpenApiDocument,
  status: string,
  reference: ResponseObject | Reference,
): OperationResponse {
  const response = resolve<ResponseObject>(document, reference);
  return {
    status,
    description: response.description ?? "",
    body: response.content && readBody(document, response.content, true),
  };
}

function readRequestBody(document: OpenApiDocument, requestBody: RequestBodyObject): RequestBody | undefined {
  const { content, required = false, description = "" } = requestBody;
  const mediaType = readBody(document, content, required);
  if (!mediaType) return undefined;
  const { schema } = content[mediaType.mediaType] ?? {};
  return { ...mediaType, description, kindProperty: readTaggedUnion(document, schema)?.kindProperty };
}

/** Prefers JSON, which the clients send and read, to the first media type. */
function readBody(
  document: OpenApiDocument,
  content: Record<string, MediaTypeObject>,
  required: boolean,
): MediaType | undefined {
  const mediaTypes = Object.keys(content);
  const mediaType = mediaTypes.find((name) => name === "application/json") ?? mediaTypes[0];
  if (mediaType === undefined) return undefined;
  const { schema, ...media } = content[mediaType] ?? {};
  const jsonType = readJsonType(document, schema);
  return { required, mediaType, schemaName: schemaName(schema), jsonType, examples: readExamples(document, media) };
}

function readExamples(document: OpenApiDocument, media: Pick<MediaTypeObject, "example" | "examples">): Example[] {
  const named = Object.entries(media.examples ?? {}).map(([name, example]) => ({
    name,
    value: resolve<ExampleObject>(document, example).value,
  }));
  return "example" in media ? [{ name: "default", value: media.example }, ...named] : named;
}

function readBaseUrl(document: OpenApiDocument): string {
  const [server] = document.servers ?? [];
  if (!server) return "";
  return server.url.replace(/\{([^}]+)\}/g, (whole, name: string) => server.variables?.[name]?.default ?? whole);
}

function readDescription(schema: Schema): string {
  return (typeof schema === "object" && schema.description) || "";
}
