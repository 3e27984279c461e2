/** Finds out, while a description is linted, whether it is its own bundle, or almost. */
import type { Oas3Rule, Plugin, UserContext } from "@redocly/openapi-core";

const id = "copilot-spaces-bundle";

/** A rule that reports nothing, and what it has seen. */
export interface SelfContainedObserver {
  plugin: Plugin;
  rules: Readonly<Record<string, "error">>;
  /**
   * Bundles a description that was visited and in which every reference starts at the root, as a bundler would: replaces
   * those that stand for a value, such as an example. Returns false, and changes nothing, for every other description.
   */
  bundleInPlace: () => boolean;
}

export function observeReferences(): SelfContainedObserver {
  let isVisited = false;
  let isMoved = false;
  const values: { reference: object; value: object }[] = [];
  const visit = (isKept: boolean) => {
    isMoved ||= !isKept;
  };
  const rule: Oas3Rule = () => ({
    Root() {
      isVisited = true;
    },
    ref: {
      leave(reference, { type }: UserContext, { node }: { node?: unknown }) {
        const isValue = type.name === "scalar";
        const isObject = typeof node === "object" && node !== null && !Array.isArray(node);
        visit(reference.$ref.startsWith("#/") && (isObject || !isValue));
        if (isValue && isObject) values.push({ reference, value: node });
      },
    },
    Example: (example: unknown) => visit(!("externalValue" in Object(example))),
    Discriminator: (discriminator: unknown) => visit(isKeptMapping(Object(discriminator).defaultMapping)),
    DiscriminatorMapping: (mapping: unknown) => visit(Object.values(Object(mapping)).every(isKeptMapping)),
  });
  return {
    plugin: { id, rules: { oas3: { references: rule } } },
    rules: { [`${id}/references`]: "error" },
    bundleInPlace() {
      if (!isVisited || isMoved) return false;
      for (const { reference, value } of values) {
        Reflect.deleteProperty(reference, "$ref");
        Object.assign(reference, { ...value, ...reference }); // the siblings of a reference take precedence
      }
      return true;
    },
  };
}

/** Names and pointers to a schema of the document itself. */
function isKeptMapping(target: unknown): boolean {
  return typeof target !== "string" || /^(#\/components\/schemas\/)?[^/#.:]+$/.test(target);
}
