/**
 * Decides where generated code finds the hand-written modules of `scripts/runtime/`. Targets print them as siblings of
 * their own folder: `"../runtime/transport/errors.ts"`.
 */
import { dirname, join, posix, relative } from "node:path";
import { type GeneratedFile, generatedNotice } from "../targets/target.ts";
import { findDocumented, inheritDocumentation } from "./documentation.ts";
import { type FileHashes, hashFiles } from "./memory/hash.ts";
import { readRuntimeModule, runtimeFolder } from "./runtime-source.ts";
import type { TargetResult } from "./targets.ts";

/**
 * - `import`: for this repository; the output imports the sources
 * - `copy`: for any other folder; `runtime/` in the output gets a copy of each module that is imported
 */
export type RuntimePlacement = "import" | "copy";

const header = `// Copied from scripts/runtime/ of copilot-spaces ${generatedNotice}\n\n`;

/** Matches a line of an import or export statement. Text of a description never starts a line. */
const runtimeImport = /^((?:(?:import|export) .*|\}) from ")((?:\.\.\/)+)runtime\/([a-z-]+\/[a-z-]+\.ts)";$/;

/** Output that stands where it belongs, and what it has from the runtime. */
export interface PlacedResult extends TargetResult {
  /** The modules of the runtime that it imports. */
  imports: string[];
  /** The files of the runtime whose text is in it, as they were before they were read. */
  copies: FileHashes;
}

/**
 * Points a result's imports of the runtime to it, and fills in the documentation of its declarations.
 *
 * @param output the folder that the result will be written to
 */
export async function placeResult(
  result: TargetResult,
  output: string,
  placement: RuntimePlacement,
): Promise<PlacedResult> {
  const texts = result.files.map(({ text }) => text);
  const imports = [...new Set(texts.flatMap(findRuntimeImports))];
  const copies = hashModules(texts.flatMap(findDocumented));
  const folder = relative(output, runtimeFolder).replaceAll("\\", "/");
  const place = async ({ path, text }: GeneratedFile): Promise<GeneratedFile> => {
    const documented = await inheritDocumentation(text);
    return { path, text: placement === "copy" ? documented : replaceImports(documented, folder) };
  };
  return { ...result, files: await Promise.all(result.files.map(place)), imports, copies };
}

/** Places all results, and adds the modules of the runtime when they are copied. */
export async function placeRuntime(
  results: readonly TargetResult[],
  output: string,
  placement: RuntimePlacement,
): Promise<PlacedResult[]> {
  const placed = await Promise.all(results.map((result) => placeResult(result, output, placement)));
  const modules = placed.flatMap(({ imports }) => imports);
  return placement === "import" || modules.length === 0 ? placed : [...placed, await copyRuntime(modules)];
}

function replaceImports(text: string, folder: string): string {
  if (!importsRuntime(text)) return text;
  return text
    .split("\n")
    .map((line) => line.replace(runtimeImport, (_, start, up, module) => `${start}${up}${folder}/${module}";`))
    .join("\n");
}

/** The modules and those that they import, as they belong beside the output. */
export async function copyRuntime(imported: readonly string[]): Promise<PlacedResult> {
  const start = performance.now();
  const modules = new Set(imported);
  const files: GeneratedFile[] = [];
  let copies: FileHashes = {};
  // Reading a module adds those that it imports to the set, which the loop then reaches.
  for (const module of modules) {
    copies = { ...copies, ...hashModules([module]) };
    const text = await readRuntimeModule(module);
    for (const [, specifier = ""] of text.matchAll(/^(?:import|export|\}) ?.*from "(\.[^"]+)";$/gm)) {
      modules.add(posix.join(dirname(module), specifier));
    }
    files.push({ path: `runtime/${module}`, text: header + text });
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { name: "runtime", files, milliseconds: performance.now() - start, imports: [], copies };
}

function hashModules(modules: readonly string[]): FileHashes {
  return hashFiles(modules.map((module) => join(runtimeFolder, module)));
}

function findRuntimeImports(text: string): string[] {
  return importsRuntime(text) ? text.split("\n").flatMap((line) => runtimeImport.exec(line)?.[3] ?? []) : [];
}

/** Most of the output does not, and is not split into lines. */
function importsRuntime(text: string): boolean {
  return text.includes("../runtime/");
}
