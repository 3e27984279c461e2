/** The rows of the operations table, which says only what differs from the default. */
import type { Operation } from "../../model/api.ts";
import type { AccessExtension } from "../../model/openapi-document.ts";
import type { Access, OperationDescriptor } from "../../runtime/transport/operation.ts";
import { describeBody, describeSuccesses } from "./describe-bodies.ts";
import { describeParameters } from "./describe-parameters.ts";

export function describeOperation(operation: Operation): OperationDescriptor {
  const { id, method, path, server, pathParameters, queryParameters, requestBody, access } = operation;
  const parameters = describeParameters(operation);
  return {
    operationId: id,
    method: method.toUpperCase(),
    path,
    ...(server !== undefined && { server }),
    pathParameters: Object.fromEntries(pathParameters.map(({ name, type }) => [name, type ?? "string"])),
    ...(queryParameters.length > 0 && { query: true }),
    ...(parameters.length > 0 && { parameters }),
    ...(requestBody && { body: describeBody(requestBody) }),
    ...describeSuccesses(operation),
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
