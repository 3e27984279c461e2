/** Finds references that lead only to references, and so never to what they stand for. */
import type { Finding } from "../../model/finding.ts";
import { parsePointer } from "../../model/reference.ts";
import { resolvePath } from "./boundary.ts";
import { descend, findingAt, type ParsedSource } from "./locate.ts";

interface Step {
  place: ParsedSource;
  keys: string[];
  reference: string;
}

/** One finding for each circle, at its first reference. */
export function findCircularReferences(sources: readonly ParsedSource[]): Finding[] {
  const byPath = new Map(sources.map((each) => [each.source.path, each]));
  const done = new Set<unknown>();
  const findings: Finding[] = [];
  for (const place of sources) {
    for (const step of listReferences(place)) {
      const circle = followCircle(step, byPath, done);
      if (circle) findings.push(report(circle));
    }
  }
  return findings;
}

function listReferences(place: ParsedSource): Step[] {
  const steps: Step[] = [];
  const seen = new Set<unknown>();
  const visit = (value: unknown, keys: string[]) => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    const reference: unknown = Object(value).$ref;
    if (typeof reference === "string") steps.push({ place, keys, reference });
    for (const [key, each] of Object.entries(value)) visit(each, [...keys, key]);
  };
  visit(place.parsed, []);
  return steps;
}

/** The references of the circle that the first one leads into. */
function followCircle(
  first: Step,
  byPath: ReadonlyMap<string, ParsedSource>,
  done: Set<unknown>,
): [Step, ...Step[]] | undefined {
  const steps: Step[] = [];
  const nodes: unknown[] = [];
  for (let step: Step | undefined = first; step; step = followReference(step, byPath)) {
    const node = step.keys.reduce<unknown>((value, key) => Object(value)[key], step.place.parsed);
    const index = nodes.indexOf(node);
    if (index !== -1) {
      const [start, ...others] = steps.slice(index);
      return start && [start, ...others];
    }
    if (done.has(node)) return undefined;
    done.add(node);
    nodes.push(node);
    steps.push(step);
  }
  return undefined;
}

/** The reference that a reference leads to, or leads through. */
function followReference({ place, reference }: Step, byPath: ReadonlyMap<string, ParsedSource>): Step | undefined {
  const [path = "", fragment = ""] = reference.split("#");
  const target = path === "" ? place : byPath.get(resolvePath(place.source.path, path));
  if (!target) return undefined;
  const keys = parsePointer(fragment).filter((key) => key !== "");
  let node = target.parsed;
  for (const [index, key] of [...keys.entries(), [keys.length, ""] as const]) {
    const next: unknown = Object(node).$ref;
    if (typeof next === "string" && !(index < keys.length && Object.hasOwn(Object(node), key))) {
      return { place: target, keys: keys.slice(0, index), reference: next };
    }
    node = Object(node)[key];
  }
  return undefined;
}

function report([{ place, keys, reference }, ...others]: [Step, ...Step[]]): Finding {
  const tree = place.source.tree();
  const node = tree && descend(tree, [...keys, "$ref"]).node;
  const way = [reference, ...others.map((each) => each.reference)].map((each) => `\`${each}\``).join(" → ");
  const message = `References lead in a circle and never to a definition: ${way}. Make one of them a definition.`;
  const finding = { severity: "error", rule: "circular-reference", message } as const;
  return findingAt(place.source, node ?? { start: 0, end: 1 }, finding);
}
