// Compiled from the OpenAPI description by `npm run generate`. Do not edit.

import type { Middleware } from "../../scripts/runtime/transport/middleware.ts";
import { validateResponsesByTables } from "../../scripts/runtime/validate/middleware.ts";
import { responses, schemas } from "./schemas.ts";

export type { OperationEvent } from "../../scripts/runtime/transport/operation.ts";
export type { Fetch, FetchInit, FetchResponse } from "../../scripts/runtime/transport/options.ts";
export type { DelayEvent, Middleware, MiddlewareRequest } from "../../scripts/runtime/transport/middleware.ts";

/**
 * Checks the body of every success against the description.
 *
 * It reports missing fields, wrong types and wrong array items by JSON pointer, without their values. It accepts what
 * the API may add without a new version: fields, values of enumerations, and kinds of resources that have what all known
 * kinds share. It leaves formats, limits, headers, undocumented statuses, and data nested more than 100 levels deep to
 * `createJudge` of `copilot-spaces/testing`.
 *
 * @param mode "throw" makes the call reject; "warn" calls `console.warn` once per problem of an operation
 * @example
 * const client = createClient({ use: [validateResponses("throw")] });
 */
export function validateResponses(mode: "warn" | "throw"): Middleware {
  return validateResponsesByTables(responses, schemas, mode);
}
