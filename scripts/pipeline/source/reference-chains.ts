/** Refuses references that lead to references that lead to references: the time for them grows with their cube. */
import { parsePointer } from "../../model/reference.ts";
import { MAX_REFERENCE_CHAIN } from "./limits.ts";
import { SourceError } from "./source-error.ts";
import type { SourceText } from "./source-text.ts";

/** @throws SourceError at a reference that is followed by too many */
export function checkReferenceChains({ text, tree }: SourceText, parsed: unknown): void {
  // Too few references for a chain, which is what most files have.
  if (text.split("$ref", MAX_REFERENCE_CHAIN + 2).length <= MAX_REFERENCE_CHAIN) return;
  const lengths = new Map<unknown, number>();
  for (const node of listNodes(parsed)) {
    if (measure(node, parsed, lengths) <= MAX_REFERENCE_CHAIN) continue;
    const message = `More than ${MAX_REFERENCE_CHAIN} references in a row lead only to each other. Refer to the definition.`;
    throw new SourceError("reference-chain", message, findReference(tree(), parsed, node));
  }
}

function* listNodes(root: unknown): Iterable<object> {
  const waiting = [root];
  const seen = new Set<unknown>();
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (typeof node !== "object" || node === null || seen.has(node)) continue;
    seen.add(node);
    yield node;
    for (const value of Object.values(node)) if (typeof value === "object") waiting.push(value);
  }
}

/** How many references follow each other from a node on. Those in a circle end where it closes. */
function measure(start: unknown, root: unknown, lengths: Map<unknown, number>): number {
  const chain: unknown[] = [];
  const onChain = new Set<unknown>();
  let node = start;
  while (typeof Object(node).$ref === "string" && !onChain.has(node) && !lengths.has(node)) {
    chain.push(node);
    onChain.add(node);
    node = follow(root, Object(node).$ref);
  }
  let length = lengths.get(node) ?? 0;
  for (const each of chain.reverse()) lengths.set(each, ++length);
  return length;
}

function follow(root: unknown, reference: string): unknown {
  if (!reference.startsWith("#/")) return undefined;
  return parsePointer(reference).reduce<unknown>((value, key) => Object(value)[key], root);
}

function findReference(tree: ReturnType<SourceText["tree"]>, root: unknown, node: object): number {
  const waiting: [unknown, typeof tree][] = [[root, tree]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [value, place] = next;
    if (value === node) return place?.start ?? 0;
    for (const [key, child] of place?.children ?? []) waiting.push([Object(value)[key], child]);
  }
  return 0;
}
