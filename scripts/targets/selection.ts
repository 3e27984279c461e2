import { UserError } from "../model/user-error.ts";

/** Each target with those that it requires, in the order in which they run. */
export type Requirements = Readonly<Record<string, readonly string[]>>;

/**
 * The selected names, in the order in which the targets run; all without a selection.
 *
 * @throws UserError for names that no target has, and for a target without those that it requires
 */
export function selectNames(requirements: Requirements, names?: readonly string[]): string[] {
  const all = Object.keys(requirements);
  if (!names) return all;
  const selected = all.filter((name) => names.includes(name));
  const problems = [
    ...names
      .filter((name) => !all.includes(name))
      .map((name) => `The target ${name} does not exist. The targets are ${all.join(", ")}.`),
    ...selected.flatMap((name) => describeMissing(name, requirements[name] ?? [], names)),
  ];
  if (problems.length > 0) throw new UserError(problems.join("\n"));
  return selected;
}

function describeMissing(name: string, requires: readonly string[], names: readonly string[]): string[] {
  const missing = requires.filter((required) => !names.includes(required));
  if (missing.length === 0) return [];
  return [
    `${name} requires ${missing.join(" and ")}: add ${missing.map((required) => `--target ${required}`).join(" ")}.`,
  ];
}
