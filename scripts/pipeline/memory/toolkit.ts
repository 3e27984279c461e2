/** Hashes of what decides the output beside the description: the sources of this toolkit, its tools and Node. */
import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { areUnchanged, type FileHashes, hashFile, hashFiles, hashText } from "./hash.ts";
import { findTools } from "./tools.ts";

const scripts = join(import.meta.dirname, "../..");

export interface Toolkit {
  /** Decides what is read from the files of a description, and what lint finds in them. */
  description: string;
  /** Decides which targets there are. */
  targets: string;
  /** Decides, by target, what it makes of a document. */
  target: Readonly<Record<string, string>>;
  tools: FileHashes;
}

/** @param known the tools of an earlier run, which saves the search for them if none has changed */
export function hashToolkit(known: FileHashes | undefined): Toolkit {
  const tools = known && areUnchanged(known) ? known : hashFiles(findTools(scripts));
  const pipeline = listFiles("pipeline", (entry) => !withoutEffect.has(entry.name));
  const sources = [...pipeline, ...listFiles("model"), ...listFiles("targets/typescript")];
  const shared = JSON.stringify([process.version, process.platform, tools, hashScripts(sources)]);
  const targets = hashText(shared + hashScripts(listFiles("targets", (entry) => entry.isFile())));
  const folders = readEntries("targets").filter((entry) => entry.isDirectory());
  return {
    description: hashText(shared + hashScripts(listFiles("lint"))),
    targets,
    target: Object.fromEntries(
      folders.map(({ name }) => [name, hashText(targets + hashScripts(listFiles(`targets/${name}`)))]),
    ),
    tools,
  };
}

/** These folders of the pipeline decide when and where the output is written, not what is. */
const withoutEffect = new Set(["lock", "memory", "output", "watch"]);

/** The files below a folder of scripts/. A folder that does not exist has none. */
function listFiles(folder: string, isIncluded: (entry: Dirent) => boolean = () => true): string[] {
  return readEntries(folder)
    .filter(isIncluded)
    .flatMap((entry) => (entry.isDirectory() ? listFiles(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]));
}

function readEntries(folder: string): Dirent[] {
  try {
    return readdirSync(join(scripts, folder), { withFileTypes: true });
  } catch {
    return [];
  }
}

function hashScripts(files: readonly string[]): string {
  return files.map((file) => `${file} ${hashFile(join(scripts, file))}`).join("\n");
}
