/** Compares generated files with the output folder. */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { GeneratedFile } from "../../targets/target.ts";
import { listFolder } from "./list-folder.ts";
import { isTemporary } from "./temporary.ts";

/** The differences between the output folder and the generated files. Paths are relative to the folder and sorted. */
export interface Difference {
  /** Generated, but not in the folder. */
  missing: string[];
  /** In the folder with other bytes, or as something else than a file. */
  changed: string[];
  /** In the folder, but no longer generated, or left over from a run that was killed. */
  orphaned: string[];
}

/**
 * @param targets the folders to compare; if undefined, the whole output folder
 * @param unchanged further files that belong there and are as they should be
 */
export function compareOutput(
  folder: string,
  files: readonly GeneratedFile[],
  targets?: readonly string[],
  unchanged: readonly string[] = [],
): Difference {
  const existing = listFolder(folder);
  const isSame = ({ path, text }: GeneratedFile) =>
    existing.get(path) === "file" && readFileSync(`${folder}/${path}`).equals(Buffer.from(text));
  const present = files.filter(({ path }) => existing.has(path));
  const generated = new Set([...paths(files), ...unchanged]);
  const isCovered = (path: string) =>
    !targets || isTemporary(basename(path)) || targets.some((target) => path.startsWith(`${target}/`));
  return {
    missing: paths(files.filter(({ path }) => !existing.has(path))),
    changed: paths(present.filter((file) => !isSame(file))),
    orphaned: [...existing.keys()].filter((path) => isCovered(path) && !generated.has(path)),
  };
}

function paths(files: readonly GeneratedFile[]): string[] {
  return files.map(({ path }) => path).sort();
}
