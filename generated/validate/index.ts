// Compiled from the OpenAPI description by `npm run generate`. Do not edit.

import type { ResponseValidator } from "../../scripts/runtime/transport/options.ts";
import { createResponseValidator } from "../../scripts/runtime/validate/validator.ts";
import { responses, schemas } from "./schemas.ts";

export type { ResponseValidator } from "../../scripts/runtime/transport/options.ts";

/**
 * Checks the body of every success against the description: `createClient({ validate: validateResponses("throw") })`.
 *
 * Found are missing fields, wrong types and wrong items, by JSON pointer and never with the value. What GitHub may add
 * without a new version passes: fields, kinds of a resource, values of an enumeration. Formats are not checked.
 *
 * @param mode with "throw", the call fails; with "warn", `console.warn` tells each problem of an operation once
 */
export function validateResponses(mode: "warn" | "throw"): ResponseValidator {
  return createResponseValidator(responses, schemas, mode);
}
