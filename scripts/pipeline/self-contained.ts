/** Finds out, while a description is linted, whether it is its own bundle. */
import type { Oas3Rule, Plugin, UserContext } from "@redocly/openapi-core";

const id = "copilot-spaces-bundle";

/** A rule that reports nothing, and what it has seen. */
export interface SelfContainedObserver {
  plugin: Plugin;
  rules: Readonly<Record<string, "error">>;
  /**
   * Whether a bundler would leave a description as it is: it was visited, and every reference in it starts at its root
   * and stands where OpenAPI allows one.
   */
  isSelfContained: () => boolean;
}

export function observeReferences(): SelfContainedObserver {
  let isVisited = false;
  let isMoved = false;
  const visit = (isKept: boolean) => {
    isMoved ||= !isKept;
  };
  const rule: Oas3Rule = () => ({
    Root() {
      isVisited = true;
    },
    ref: {
      leave: ({ $ref }, { type }: UserContext) => visit($ref.startsWith("#/") && type.name !== "scalar"),
    },
    Example: (example: unknown) => visit(!("externalValue" in Object(example))),
    Discriminator: (discriminator: unknown) => visit(isKeptMapping(Object(discriminator).defaultMapping)),
    DiscriminatorMapping: (mapping: unknown) => visit(Object.values(Object(mapping)).every(isKeptMapping)),
  });
  return {
    plugin: { id, rules: { oas3: { references: rule } } },
    rules: { [`${id}/references`]: "error" },
    isSelfContained: () => isVisited && !isMoved,
  };
}

/** Names and pointers to a schema of the document itself. */
function isKeptMapping(target: unknown): boolean {
  return typeof target !== "string" || /^(#\/components\/schemas\/)?[^/#.:]+$/.test(target);
}
