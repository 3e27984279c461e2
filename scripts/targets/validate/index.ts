/** Prints `validateResponses` and the schemas of all successes as tables. */
import type { Target } from "../target.ts";
import { header, inheritedComment } from "../typescript/comment.ts";
import { printConstant } from "../typescript/data.ts";
import { readTables, type Tables } from "./tables.ts";

export const validateTarget: Target = {
  name: "validate",
  requires: [],
  generate: (api) => [
    { path: "index.ts", text: printIndex() },
    { path: "schemas.ts", text: printTables(readTables(api)) },
  ],
};

function printIndex(): string {
  return `${header}
import type { Middleware } from "../runtime/transport/middleware.ts";
import { validateResponsesByTables } from "../runtime/validate/middleware.ts";
import { responses, schemas } from "./schemas.ts";

export type { OperationEvent } from "../runtime/transport/operation.ts";
export type { Fetch, FetchInit, FetchResponse } from "../runtime/transport/options.ts";
export type { DelayEvent, Middleware, MiddlewareRequest } from "../runtime/transport/middleware.ts";

${inheritedComment("validate/middleware.ts", "validateResponsesByTables")}
export function validateResponses(mode: "warn" | "throw"): Middleware {
  return validateResponsesByTables(responses, schemas, mode);
}
`;
}

function printTables({ responses, schemas }: Tables): string {
  return `${header}
import type { ResponseTable, SchemaTable } from "../runtime/validate/schema.ts";

${printConstant("export const responses: ResponseTable", responses)}
${printConstant("export const schemas: SchemaTable", schemas)}`;
}
