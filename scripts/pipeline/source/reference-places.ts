/** Finds where a file refers to another one. */
import type { PlaceNode } from "./place-tree.ts";
import type { SourceText } from "./source-text.ts";

export interface ReferencePlace {
  node: PlaceNode;
  /** As written, with what follows `#`. */
  text: string;
}

/** All values that Redocly follows: `$ref`, `externalValue` and the values of `mapping`. */
export function findReferences(source: SourceText, parsed: unknown): ReferencePlace[] {
  const places: ReferencePlace[] = [];
  const tree = source.tree();
  const waiting: [unknown, PlaceNode, key: string][] = tree ? [[parsed, tree, ""]] : [];
  const seen = new Set<unknown>();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, node, parentKey] = next;
    if (seen.has(value)) continue;
    seen.add(value);
    for (const [key, child] of node.children ?? []) {
      const each: unknown = Object(value)[key];
      if (typeof each === "object" && each !== null) waiting.push([each, child, key]);
      else if (typeof each === "string" && isReference(key, parentKey)) places.push({ node: child, text: each });
    }
  }
  return places.sort((a, b) => a.node.start - b.node.start);
}

function isReference(key: string, parentKey: string): boolean {
  return key === "$ref" || key === "externalValue" || key === "defaultMapping" || parentKey === "mapping";
}
