import type { ResponseValidator } from "../transport/options.ts";
import { findProblems, type Problem } from "./check.ts";
import type { ResponseTable, SchemaTable } from "./schema.ts";

/** How many problems of one response are told; the others are counted. */
const MAX_TOLD = 10;
/** How many problems are remembered, so that each is warned of once; after that there are no more warnings. */
const MAX_REMEMBERED = 1000;

/** A validator that reads the tables. An operation or a status that they do not have passes. */
export function createResponseValidator(
  responses: ResponseTable,
  schemas: SchemaTable,
  mode: "warn" | "throw",
): ResponseValidator {
  const warned = new Set<string>();
  return (operationId, status, body) => {
    const row = responses[operationId];
    const schema = row?.[status] ?? row?.[`${Math.trunc(status / 100)}XX`];
    if (schema === undefined) return [];
    const problems = findProblems(schemas, schema, body);
    if (mode === "throw") return tell(problems);
    for (const problem of problems) warnOnce(warned, operationId, status, problem);
    return [];
  };
}

function tell(problems: readonly Problem[]): string[] {
  const texts = [...new Set(problems.map(describe))];
  const more = texts.length - MAX_TOLD;
  return more > 0 ? [...texts.slice(0, MAX_TOLD), `and ${more} more`] : texts;
}

/** The same problem of another item of a list is no other problem. */
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
