/** What the compilers say about typical mistakes in a program that uses the declarations of the package. */
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { mistakes, textOf } from "../types/mistakes.ts";
import { compilers } from "./compilers.ts";
import { userEnvironment } from "./run.ts";

interface Diagnostic {
  /** The text from the place of the error to the end of its line. */
  at: string;
  message: string;
}

/** Compiles the mistakes as the files `0.ts`, `1.ts`, … and returns the errors of each. */
async function diagnose(tsc: string, folder: string): Promise<Diagnostic[][]> {
  const compilerOptions = { target: "es2022", lib: ["es2022", "dom"], module: "nodenext", types: [], pretty: false };
  const tsconfig = { extends: "../tsconfig.strictest.json", compilerOptions };
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(tsconfig));
  await Promise.all(mistakes.map((mistake, index) => writeFile(join(folder, `${index}.ts`), textOf(mistake))));
  const output = await new Promise<string>((resolve) => {
    const options = { cwd: folder, env: userEnvironment(), maxBuffer: 2 ** 26 };
    execFile(process.execPath, [tsc, "--project", folder], options, (_, stdout) => resolve(stdout));
  });
  const found: Diagnostic[][] = mistakes.map(() => []);
  for (const block of output.split(/\n(?=\S)/)) {
    const [, file, line, column, message] = /^(\d+)\.ts\((\d+),(\d+)\): error TS\d+: ([^]*)$/.exec(block) ?? [];
    const mistake = mistakes[Number(file)];
    if (!mistake) throw new Error(`${tsc} printed ${block}`);
    const text = textOf(mistake).split("\n")[Number(line) - 1] ?? "";
    found[Number(file)]?.push({ at: text.slice(Number(column) - 1), message: message ?? "" });
  }
  return found;
}

describe.each(compilers)("TypeScript $version", ({ version, tsc }) => {
  let found: Diagnostic[][] = [];
  beforeAll(async () => {
    found = await diagnose(tsc, join(inject("plainProject"), `mistakes-${version}`));
  });

  test.each(mistakes.map((mistake, index) => [mistake.title, index, mistake] as const))(
    "reports once, at its place: %s",
    (_, index, { at, says }) => {
      expect(found[index]).toHaveLength(1);
      expect(found[index]?.[0]?.at.slice(0, at.length)).toBe(at);
      for (const each of says) expect(found[index]?.[0]?.message).toMatch(each);
    },
  );
});
