import { hash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";

/** Hashes by the file's absolute path; null for a file that does not exist. */
export type FileHashes = Readonly<Record<string, string | null>>;

export function hashText(text: string | Uint8Array): string {
  return hash("sha256", text, "base64url");
}

/** Null if the file does not exist. */
export function hashFile(file: string): string | null {
  try {
    // A pipe would wait for a writer.
    return statSync(file).isFile() ? hashText(readFileSync(file)) : null;
  } catch {
    return null;
  }
}

export function hashFiles(files: readonly string[]): FileHashes {
  return Object.fromEntries(files.map((file) => [file, hashFile(file)]));
}

export function areUnchanged(hashes: FileHashes): boolean {
  return Object.entries(hashes).every(([file, known]) => hashFile(file) === known);
}
