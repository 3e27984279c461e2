/** The operations as a table for the transport and everything built on it. */
import type { Api, Operation } from "../../model/api.ts";
import type { AccessExtension } from "../../model/openapi-document.ts";
import type { Access, OperationDescriptor, OperationTable } from "../../runtime/transport/operation.ts";
import type { Target } from "../target.ts";
import { header } from "../typescript/comment.ts";
import { literal, printConstant } from "../typescript/data.ts";

export const operationsTarget: Target = {
  name: "operations",
  requires: [],
  generate: (api) => [{ path: "index.ts", text: printOperations(api) }],
};

function printOperations(api: Api): string {
  const table: OperationTable = api.operations.map(describeOperation);
  return `${header}
import type { OperationTable } from "../runtime/transport/operation.ts";

/** The first server of the description. */
export const baseUrl: string = ${literal(api.baseUrl)};

/** Every operation, sorted by \`operationId\`. */
${printConstant("export const operations: OperationTable", table)}`;
}

function describeOperation(operation: Operation): OperationDescriptor {
  const { id, method, path, pathParameters, queryParameters, requestBody, responses, access } = operation;
  const successes = responses.filter(({ status }) => status.startsWith("2"));
  const returns = successes.every(({ body }) => body) ? "always" : "sometimes";
  const [resultType, ...otherTypes] = new Set(successes.flatMap(({ body }) => (body ? [body.jsonType] : [])));
  return {
    operationId: id,
    method: method.toUpperCase(),
    path,
    pathParameters: Object.fromEntries(pathParameters.map(({ name, type }) => [name, type ?? "string"])),
    ...(queryParameters.length > 0 && { query: true }),
    ...(requestBody && { body: { mediaType: requestBody.mediaType, required: requestBody.required } }),
    ...(successes.some(({ body }) => body) && { returns }),
    ...(resultType && otherTypes.length === 0 && { resultType }),
    ...(access && { access: describeAccess(access) }),
  };
}

function describeAccess({ tokens, scope, listedScope, permission }: AccessExtension): Access {
  return {
    tokens,
    ...(scope !== undefined && { scope }),
    ...(listedScope !== undefined && { listedScope }),
    ...(permission && { permission: `${permission.level} permission "${permission.name}" (${permission.access})` }),
  };
}
