import type { Oas3Rule, UserContext } from "@redocly/openapi-core";

/** A path starts with a slash, closes its braces, and names no parameter twice. `path-parameters-defined` checks the rest. */
export const PathTemplate: Oas3Rule = () => ({
  Paths(paths: unknown, { report, location }: UserContext) {
    for (const path of Object.keys(Object(paths)).filter((key) => !key.startsWith("x-"))) {
      const message = describeProblem(path);
      if (message) report({ message, location: location.child(path).key() });
    }
  },
});

function describeProblem(path: string): string | undefined {
  if (!path.startsWith("/")) return `The path \`${path}\` must start with \`/\`.`;
  const names = [...path.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);
  if (/[{}]/.test(path.replaceAll(/\{[^{}]*\}/g, ""))) return `The path \`${path}\` has a brace without another.`;
  if (names.includes("")) return `The path \`${path}\` has a parameter without a name.`;
  const repeated = names.find((name, index) => names.indexOf(name) !== index);
  return repeated === undefined ? undefined : `The path names the parameter \`${repeated}\` twice. Rename one of them.`;
}
