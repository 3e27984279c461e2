/** Runs the TypeScript compiler over generated code. */
import { dirname } from "node:path";
import ts from "typescript";
import type { Api } from "../../scripts/model/api.ts";
import { placeRuntime } from "../../scripts/pipeline/runtime.ts";
import { runTargets } from "../../scripts/pipeline/targets.ts";
import { selectTargets } from "../../scripts/targets/registry.ts";

/** The strictest that a user's project may have. Declaration files are not checked: openapi-fetch's are its own. */
const strictest: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  lib: ["lib.es2024.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  types: [],
  noEmit: true,
  declaration: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  isolatedDeclarations: true,
  erasableSyntaxOnly: true,
};

/**
 * The TypeScript that the targets print, by its path in a folder that need not exist.
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

/** `file:line message` for everything the compiler finds. Texts given here need not be on disk; paths are absolute. */
export function diagnose(files: readonly string[], texts: ReadonlyMap<string, string> = new Map()): string[] {
  const host = ts.createCompilerHost(strictest);
  const folders = new Set([...texts.keys()].map((path) => dirname(path)));
  const { fileExists, readFile, directoryExists } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? readFile(path);
  host.directoryExists = (path) => folders.has(path) || (directoryExists?.(path) ?? true);
  const program = ts.createProgram(files, strictest, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const place = file ? `${file.fileName}:${file.getLineAndCharacterOfPosition(start ?? 0).line + 1} ` : "";
    return place + ts.flattenDiagnosticMessageText(messageText, "\n");
  });
}
