import { UserError } from "../model/user-error.ts";
import { accessTarget } from "./access/index.ts";
import { clientTarget } from "./client/index.ts";
import { fetchTarget } from "./fetch/index.ts";
import { openapiTarget } from "./openapi/index.ts";
import { operationsTarget } from "./operations/index.ts";
import { resolveTarget } from "./resolve/index.ts";
import { syncTarget } from "./sync/index.ts";
import type { Target, TargetName } from "./target.ts";
import { typesTarget } from "./types/index.ts";
import { validateTarget } from "./validate/index.ts";

/** Every target, in the order in which they run. */
const registry: Readonly<Record<TargetName, Target>> = {
  openapi: openapiTarget,
  types: typesTarget,
  operations: operationsTarget,
  fetch: fetchTarget,
  client: clientTarget,
  sync: syncTarget,
  validate: validateTarget,
  resolve: resolveTarget,
  access: accessTarget,
};

export const targets: readonly Target[] = Object.values(registry);

/**
 * The targets of these names, in the order in which they run; all without names.
 *
 * @throws UserError for names that no target has, and for a target without those that it requires
 */
export function selectTargets(names?: readonly string[]): readonly Target[] {
  if (!names) return targets;
  const selected = targets.filter(({ name }) => names.includes(name));
  const problems = [
    ...names
      .filter((name) => !targets.some((target) => target.name === name))
      .map((name) => `The target ${name} does not exist. The targets are ${Object.keys(registry).join(", ")}.`),
    ...selected.flatMap(({ name, requires }) => describeMissing(name, requires, names)),
  ];
  if (problems.length > 0) throw new UserError(problems.join("\n"));
  return selected;
}

function describeMissing(name: string, requires: readonly TargetName[], names: readonly string[]): string[] {
  const missing = requires.filter((required) => !names.includes(required));
  if (missing.length === 0) return [];
  return [
    `${name} requires ${missing.join(" and ")}: add ${missing.map((required) => `--target ${required}`).join(" ")}.`,
  ];
}
