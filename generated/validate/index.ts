// Compiled from the OpenAPI description by `npm run generate`. Do not edit.

import type { ResponseValidator } from "../../scripts/runtime/transport/options.ts";
import { createResponseValidator } from "../../scripts/runtime/validate/validator.ts";
import { responses, schemas } from "./schemas.ts";

export type { ResponseValidator } from "../../scripts/runtime/transport/options.ts";

/**
 * Creates a validator that checks the body of every success against the description.
 *
 * It reports missing fields, wrong types and wrong array items by JSON pointer, without their values. It accepts what
 * the API may add without a new version: fields, kinds of resources and values of enumerations. It ignores formats.
 *
 * @param mode "throw" makes the call reject; "warn" calls `console.warn` once per problem of an operation
 * @example
 * const client = createClient({ validate: validateResponses("throw") });
 */
export function validateResponses(mode: "warn" | "throw"): ResponseValidator {
  return createResponseValidator(responses, schemas, mode);
}
