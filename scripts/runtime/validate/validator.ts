import { findProblems, type Problem } from "./check.ts";
import type { ResponseTable, SchemaTable } from "./schema.ts";

/** Problems that are reported for one response; the others are counted. */
const MAX_REPORTED = 10;
/** Problems that are remembered in order to warn once about each; further ones cause no warning. */
const MAX_REMEMBERED = 1000;

/** Returns the problems of a decoded body; an empty list accepts it. */
export type ResponseValidator = (operationId: string, status: number, body: unknown) => readonly string[];

/** @param mode "throw" returns every problem; "warn" calls `console.warn` once per problem of an operation instead */
export function createResponseValidator(
  responses: ResponseTable,
  schemas: SchemaTable,
  mode: "warn" | "throw",
): ResponseValidator {
  const warned = new Set<string>();
  return (operationId, status, body) => {
    const row = Object.hasOwn(responses, operationId) ? responses[operationId] : undefined;
    const schema = row?.[status] ?? row?.[`${Math.trunc(status / 100)}XX`];
    if (schema === undefined) return []; // the description does not have this operation or status
    const problems = findProblems(schemas, schema, body);
    if (mode === "throw") return formatProblems(problems);
    for (const problem of problems) warnOnce(warned, operationId, status, problem);
    return [];
  };
}

function formatProblems(problems: readonly Problem[]): string[] {
  const texts = [...new Set(problems.map(describe))];
  const more = texts.length - MAX_REPORTED;
  return more > 0 ? [...texts.slice(0, MAX_REPORTED), `and ${more} more`] : texts;
}

/** The same problem in another item of a list counts as one. */
function warnOnce(warned: Set<string>, operationId: string, status: number, problem: Problem): void {
  const text = describe(problem);
  const id = `${operationId} ${text.replaceAll(/\/\d+(?=[/ ])/g, "/0")}`;
  if (warned.has(id) || warned.size >= MAX_REMEMBERED) return;
  warned.add(id);
  console.warn(`${operationId}: ${status} with an unexpected body: ${text}`);
}

/** `/resources/0/id must be integer, is string` */
function describe({ pointer, expected, actual }: Problem): string {
  return `${pointer || "/"} must be ${expected}, is ${actual}`;
}
