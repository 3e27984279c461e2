/**
 * Decides where generated code finds the hand-written modules of `scripts/runtime/`. Targets print them as siblings of
 * their own folder: `"../runtime/transport/errors.ts"`.
 */
import { dirname, posix, relative } from "node:path";
import { type GeneratedFile, generatedNotice } from "../targets/target.ts";
import { inheritDocumentation } from "./documentation.ts";
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

/**
 * Points the results' imports of the runtime to it, fills in the documentation of its declarations, and adds the modules
 * when they are copied.
 *
 * @param output the folder that the results will be written to
 */
export async function placeRuntime(
  results: readonly TargetResult[],
  output: string,
  placement: RuntimePlacement,
): Promise<TargetResult[]> {
  if (placement === "copy") {
    const documented = await mapTexts(results, inheritDocumentation);
    const runtime = await copyRuntime(documented);
    return runtime.files.length > 0 ? [...documented, runtime] : documented;
  }
  const folder = relative(output, runtimeFolder).replaceAll("\\", "/");
  return mapTexts(results, async (text) => replaceImports(await inheritDocumentation(text), folder));
}

function mapTexts(results: readonly TargetResult[], map: (text: string) => Promise<string>): Promise<TargetResult[]> {
  const mapFile = async ({ path, text }: GeneratedFile) => ({ path, text: await map(text) });
  return Promise.all(
    results.map(async (result) => ({ ...result, files: await Promise.all(result.files.map(mapFile)) })),
  );
}

function replaceImports(text: string, folder: string): string {
  if (!importsRuntime(text)) return text;
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
    const text = await readRuntimeModule(module);
    for (const [, specifier = ""] of text.matchAll(/^(?:import|export|\}) ?.*from "(\.[^"]+)";$/gm)) {
      modules.add(posix.join(dirname(module), specifier));
    }
    files.push({ path: `runtime/${module}`, text: header + text });
  }
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { name: "runtime", files, milliseconds: performance.now() - start };
}

function findRuntimeImports(text: string): string[] {
  return importsRuntime(text) ? text.split("\n").flatMap((line) => runtimeImport.exec(line)?.[3] ?? []) : [];
}

/** Most of the output does not, and is not split into lines. */
function importsRuntime(text: string): boolean {
  return text.includes("../runtime/");
}
