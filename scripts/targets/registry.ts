import { accessTarget } from "./access/index.ts";
import { clientTarget } from "./client/index.ts";
import { fetchTarget } from "./fetch/index.ts";
import { openapiTarget } from "./openapi/index.ts";
import { operationsTarget } from "./operations/index.ts";
import { resolveTarget } from "./resolve/index.ts";
import { type Requirements, selectNames } from "./selection.ts";
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

/** Each target with those that it requires. */
export const requirements: Requirements = Object.fromEntries(targets.map(({ name, requires }) => [name, requires]));

/**
 * The targets of these names, in the order in which they run; all without names.
 *
 * @throws UserError for names that no target has, and for a target without those that it requires
 */
export function selectTargets(names?: readonly string[]): readonly Target[] {
  const selected = selectNames(requirements, names);
  return targets.filter(({ name }) => selected.includes(name));
}
