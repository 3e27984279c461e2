/** The rules that apply to every description. */
import { plugin, pluginRules, structurePlugin } from "../lint/plugin.ts";

/**
 * What is checked: everything that the pipeline relies on, or only what every description of OpenAPI has. An older one
 * may lack what newer rules ask for.
 */
export type Checks = "all" | "structure";

type Rules = Readonly<Record<string, "warn" | "error">>;

const structuralRules: Rules = {
  struct: "error",
  "no-unresolved-refs": "error",
  "operation-operationId-unique": "error",
};

/** The rules of a description can add to these, and cannot turn them off. */
export const requiredRules: Record<Checks, Rules> = {
  structure: structuralRules,
  all: {
    ...structuralRules,
    "no-duplicated-enum-values": "warn",
    "no-duplicated-tag-names": "error",
    "no-undefined-server-variable": "warn",
    "operation-parameters-unique": "error",
    "path-parameters-defined": "error",
    ...pluginRules,
  },
};

export const requiredPlugins: Record<Checks, readonly (typeof plugin)[]> = {
  structure: [structurePlugin],
  all: [plugin],
};
