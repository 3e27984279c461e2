/** What TypeScript 5.9 says about typical mistakes. `npm run test:package` asks TypeScript 7 as well. */
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { mistakes, textOf } from "./mistakes.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2024,
  lib: ["lib.es2024.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  customConditions: ["@copilot-spaces/source"],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  skipLibCheck: true,
};

const texts = new Map(mistakes.map((mistake, index) => [`${root}test/types/mistake-${index}.ts`, textOf(mistake)]));
const host = ts.createCompilerHost(options);
const { fileExists, readFile, getSourceFile } = host;
host.fileExists = (path) => texts.has(path) || fileExists(path);
host.readFile = (path) => texts.get(path) ?? readFile(path);
host.getSourceFile = (path, target, ...rest) => {
  const text = texts.get(path);
  return text === undefined ? getSourceFile(path, target, ...rest) : ts.createSourceFile(path, text, target);
};
const program = ts.createProgram([...texts.keys()], options, host);

describe("TypeScript 5.9", () => {
  test.each([...texts.keys()].map((path, index) => [mistakes[index]?.title, path, mistakes[index]] as const))(
    "reports once, at its place: %s",
    (_, path, mistake) => {
      const diagnostics = ts.getPreEmitDiagnostics(program, program.getSourceFile(path));
      const messages = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
      expect(messages).toHaveLength(1);
      const start = diagnostics[0]?.start ?? 0;
      expect(texts.get(path)?.slice(start, start + (mistake?.at.length ?? 0))).toBe(mistake?.at);
      for (const each of mistake?.says ?? []) expect(messages[0]).toMatch(each);
    },
  );
});
