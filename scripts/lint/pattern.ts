import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import { isExponential } from "./regexp/ambiguity.ts";

/**
 * A `pattern`, and a key of `patternProperties`, is a regular expression that takes no exponential time. The flag `u` is
 * that of validators.
 */
export const Pattern: Oas3Rule = () => ({
  Schema(schema: unknown, { report, location }: UserContext) {
    const { pattern, patternProperties }: { pattern?: unknown; patternProperties?: unknown } = Object(schema);
    const problem = typeof pattern === "string" && describeProblem(pattern);
    if (problem) report({ message: problem, location: location.child("pattern") });
    for (const key of Object.keys(Object(patternProperties))) {
      const message = describeProblem(key);
      if (message) report({ message, location: location.child(["patternProperties", key]).key() });
    }
  },
});

function describeProblem(pattern: string): string | undefined {
  try {
    new RegExp(pattern, "u");
  } catch (error) {
    const reason = (error as Error).message.replace(/^.*: /s, "");
    return `The pattern is not a regular expression: ${reason}. Correct it.`;
  }
  if (!isExponential(pattern)) return undefined;
  const advice = "Let its repetitions start or end with a character of their own.";
  return `The pattern can take exponential time, because it can read one text in several ways. ${advice}`;
}
