/**
 * Decides where generated code finds the hand-written modules of `scripts/runtime/`. Targets print them as siblings of
 * their own folder: `"../runtime/transport/errors.ts"`.
 */
import { readFile } from "node:fs/promises";
import { dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type GeneratedFile, generatedNotice } from "../targets/target.ts";
import type { TargetResult } from "./targets.ts";

/**
 * - `import`: for this repository; the output imports the sources
 * - `copy`: for any other folder; `runtime/` in the output gets a copy of each module that is imported
 */
export type RuntimePlacement = "import" | "copy";

const sources = fileURLToPath(new URL("../runtime/", import.meta.url));

const header = `// Copied from scripts/runtime/ of copilot-spaces ${generatedNotice}\n\n`;

/** Matches a line of an import or export statement. Text of a description never starts a line. */
const runtimeImport = /^((?:(?:import|export) .*|\}) from ")((?:\.\.\/)+)runtime\/([a-z-]+\/[a-z-]+\.ts)";$/;

/**
 * Points the results' imports of the runtime to it, and adds the modules when they are copied.
 *
 * @param output the folder that the results will be written to
 */
export async function placeRuntime(
  results: readonly TargetResult[],
  output: string,
  placement: RuntimePlacement,
): Promise<TargetResult[]> {
  if (placement === "copy") {
    const runtime = await copyRuntime(results);
    return runtime.files.length > 0 ? [...results, runtime] : [...results];
  }
  const folder = relative(output, sources).replaceAll("\\", "/");
  return results.map((result) => ({
    ...result,
    files: result.files.map(({ path, text }) => ({ path, text: replaceImports(text, folder) })),
  }));
}

function replaceImports(text: string, folder: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(runtimeImport, (_, start, up, module) => `${start}${up}${folder}/${module}";`))
    .join("\n");
}

async function copyRuntime(results: readonly TargetResult[]): Promise<TargetResult> {
  const start = performance.now();
  const modules = new Set(results.flatMap(({ files }) => files.flatMap(({ text }) => findRuntimeImports(text))));
  const files: GeneratedFile[] = [];
  // Reading a module adds those that it imports to the set, which the loop then reaches.
  for (const module of modules) {
    const text = (await readFile(join(sources, module), "utf8")).replaceAll("\r\n", "\n");
    for (const [, specifier = ""] of text.matchAll(/^(?:import|export|\}) ?.*from "(\.[^"]+)";$/gm)) {
      modules.add(posix.join(dirname(module), specifier));
    }
    files.push({ path: `runtime/${module}`, text: header + text });
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { name: "runtime", files, milliseconds: performance.now() - start };
}

function findRuntimeImports(text: string): string[] {
  return text.split("\n").flatMap((line) => runtimeImport.exec(line)?.[3] ?? []);
}
