/** The text of one file of a description, and the places in it. */
import { parseEvents } from "js-yaml";
import { MAX_DEPTH } from "./limits.ts";
import { buildPlaceTree, type PlaceNode, type Range } from "./place-tree.ts";

/** Lines before and after the reported one. */
const CONTEXT_LINES = 2;
const MAX_LINE_LENGTH = 120;

export interface SourceText {
  /** Absolute, or a URL. */
  path: string;
  text: string;
  /** Counted from 1. */
  position(offset: number): { line: number; column: number };
  /** The offset of a line and a column, both counted from 1. */
  offset(line: number, column: number): number;
  /** The lines around a range, numbered, with carets below it. */
  excerpt(range: Range): string;
  /** All keys and values; undefined if the text is not YAML. Read at the first call. */
  tree(): PlaceNode | undefined;
}

/** @param text its lines end with `\n` */
export function createSourceText(path: string, text: string): SourceText {
  const starts = once(() => lineStarts(text));
  const position = (offset: number) => {
    const line = findLine(starts(), offset);
    return { line: line + 1, column: offset - (starts()[line] ?? 0) + 1 };
  };
  return {
    path,
    text,
    position,
    offset: (line, column) => Math.min(text.length, (starts()[line - 1] ?? text.length) + column - 1),
    excerpt: (range) => excerpt(text, starts(), position(range.start).line - 1, range),
    tree: once(() => readTree(text)),
  };
}

function once<T>(compute: () => T): () => T {
  let computed: { value: T } | undefined;
  return () => (computed ??= { value: compute() }).value;
}

function readTree(text: string): PlaceNode | undefined {
  try {
    return buildPlaceTree(text, parseEvents(text, { maxDepth: MAX_DEPTH }));
  } catch {
    return undefined;
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return starts;
}

/** The index of the last line that starts at or before the offset. */
function findLine(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function excerpt(text: string, starts: readonly number[], line: number, { start, end }: Range): string {
  const first = Math.max(0, line - CONTEXT_LINES);
  const last = Math.min(starts.length - 1, line + CONTEXT_LINES);
  const width = String(last + 1).length;
  const column = start - (starts[line] ?? 0);
  const cut = Math.max(0, column - MAX_LINE_LENGTH / 2);
  const rows: string[] = [];
  for (let index = first; index <= last; index++) {
    // A minified description can be one line of 13 MB.
    const lineStart = (starts[index] ?? 0) + cut;
    const lineEnd = (starts[index + 1] ?? text.length + 1) - 1;
    const shown = text.slice(lineStart, Math.max(lineStart, Math.min(lineEnd, lineStart + MAX_LINE_LENGTH)));
    if (index === last && index > line && shown.trim() === "") break;
    rows.push(`${String(index + 1).padStart(width)} | ${shown}`.trimEnd());
    if (index === line) {
      const length = Math.max(1, Math.min(end, lineEnd, lineStart + MAX_LINE_LENGTH) - start);
      rows.push(`${" ".repeat(width)} | ${" ".repeat(column - cut)}${"^".repeat(length)}`);
    }
  }
  return rows.join("\n");
}
