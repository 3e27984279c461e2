/** Collects the schemas of all successes and every schema that they refer to. */
import type { Api, Operation, OperationResponse } from "../../model/api.ts";
import type { OpenApiDocument, PathItemObject, ResponseObject, Schema } from "../../model/openapi-document.ts";
import { resolve, schemaName } from "../../model/reference.ts";
import { dereference } from "../../model/schema.ts";
import type { CompiledSchema, ResponseTable, SchemaTable } from "../../runtime/validate/schema.ts";
import { unique } from "../typescript/identifier.ts";
import { compileSchema, type Scope } from "./compile-schema.ts";

export interface Tables {
  /** By `operationId` and status. */
  responses: ResponseTable;
  /** Sorted by name. Only schemas that a response refers to. */
  schemas: SchemaTable;
}

export function readTables(api: Api): Tables {
  const { document } = api;
  const names = new Map<string, string>();
  const taken = new Set<string>();
  const nameOf = ($ref: string): string => {
    const name = names.get($ref) ?? unique(schemaName({ $ref }) ?? $ref, taken);
    names.set($ref, name);
    return name;
  };
  const scope: Scope = { document, nameOf };
  const rows = api.operations.map((operation) => [operation.id, compileRow(operation, scope)] as const);
  const schemas = new Map<string, CompiledSchema>();
  // Compiling a schema adds the names that it refers to, which the loop then reaches.
  for (const [$ref, name] of names) schemas.set(name, compileSchema(dereference(document, $ref), scope));
  return {
    responses: Object.fromEntries(rows.filter(([, row]) => Object.keys(row).length > 0)),
    schemas: Object.fromEntries([...schemas].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function compileRow(operation: Operation, scope: Scope): Record<string, CompiledSchema> {
  const successes = operation.responses.filter(({ status }) => status.startsWith("2"));
  return Object.fromEntries(
    successes.flatMap((response) => {
      const schema = findSchema(scope.document, operation, response);
      return schema === undefined ? [] : [[response.status.toUpperCase(), compileSchema(schema, scope)]];
    }),
  );
}

/** The schema of the body that the clients read; undefined when there is none. */
function findSchema(
  document: OpenApiDocument,
  operation: Operation,
  { status, body }: OperationResponse,
): Schema | undefined {
  const item = resolve<PathItemObject>(document, document.paths?.[operation.path] ?? {});
  const response = item[operation.method]?.responses?.[status];
  if (!response || !body) return undefined;
  return resolve<ResponseObject>(document, response).content?.[body.mediaType]?.schema;
}
