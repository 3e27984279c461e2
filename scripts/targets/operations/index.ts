/** The operations as a table, which the transport and everything on it reads. */
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
  const table: OperationTable = Object.fromEntries(api.operations.map((each) => [each.id, describeOperation(each)]));
  return `${header}
import type { OperationTable } from "../runtime/transport/operation.ts";

/** The first server of the description. */
export const baseUrl: string = ${literal(api.baseUrl)};

/** Every operation by its \`operationId\`. */
${printConstant("operations: OperationTable", table)}`;
}

function describeOperation(operation: Operation): OperationDescriptor {
  const { method, path, pathParameters, queryParameters, requestBody, responses, access } = operation;
  const successes = responses.filter(({ status }) => status.startsWith("2"));
  const returns = successes.every(({ body }) => body) ? "always" : "sometimes";
  return {
    method: method.toUpperCase(),
    path,
    pathParameters: Object.fromEntries(pathParameters.map(({ name, type }) => [name, type ?? "string"])),
    ...(queryParameters.length > 0 && { query: true }),
    ...(requestBody && { body: { mediaType: requestBody.mediaType, required: requestBody.required } }),
    ...(successes.some(({ body }) => body) && { returns }),
    ...(access && { access: describeAccess(access) }),
  };
}

function describeAccess({ tokens, scope, permission }: AccessExtension): Access {
  return {
    tokens,
    ...(scope !== undefined && { scope }),
    ...(permission && { permission: `${permission.level} permission "${permission.name}" (${permission.access})` }),
  };
}
