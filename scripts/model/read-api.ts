/** Flattens a bundled document into the `Api`. */
import type { Api, Operation } from "./api.ts";
import { readRequestVariants } from "./direction.ts";
import { findUnsupported, hasNoRequestBody } from "./find-unsupported.ts";
import type { PointedFinding } from "./finding.ts";
import { nameOperations } from "./name-operations.ts";
import type {
  HttpMethod,
  OpenApiDocument,
  OperationObject,
  PathItemObject,
  RequestBodyObject,
  ResponseObject,
  Schema,
} from "./openapi-document.ts";
import { methodsOf, readPathItems } from "./path-items.ts";
import { readRequestBody, readResponse } from "./read-bodies.ts";
import { readIdentities } from "./read-identities.ts";
import { listParameters, type PlacedParameter, parametersIn } from "./read-parameters.ts";
import { readBaseUrl, readServer } from "./read-servers.ts";
import { readUnions } from "./read-unions.ts";
import { resolve } from "./reference.ts";

export function readApi(source: OpenApiDocument): Api {
  const document = nameOperations(source);
  const responses: ResponseObject[] = [];
  const findings: PointedFinding[] = [];
  const operations = readPathItems(document).flatMap(([path, item]) =>
    methodsOf(item).flatMap((method) => {
      const operation = item[method];
      if (!operation) return [];
      responses.push(
        ...Object.values(operation.responses ?? {}).map((each) => resolve<ResponseObject>(document, each)),
      );
      const parameters = listParameters(document, path, method, item, operation);
      findings.push(...findUnsupported(document, path, method, operation, parameters));
      return [readOperation(document, path, method, item, operation, parameters)];
    }),
  );
  if (operations.length === 0) findings.push(noOperations);
  const requestVariants = readRequestVariants(document);
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
      .map(([name, schema]) => ({
        name,
        description: readDescription(schema),
        hasRequestVariant: requestVariants.has(name),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    identities: readIdentities(document),
    unions: readUnions(document, responses),
    findings: [...new Map(findings.map((each) => [each.pointer + each.message, each])).values()],
  };
}

const noOperations: PointedFinding = {
  severity: "warning",
  rule: "no-operations",
  message: "The description has no operations, so that there is nothing to call. Its schemas get types.",
  pointer: "#/",
};

function readOperation(
  document: OpenApiDocument,
  path: string,
  method: HttpMethod,
  item: PathItemObject,
  operation: OperationObject,
  parameters: readonly PlacedParameter[],
): Operation {
  const requestBody = hasNoRequestBody(method) ? undefined : operation.requestBody;
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
    server: readServer(document, item, operation),
    pathParameters: parametersIn(document, "path", parameters).sort(
      (a, b) => path.indexOf(`{${a.name}}`) - path.indexOf(`{${b.name}}`),
    ),
    queryParameters: parametersIn(document, "query", parameters),
    headerParameters: parametersIn(document, "header", parameters),
    cookieParameters: parametersIn(document, "cookie", parameters),
    requestBody: requestBody && readRequestBody(document, resolve<RequestBodyObject>(document, requestBody)),
    responses: Object.entries(operation.responses ?? {})
      .map(([status, response]) => readResponse(document, method, status, response))
      .sort((a, b) => (a.status < b.status ? -1 : 1)),
  };
}

function readDescription(schema: Schema): string {
  return (typeof schema === "object" && schema.description) || "";
}
