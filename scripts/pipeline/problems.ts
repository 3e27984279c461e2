/** Turns what Redocly reports into findings at lines. */

import { structuralSeverity } from "../lint/structural-severity.ts";
import { type Finding, hasErrors, sortFindings } from "../model/finding.ts";
import { parsePointer } from "../model/reference.ts";
import type { Problem } from "./redocly.ts";
import { descend, findingAt, type ParsedSource } from "./source/locate.ts";
import type { PlaceNode } from "./source/place-tree.ts";

const unresolved = "Can't resolve $ref";

/** The messages of one rule at one place, in one finding. */
const MAX_MESSAGES = 3;

/**
 * Sorted by place; one for each place and rule. What two rules report in the same words at one place is reported by
 * Redocly's own rule, if one of them is.
 */
export function toFindings(problems: readonly Problem[], sources: readonly ParsedSource[]): Finding[] {
  const byPath = new Map(sources.map((each) => [each.source.path, each]));
  const texts = new Set<string>();
  const byPlace = new Map<string, Finding[]>();
  for (const problem of problems.toSorted((a, b) => Number(isOfPlugin(a)) - Number(isOfPlugin(b)))) {
    const place = byPath.get(problem.file) ?? sources[0];
    if (!place || isSchemaName(problem, place, sources[0])) continue;
    const finding = toFinding(problem, place);
    const key = `${finding.file}:${finding.line}:${finding.column} `;
    if (texts.has(key + finding.message)) continue;
    texts.add(key + finding.message);
    byPlace.set(key + finding.rule, [...(byPlace.get(key + finding.rule) ?? []), finding]);
  }
  return sortFindings([...byPlace.values()].flatMap(combine));
}

function combine([first, ...others]: readonly Finding[]): Finding[] {
  if (!first) return [];
  const messages = [first, ...others].map(({ message }) => message);
  const rest = messages.length - MAX_MESSAGES;
  const more = rest > 0 ? [`… and ${rest} more`] : [];
  const severity = hasErrors([first, ...others]) ? "error" : "warning";
  return [{ ...first, severity, message: [...messages.slice(0, MAX_MESSAGES), ...more].join(" ") }];
}

function isOfPlugin({ rule }: Problem): boolean {
  return rule.includes("/");
}

/** Makes warnings of what no output depends on. */
export function soften(problems: readonly Problem[]): Problem[] {
  return problems.map((problem) =>
    structuralSeverity(problem) === "warning" ? { ...problem, severity: "warning" } : problem,
  );
}

/** The references to something that a file does not have. Those to a file that cannot be read say so and are left out. */
export function findUnresolved(problems: readonly Problem[], sources: readonly ParsedSource[]): Finding[] {
  const byPath = new Map(sources.map((each) => [each.source.path, each]));
  return toFindings(
    problems.filter((problem) => {
      if (problem.message !== unresolved || problem.severity !== "error") return false;
      const place = byPath.get(problem.file);
      return !place || !leadsToReference(place, readReference(place.parsed, readKeys(problem.pointer)));
    }),
    sources,
  );
}

function toFinding(problem: Problem, { source, parsed }: ParsedSource): Finding {
  const given = readKeys(problem.pointer);
  const isReference = problem.message === unresolved && typeof Object(valueAt(parsed, given)).$ref === "string";
  const keys = isReference ? [...given, "$ref"] : given;
  const tree = source.tree();
  const node = tree && descend(tree, keys).node;
  const message = problem.message === unresolved ? explainUnresolved(parsed, keys) : problem.message;
  return findingAt(source, rangeOf(node, problem), { ...problem, message });
}

function rangeOf(node: PlaceNode | undefined, { isAtKey }: Problem): { start: number; end: number } {
  return (isAtKey ? node?.key : undefined) ?? node ?? { start: 0, end: 1 };
}

/** Redocly's pointers start with `#/`, also that of the root. */
function readKeys(pointer: string): string[] {
  return pointer === "#/" ? [] : parsePointer(pointer);
}

function explainUnresolved(parsed: unknown, keys: readonly string[]): string {
  const reference = readReference(parsed, keys);
  return reference === undefined ? unresolved : `\`${reference}\` leads to nothing. Correct the path after \`#\`.`;
}

function readReference(parsed: unknown, keys: readonly string[]): string | undefined {
  const node = valueAt(parsed, keys);
  const reference: unknown = typeof node === "string" ? node : (Object(node).$ref ?? Object(node).externalValue);
  return typeof reference === "string" ? reference : undefined;
}

/** Whether a reference leads to another one, which is reported in its place. */
function leadsToReference({ parsed }: ParsedSource, reference: string | undefined): boolean {
  return (
    reference?.startsWith("#/") === true && typeof Object(valueAt(parsed, parsePointer(reference))).$ref === "string"
  );
}

/** A discriminator can map to the name of a schema, which Redocly takes for a path. */
function isSchemaName(problem: Problem, { parsed }: ParsedSource, root: ParsedSource | undefined): boolean {
  if (problem.message !== unresolved || !problem.pointer.includes("/mapping/")) return false;
  const name = readReference(parsed, readKeys(problem.pointer));
  return name !== undefined && valueAt(root?.parsed, ["components", "schemas", name]) !== undefined;
}

function valueAt(parsed: unknown, keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => Object(value)[key], parsed);
}
