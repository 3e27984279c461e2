/** Properties of parsed values that decide whether the pipeline can work with them. */
import type { PlaceNode } from "./place-tree.ts";

/** A long text weighs as much as several values. */
const CHARACTERS_PER_VALUE = 32;

export interface Size {
  /** Values, with those of an object counted wherever it is used; infinite if an object contains itself. */
  count: number;
  /** Levels of nested objects and lists. */
  depth: number;
}

export function measure(root: unknown): Size {
  const sizes = new Map<object, Size>();
  const measureValue = (value: unknown): Size => {
    if (typeof value === "string") return { count: 1 + value.length / CHARACTERS_PER_VALUE, depth: 0 };
    if (typeof value !== "object" || value === null) return { count: 1, depth: 0 };
    const known = sizes.get(value);
    if (known) return known;
    sizes.set(value, { count: Infinity, depth: Infinity });
    const total = { count: 1, depth: 0 };
    for (const each of Object.values(value)) {
      const { count, depth } = measureValue(each);
      total.count += count;
      total.depth = Math.max(total.depth, depth);
    }
    total.depth += 1;
    sizes.set(value, total);
    return total;
  };
  return measureValue(root);
}

export interface Unrepresentable {
  message: string;
  offset(tree: PlaceNode | undefined): number;
}

/** The first value that JSON or UTF-8 cannot represent. */
export function findUnrepresentable(root: unknown, text: string): Unrepresentable | undefined {
  // Half a surrogate pair can be written as an escape only, and an infinite number with `.inf`, `.nan` or an exponent.
  if (!/\\u[dD][89a-fA-F]|\\U0000[dD]|\.(inf|nan)|[eE]\+?\d{3}|\d{300}/i.test(text)) return undefined;
  const seen = new Set<object>();
  const find = (value: unknown, keys: readonly string[]): Found | undefined => {
    if (isUnrepresentable(value)) return { keys, value, isKey: false };
    if (typeof value !== "object" || value === null || seen.has(value)) return undefined;
    seen.add(value);
    for (const [key, each] of Object.entries(value)) {
      const found = isUnrepresentable(key)
        ? { keys: [...keys, key], value: key, isKey: true }
        : find(each, [...keys, key]);
      if (found) return found;
    }
    return undefined;
  };
  const found = find(root, []);
  if (!found) return undefined;
  const message =
    typeof found.value === "string"
      ? "The text has half of a surrogate pair, which no file can contain. Write the whole character."
      : "The number is infinite or not a number, which JSON cannot represent. Write a finite one, or a text in quotes.";
  return { message, offset: (tree) => offsetOf(tree, found) };
}

interface Found {
  keys: readonly string[];
  value: unknown;
  isKey: boolean;
}

function isUnrepresentable(value: unknown): boolean {
  return typeof value === "string" ? !value.isWellFormed() : typeof value === "number" && !Number.isFinite(value);
}

function offsetOf(tree: PlaceNode | undefined, { keys, isKey }: Found): number {
  let node = tree;
  for (const key of keys) node = node?.children?.get(key) ?? node;
  return (isKey ? node?.key?.start : node?.start) ?? 0;
}
