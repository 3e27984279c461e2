/** Which change of the toolkit makes which part of a run necessary, in a copy of the sources. */
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import type { Toolkit } from "../../../scripts/pipeline/memory/toolkit.ts";
import { findTools, importedTools } from "../../../scripts/pipeline/memory/tools.ts";
import { root } from "../../documents.ts";
import { listFiles, readImports } from "../../imports.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const tool = "node_modules/js-yaml/package.json";
const everything = ["description", "targets", "client", "types"];
const folders = ["lint", "model", "pipeline", "targets"];

test.each<[file: string, want: string[]]>([
  ["scripts/lint/identity.ts", ["description"]],
  ["scripts/lint/new.ts", ["description"]],
  ["scripts/model/read-api.ts", everything],
  ["scripts/pipeline/load-document.ts", everything],
  ["scripts/pipeline/source/parse.ts", everything],
  ["scripts/pipeline/runtime.ts", everything],
  ["scripts/pipeline/output/write.ts", []],
  ["scripts/pipeline/memory/recall.ts", []],
  ["scripts/targets/registry.ts", ["targets", "client", "types"]],
  ["scripts/targets/typescript/comment.ts", everything],
  ["scripts/targets/types/kinds.ts", ["types"]],
  ["scripts/targets/types/new/deep.ts", ["types"]],
  ["scripts/cli/generate.ts", []],
  ["scripts/runtime/transport/retry.ts", []],
  [tool, everything],
  ["node_modules/vitest/package.json", []],
])("a change of %s is one of %j", async (file, want) => {
  await using folder = await temporaryFolder({ [tool]: '{ "version": "5.9.3" }' });
  const scripts = folder.file("scripts");
  await Promise.all(folders.map((each) => cp(`${root}scripts/${each}`, join(scripts, each), { recursive: true })));
  const { hashToolkit }: { hashToolkit: (known?: Toolkit["tools"]) => Toolkit } = await import(
    join(scripts, "pipeline/memory/toolkit.ts")
  );
  const before = hashToolkit();
  expect(hashToolkit(before.tools)).toEqual(before);
  const text = await readFile(folder.file(file), "utf8").catch(() => "");
  await mkdir(dirname(folder.file(file)), { recursive: true });
  await writeFile(folder.file(file), `${text}\n`);
  expect(changes(before, hashToolkit(before.tools))).toEqual(want);
  await rm(folder.file(file));
  expect(changes(before, hashToolkit(before.tools))).toEqual(text === "" ? [] : want);
});

function changes(before: Toolkit, after: Toolkit): string[] {
  const parts = ({ description, targets, target }: Toolkit) =>
    Object.entries({ description, targets, client: target["client"], types: target["types"] });
  const now = new Map(parts(after));
  return parts(before).flatMap(([name, hash]) => (hash === now.get(name) ? [] : [name]));
}

test("every package that lint, the pipeline and the targets import is one of the tools", () => {
  const sources = folders.flatMap((each) => listFiles(`scripts/${each}`));
  const packages = sources
    .flatMap(readImports)
    .flatMap(({ to }) => /^(?!node:|scripts\/)(?:@[^/]+\/)?[^/]+/.exec(to)?.[0] ?? []);
  expect([...new Set(packages)].sort()).toEqual(importedTools.toSorted());
});

test("finds what a package depends on as Node does: below it first", async () => {
  await using folder = await temporaryFolder({
    "node_modules/a/package.json": JSON.stringify({ dependencies: { b: "1" }, peerDependencies: { c: "1", d: "1" } }),
    "node_modules/a/node_modules/b/package.json": JSON.stringify({ dependencies: { c: "1" } }),
    "node_modules/b/package.json": "{}",
    "node_modules/c/package.json": JSON.stringify({ dependencies: { a: "1" } }),
  });
  const found = findTools(folder.file("scripts/deep"), ["a", "missing"]);
  const want = ["a/node_modules/b", "a", "c"].map((name) => folder.file(`node_modules/${name}/package.json`));
  expect(found).toEqual(want);
});
