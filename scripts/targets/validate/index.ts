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
 * Creates a validator that checks the body of every success against the description.
 *
 * It reports missing fields, wrong types and wrong array items by JSON pointer, and never a value. Additions that the API
 * may make without a new version pass: fields, kinds of resources, values of enumerations. Formats are not checked.
 *
 * @param mode "throw" makes the call fail; "warn" calls \`console.warn\` once per problem of an operation
 * @example
 * const client = createClient({ validate: validateResponses("throw") });
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
