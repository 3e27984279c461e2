/** What every format says alike. Text of a description is hostile: it may hold control characters and markup. */
import type { Difference, TypeScriptImpact } from "../change.ts";
import type { Comparison } from "../compare.ts";

/** Where the old description comes from. */
export interface Base {
  /** As the user wrote it, or how it was chosen. */
  name: string;
  commit: string;
}

const MAX_LISTED = 3;

/** Control characters and those that change the direction of text become visible. */
export function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) => {
    return `\\u${character.codePointAt(0)?.toString(16).padStart(4, "0")}`;
  });
}

export function describeTypeScript({ code, fixtures }: TypeScriptImpact): string {
  return `code ${code}, fixtures ${fixtures}`;
}

/** Such as `3 operations: a, b, c`. */
export function describeOperations(operations: readonly string[]): string {
  if (operations.length === 0) return "the whole description";
  if (operations.length === 1) return `${operations[0]}`;
  const more = operations.length > MAX_LISTED ? ", …" : "";
  return `${operations.length} operations: ${operations.slice(0, MAX_LISTED).join(", ")}${more}`;
}

export function describePlace({ file, line, column }: Difference): string {
  return `${file}:${line}:${column}`;
}

/** Such as `2 changes. Wire: minor. TypeScript: code compiles, fixtures compile.`. */
export function summarize({ changes, wire, typescript }: Comparison): string {
  const count = changes.length === 1 ? "1 change" : `${changes.length} changes`;
  return `${count}. Wire: ${wire}. TypeScript: ${describeTypeScript(typescript)}.`;
}
