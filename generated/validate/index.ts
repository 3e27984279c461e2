// Compiled from the OpenAPI description by `npm run generate`. Do not edit.

import type { ResponseValidator } from "../../scripts/runtime/transport/options.ts";
import { createResponseValidator } from "../../scripts/runtime/validate/validator.ts";
import { responses, schemas } from "./schemas.ts";

export type { ResponseValidator } from "../../scripts/runtime/transport/options.ts";

/**
 * Creates a validator that checks the body of every success against the description.
 *
 * It reports missing fields, wrong types and wrong array items by JSON pointer, and never a value. Additions that the API
 * may make without a new version pass: fields, kinds of resources, values of enumerations. Formats are not checked.
 *
 * @param mode "throw" makes the call fail; "warn" calls `console.warn` once per problem of an operation
 * @example
 * const client = createClient({ validate: validateResponses("throw") });
 */
export function validateResponses(mode: "warn" | "throw"): ResponseValidator {
  return createResponseValidator(responses, schemas, mode);
}
