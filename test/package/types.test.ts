/** The declarations, checked as part of a user's program: nothing is skipped, every check is on. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, inject, test } from "vitest";
import { compilers } from "./compilers.ts";
import { here, jsonExport, testingExport, universalExports } from "./paths.ts";
import { run } from "./run.ts";

/** A program that imports everything. */
function importAll(names: readonly string[]): string {
  const code = names.map((name, index) => `export * as code${index} from ${JSON.stringify(name)};`);
  return [...code, `export { default as json } from "${jsonExport}" with { type: "json" };`].join("\n");
}

describe.each(compilers)("TypeScript $version", ({ version, tsc }) => {
  const check = async (project: string, tsconfig: string, text: string) => {
    await writeFile(join(project, "everything.ts"), text);
    const output = await run(process.execPath, [tsc, "--version"], project);
    if (!output.startsWith(`Version ${version}.`)) throw new Error(`${tsc} is ${output}`);
    await run(process.execPath, [tsc, "--project", tsconfig], project);
  };

  test("in a page: no types of Node, modules as bundlers resolve them", () =>
    check(inject("plainProject"), "tsconfig.page.json", importAll(universalExports)));

  test("on Node: every export, and the example that uses the mock", () =>
    check(inject("testingProject"), "tsconfig.node.json", importAll([...universalExports, testingExport])));

  // TypeScript 7 has no such option.
  test.runIf(version === "5.9")("with moduleResolution node10, which does not read exports", () =>
    check(inject("testingProject"), "tsconfig.node10.json", importAll([...universalExports, testingExport])),
  );
});

test("checks these tests", () => run(process.execPath, [compilers[0]!.tsc, "--project", here], here));
