/** Turns the errors of Ajv into what was expected and what is there. */
import type { ErrorObject } from "ajv/dist/2020.js";
import { show } from "../violation.ts";

export interface SchemaProblem {
  /** JSON pointer into the value; empty for the value itself. */
  readonly pointer: string;
  /** The keyword of JSON Schema that is violated. */
  readonly keyword: string;
  readonly expected: string;
  readonly actual: string;
}

/** Every problem once. The problems of each branch of a union that none matches are left out. */
export function toProblems(errors: readonly ErrorObject[]): SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  for (const error of errors) {
    if (error.keyword === "if") continue; // the condition's own errors say more
    if (["oneOf", "anyOf"].includes(error.keyword)) dropWithin(problems, error.instancePath);
    problems.push(toProblem(error));
  }
  const hasOthers = problems.some(({ keyword }) => keyword !== "unevaluatedProperties");
  // A part with another problem does not count its properties as evaluated.
  const kept = hasOthers ? problems.filter(({ keyword }) => keyword !== "unevaluatedProperties") : problems;
  return [...new Map(kept.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function dropWithin(problems: SchemaProblem[], path: string): void {
  const kept = problems.filter(({ pointer }) => pointer !== path && !pointer.startsWith(`${path}/`));
  problems.splice(0, problems.length, ...kept);
}

function toProblem({ keyword, params, instancePath, data, schema, message = "valid" }: ErrorObject): SchemaProblem {
  const at = (pointer: string, expected: string, actual = show(data)) => ({ pointer, keyword, expected, actual });
  const inside = (name: unknown) => `${instancePath}/${String(name).replaceAll("~", "~0").replaceAll("/", "~1")}`;
  switch (keyword) {
    case "required":
      return at(inside(params["missingProperty"]), "present", "missing");
    case "additionalProperties":
      return at(inside(params["additionalProperty"]), "absent", "present");
    case "unevaluatedProperties":
      return at(inside(params["unevaluatedProperty"]), "absent", "present");
    case "type":
      return at(instancePath, [params["type"]].flat().join(" or "));
    case "const":
      return at(instancePath, JSON.stringify(params["allowedValue"]));
    case "enum":
      return at(instancePath, (params["allowedValues"] as unknown[]).map((each) => JSON.stringify(each)).join(" or ")); // Ajv's list
    case "format":
      return at(instancePath, `of the format ${params["format"]}`);
    case "oneOf":
    case "anyOf":
      return at(instancePath, `one of ${Array.isArray(schema) ? schema.length : "the"} alternatives`);
    default:
      return at(instancePath, message.replace(/^must (be )?/, ""));
  }
}
