/** `validateResponses`: the schemas of all successes, as tables for the checker. */
import { header } from "../source-text.ts";
import type { Target } from "../target.ts";
import { printData } from "./print.ts";
import { readTables, type Tables } from "./tables.ts";

export const validate: Target = {
  name: "validate",
  generate: (api) => [
    { path: "index.ts", text: printIndex() },
    { path: "schemas.ts", text: printTables(readTables(api)) },
  ],
};

function printIndex(): string {
  return `${header}
import type { ResponseValidator } from "../fetch/runtime/options.ts";
import { createResponseValidator } from "./runtime/validator.ts";
import { responses, schemas } from "./schemas.ts";

export type { ResponseValidator } from "../fetch/runtime/options.ts";

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
  const heads = ["export const responses: ResponseTable = ", "export const schemas: SchemaTable = "] as const;
  return `${header}
import type { ResponseTable, SchemaTable } from "./runtime/schema.ts";

${heads[0]}${printData(responses, "", heads[0])};

${heads[1]}${printData(schemas, "", heads[1])};
`;
}
