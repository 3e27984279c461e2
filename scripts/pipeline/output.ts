/** Compares generated files with the output folder and brings the folder in line. The only writer. */
import { mkdir, readdir, readFile, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { UserError } from "../model/user-error.ts";
import { type GeneratedFile, generatedNotice } from "../targets/target.ts";

const MAX_LISTED = 10;

/** The differences between the output folder and the generated files. Paths are relative to the folder and sorted. */
export interface Difference {
  /** Generated, but not in the folder. */
  missing: string[];
  /** In the folder with another text. */
  changed: string[];
  /** In the folder, but no longer generated. */
  orphaned: string[];
}

/** @param targets the folders to compare; if undefined, the whole output folder */
export async function compareOutput(
  folder: string,
  files: readonly GeneratedFile[],
  targets?: readonly string[],
): Promise<Difference> {
  const difference: Difference = { missing: [], changed: [], orphaned: [] };
  const existing = await listFiles(folder);
  const generated = new Set(files.map(({ path }) => path));
  const isCovered = (path: string) => !targets || targets.some((target) => path.startsWith(`${target}/`));
  difference.orphaned = existing.filter((path) => isCovered(path) && !generated.has(path));
  const present = new Set(existing);
  await Promise.all(
    files.map(async ({ path, text }) => {
      if (!present.has(path)) difference.missing.push(path);
      else if ((await readFile(join(folder, path), "utf8")) !== text) difference.changed.push(path);
    }),
  );
  difference.missing.sort();
  difference.changed.sort();
  return difference;
}

/**
 * Protects a folder that was chosen by mistake.
 *
 * @throws UserError when files that were not generated would be replaced or removed
 */
export async function checkOwnership(folder: string, { changed, orphaned }: Difference): Promise<void> {
  const foreign: string[] = [];
  for (const path of [...changed, ...orphaned].sort()) {
    const text = await readFile(join(folder, path), "utf8");
    if (!text.slice(0, 200).includes(generatedNotice)) foreign.push(path);
    if (foreign.length > MAX_LISTED) break;
  }
  if (foreign.length === 0) return;
  const listed = foreign.slice(0, MAX_LISTED).map((path) => `  ${path}`);
  const more = foreign.length > MAX_LISTED ? ["  …"] : [];
  const heading = `The output folder has files that were not generated: ${folder}`;
  throw new UserError([heading, ...listed, ...more, "Choose a new or an empty folder."].join("\n"));
}

/** Writes missing and changed files and removes orphaned ones. An unchanged file keeps its time stamp. */
export async function writeOutput(
  folder: string,
  files: readonly GeneratedFile[],
  { missing, changed, orphaned }: Difference,
): Promise<void> {
  const stale = new Set([...missing, ...changed]);
  for (const path of orphaned) await remove(folder, path); // first, because a folder may replace a file
  await Promise.all(
    files.filter(({ path }) => stale.has(path)).map(({ path, text }) => writeText(join(folder, path), text)),
  );
}

/** Removes the file and the folders that it leaves empty. */
async function remove(folder: string, path: string): Promise<void> {
  await rm(join(folder, path));
  for (let parent = dirname(path); parent !== "."; parent = dirname(parent)) {
    if ((await readdir(join(folder, parent))).length > 0) return;
    await rmdir(join(folder, parent));
  }
}

async function writeText(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}
