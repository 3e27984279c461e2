/** Finds where the parts of a bundled document are written. */
import type { Finding, PointedFinding } from "../../model/finding.ts";
import { parsePointer } from "../../model/reference.ts";
import type { PlaceNode, Range } from "./place-tree.ts";
import { relativePath } from "./relative-path.ts";
import type { SourceText } from "./source-text.ts";

/** A message can quote a description, and a value in it can have any length. */
const MAX_MESSAGE_LENGTH = 1_000;

export interface ParsedSource {
  source: SourceText;
  parsed: unknown;
}

interface Place {
  source: SourceText;
  node: PlaceNode;
}

/** The deepest node that the keys lead to, and whether they lead to the end. */
export function descend(tree: PlaceNode, keys: readonly string[]): { node: PlaceNode; isComplete: boolean } {
  let node = tree;
  for (const key of keys) {
    const child = childOf(node, key);
    if (!child) return { node, isComplete: false };
    node = child;
  }
  return { node, isComplete: true };
}

function childOf(node: PlaceNode, key: string): PlaceNode | undefined {
  const own = node.children?.get(key);
  if (own) return own;
  for (const merged of node.merged) {
    const child = childOf(merged, key);
    if (child) return child;
  }
  return undefined;
}

/** A finding at a range of a file. */
export function findingAt(
  source: SourceText,
  range: Range,
  { severity, rule, message }: Pick<Finding, "severity" | "rule" | "message">,
): Finding {
  const place = { file: relativePath(source.path), ...source.position(range.start) };
  const short = message.length > MAX_MESSAGE_LENGTH ? `${message.slice(0, MAX_MESSAGE_LENGTH)}…` : message;
  return { severity, ...place, rule, message: short, excerpt: source.excerpt(range) };
}

/**
 * Turns pointers of a bundled document into places of the files that it was bundled from.
 *
 * @param sources every file of the description, the root first, parsed into the objects that the document consists of
 */
export function createLocator(
  sources: readonly [ParsedSource, ...ParsedSource[]],
  document: object,
): (findings: readonly PointedFinding[]) => Finding[] {
  let origins: Map<unknown, Place> | undefined;
  const [root] = sources;
  return (findings) =>
    findings.map(({ pointer, ...finding }) => {
      origins ??= readOrigins(sources);
      const { source, node } = locate(origins, root.source, document, parsePointer(pointer));
      return findingAt(source, node.key ?? node, finding);
    });
}

function locate(
  origins: ReadonlyMap<unknown, Place>,
  root: SourceText,
  document: object,
  keys: readonly string[],
): Place {
  let value: unknown = document;
  let deepest = placeOfRoot(root);
  let current: Place | undefined = deepest;
  for (const key of keys) {
    value = Object(value)[key];
    const origin = typeof value === "object" && value !== null ? origins.get(value) : undefined;
    current = (current && stepInto(current, key, origin)) ?? origin;
    deepest = current ?? deepest;
  }
  return deepest;
}

/** Undefined where the text of this file does not have the key, or has a `$ref` to another file in its place. */
function stepInto({ source, node }: Place, key: string, origin: Place | undefined): Place | undefined {
  const child = childOf(node, key);
  return child && (!origin || origin.source === source) ? { source, node: child } : undefined;
}

function placeOfRoot(source: SourceText): Place {
  return { source, node: source.tree() ?? { start: 0, end: 1, key: undefined, children: undefined, merged: [] } };
}

/** The bundler moves objects into the root, so an object belongs to another file if that one has it. */
function readOrigins(sources: readonly ParsedSource[]): Map<unknown, Place> {
  const origins = new Map<unknown, Place>();
  for (const { source, parsed } of sources.toReversed()) {
    const tree = source.tree();
    const waiting: [unknown, PlaceNode][] = tree ? [[parsed, tree]] : [];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [value, node] = next;
      if (typeof value !== "object" || value === null || origins.has(value)) continue;
      origins.set(value, { source, node });
      for (const [key, child] of node.children ?? []) waiting.push([Object(value)[key], child]);
    }
  }
  return origins;
}
