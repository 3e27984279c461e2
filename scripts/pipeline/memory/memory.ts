/**
 * What earlier runs read and wrote, by hash. It only saves work: without it, or when it is damaged, a run does everything
 * and comes to the same result.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../../model/finding.ts";
import { replaceFiles } from "../output/disk.ts";
import { type FileHashes, hashText } from "./hash.ts";

/** Raised when the stored data change their meaning. */
const FORMAT = 1;

export interface Memory {
  tools: FileHashes;
  description: DescriptionMemory;
  /** Each target with those that it requires, in their order. */
  targets: { key: string; requires: Record<string, readonly string[]> };
  /** By target. */
  results: Record<string, ResultMemory>;
}

export interface DescriptionMemory {
  key: string;
  sources: FileHashes;
  findings: Finding[];
  /** The hash of the document's text, which is stored beside this. */
  document: string;
}

/** The output of a target. */
export interface ResultMemory {
  key: string;
  /** The modules of the runtime that it imports. */
  imports: string[];
  /** The files of the runtime whose text is in the output. */
  copies: FileHashes;
  /** By path in the output folder. */
  files: Record<string, { hash: string; bytes: number }>;
}

/** Undefined if there is none that is whole. */
export function readMemory(folder: string): Memory | undefined {
  try {
    const text = readFileSync(join(folder, "memory.json"), "utf8");
    const lineEnd = text.indexOf("\n");
    const data = text.slice(lineEnd + 1);
    return text.slice(0, lineEnd) === seal(data) ? JSON.parse(data) : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined if it is not stored. */
export function readDocument(folder: string, hash: string): string | undefined {
  try {
    const text = readFileSync(join(folder, "document.json"), "utf8");
    return hashText(text) === hash ? text : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Stores nothing where nothing can be written.
 *
 * @param document undefined if the stored one is the same
 */
export function saveMemory(folder: string, memory: Memory, document: string | undefined): void {
  const data = JSON.stringify(memory);
  const files = {
    ...(document !== undefined && { "document.json": document }),
    "memory.json": `${seal(data)}\n${data}`,
  };
  try {
    replaceFiles(folder, files);
  } catch {
    // The next run does everything.
  }
}

function seal(data: string): string {
  return hashText(`${FORMAT}\n${data}`);
}
