/** Runs the TypeScript compiler over generated code. */
import { dirname } from "node:path";
import ts from "typescript";
import { strictest } from "../../scripts/corpus/strictest.ts";
import type { Api } from "../../scripts/model/api.ts";
import { placeRuntime } from "../../scripts/pipeline/runtime.ts";
import { runTargets } from "../../scripts/pipeline/targets.ts";
import { selectTargets } from "../../scripts/targets/registry.ts";

/**
 * Prints the TypeScript of the targets, by path in a folder that need not exist.
 *
 * @param targets all by default
 */
export async function printTypeScript(
  api: Api,
  folder: string,
  targets?: readonly string[],
): Promise<Map<string, string>> {
  const results = await placeRuntime(await runTargets(api, selectTargets(targets)), folder, "import");
  const files = results.flatMap((result) => result.files).filter(({ path }) => path.endsWith(".ts"));
  return new Map(files.map(({ path, text }) => [folder + path, text]));
}

/** Returns `file:line message` for each problem that the compiler finds. Texts replace files; paths are absolute. */
export function diagnose(files: readonly string[], texts: ReadonlyMap<string, string> = new Map()): string[] {
  const host = ts.createCompilerHost(strictest);
  const folders = new Set([...texts.keys()].map((path) => dirname(path)));
  const { fileExists, readFile, directoryExists } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.directoryExists = (path) => folders.has(path) || (directoryExists?.(path) ?? true);
  const program = ts.createProgram(files, strictest, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const location = file ? `${file.fileName}:${file.getLineAndCharacterOfPosition(start ?? 0).line + 1} ` : "";
    return location + ts.flattenDiagnosticMessageText(messageText, "\n");
  });
}
