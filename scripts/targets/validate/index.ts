/** `validateResponses`: the schemas of all successes, as tables for the checker. */
import type { Target } from "../target.ts";
import { header } from "../typescript/comment.ts";
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
import type { ResponseValidator } from "../runtime/transport/options.ts";
import { createResponseValidator } from "../runtime/validate/validator.ts";
import { responses, schemas } from "./schemas.ts";

export type { ResponseValidator } from "../runtime/transport/options.ts";

/**
 * Checks the body of every success against the description: \`createClient({ validate: validateResponses("throw") })\`.
 *
 * Found are missing fields, wrong types and wrong items, by JSON pointer and never with the value. What GitHub may add
 * without a new version passes: fields, kinds of a resource, values of an enumeration. Formats are not checked.
 *
 * @param mode with "throw", the call fails; with "warn", \`console.warn\` tells each problem of an operation once
 */
export function validateResponses(mode: "warn" | "throw"): ResponseValidator {
  return createResponseValidator(responses, schemas, mode);
}
`;
}

function printTables({ responses, schemas }: Tables): string {
  return `${header}
import type { ResponseTable, SchemaTable } from "../runtime/validate/schema.ts";

${printConstant("responses: ResponseTable", responses)}
${printConstant("schemas: SchemaTable", schemas)}`;
}
