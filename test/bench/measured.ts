/** Reads the tables of the committed run of the bench. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../documents.ts";

export interface MeasuredRow {
  /** To the reference of the table. */
  ratio: number;
  /** Peak memory in megabytes. */
  megabytes: number;
}

const run = readFileSync(join(root, "test/bench/measured.txt"), "utf8");

/** The rows of the table whose title starts with a text, by name. */
export function readMeasured(title: string): ReadonlyMap<string, MeasuredRow> {
  const lines = run.split("\n");
  const start = lines.findIndex((line) => line.startsWith(title));
  if (start < 0) throw new Error(`The committed run has no table ${title}.`);
  const end = lines.findIndex((line, index) => index > start && line.trim() === "");
  const rows = lines.slice(start + 1, end).map((line) => {
    const [, name = "", ratio, megabytes] = /^ {2}(.+?) {2,}[\d.]+ ms +([\d.]+) +[\d.]+ ms +(\d+) MB$/.exec(line) ?? [];
    return [name, { ratio: Number(ratio), megabytes: Number(megabytes) }] as const;
  });
  return new Map(rows);
}
