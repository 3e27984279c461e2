import { cp, mkdir, readFile, symlink } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type PipelineResult, runPipeline } from "../../scripts/pipeline/run.ts";
import { readFolder, type TemporaryFolder, temporaryFolder } from "./temporary-folder.ts";

const config = fileURLToPath(new URL("../fixtures/redocly.yaml", import.meta.url));
const old = "// Compiled by `npm run generate`. Do not edit.\n";
const tiny = fileURLToPath(new URL("../fixtures/tiny/openapi.yaml", import.meta.url));

function run(
  folder: TemporaryFolder,
  { write = true, spec = tiny, targets }: { write?: boolean; spec?: string; targets?: string[] } = {},
): Promise<PipelineResult> {
  return runPipeline({ spec, config, output: folder.file("out"), runtime: "copy", targets, write });
}

test("writes every file in the first run and none in the second", async () => {
  await using folder = await temporaryFolder();
  const first = await run(folder);
  const written = await readFolder(folder.file("out"));
  expect(first.findings).toEqual([]);
  expect(first.difference.missing).toEqual(Object.keys(written));
  expect(Object.keys(written)).toContain("client/index.ts");
  const second = await run(folder);
  expect(second.difference).toEqual({ missing: [], changed: [], orphaned: [] });
  expect(await readFolder(folder.file("out"))).toEqual(written);
});

test("writes the same bytes into two folders", async () => {
  await using one = await temporaryFolder();
  await using two = await temporaryFolder();
  await run(one);
  await run(two);
  expect(await readFolder(two.path)).toEqual(await readFolder(one.path));
});

test("reports the difference without writing", async () => {
  await using folder = await temporaryFolder({ "out/openapi/openapi.json": old, "out/old.ts": old });
  const before = await readFolder(folder.path);
  const { difference, results } = await run(folder, { write: false });
  expect(difference.changed).toEqual(["openapi/openapi.json"]);
  expect(difference.orphaned).toEqual(["old.ts"]);
  expect(difference.missing.length).toBe(results.flatMap(({ files }) => files).length - 1);
  expect(await readFolder(folder.path)).toEqual(before);
});

test.each<[title: string, (text: string) => string]>([
  ["a broken rule", (text) => text.replace("summary: List books", "")],
  ["a reference to nothing", (text) => text.replace("#/components/parameters/org", "#/components/parameters/none")],
  ["a file that is not YAML", (text) => `${text}\n"`],
])("writes nothing after %s", async (_, spoil) => {
  await using folder = await temporaryFolder({
    "openapi.yaml": spoil(await readFile(tiny, "utf8")),
    "out/types/index.ts": "stale",
    "out/old.ts": "x",
  });
  const before = await readFolder(folder.path);
  const result = await run(folder, { spec: folder.file("openapi.yaml") });
  expect(result.findings).not.toEqual([]);
  expect(result.results).toEqual([]);
  expect(await readFolder(folder.path)).toEqual(before);
});

test("writes the same output from any working directory and any place of the description", async () => {
  await using here = await temporaryFolder();
  await using there = await temporaryFolder();
  await run(here);
  await cp(tiny, there.file("deep/down/openapi.yaml"));
  const home = process.cwd();
  try {
    process.chdir(there.path);
    await run(there, { spec: there.file("deep/down/openapi.yaml") });
  } finally {
    process.chdir(home);
  }
  expect(await readFolder(there.file("out"))).toEqual(await readFolder(here.file("out")));
});

test("leaves other folders alone when targets are selected", async () => {
  await using folder = await temporaryFolder();
  await run(folder);
  const all = await readFolder(folder.file("out"));
  const { difference } = await run(folder, { targets: ["types"] });
  expect(difference).toEqual({ missing: [], changed: [], orphaned: [] });
  expect(await readFolder(folder.file("out"))).toEqual(all);
});

test.each<[title: string, { given: string[]; want: string }]>([
  [
    "a target without those that it requires",
    { given: ["client", "types"], want: "client requires operations: add --target operations." },
  ],
  [
    "two that each lack some",
    {
      given: ["client", "sync"],
      want:
        "client requires operations and types: add --target operations --target types.\n" +
        "sync requires types: add --target types.",
    },
  ],
  [
    "a target that does not exist",
    { given: ["zodd"], want: "The target zodd does not exist. The targets are openapi, types," },
  ],
])("rejects %s before anything is written", async (_, { given, want }) => {
  await using folder = await temporaryFolder();
  await expect(run(folder, { targets: given })).rejects.toThrow(want);
  expect(await readFolder(folder.path)).toEqual({});
});

test("rejects an output folder with foreign files and leaves it unchanged", async () => {
  await using folder = await temporaryFolder({ "out/client/index.ts": "export {};", "out/thesis.md": "Chapter 1" });
  const before = await readFolder(folder.path);
  await expect(run(folder)).rejects.toThrow(
    /not generated: .*\n {2}client\/index\.ts\n {2}thesis\.md\nMove them away, or choose a new or an empty folder\.$/,
  );
  expect(await readFolder(folder.path)).toEqual(before);
});

test("waits for a run of the same folder, by whatever name it is called", async () => {
  await using folder = await temporaryFolder();
  await mkdir(folder.file("real"));
  await symlink(folder.file("real"), folder.file("link"), "junction");
  const waited: number[] = [];
  const start = (output: string) =>
    runPipeline({ spec: tiny, config, output, runtime: "copy", write: true, onWait: (pid) => waited.push(pid) });
  const results = await Promise.all([start(folder.file("real/out")), start(folder.file("link/out"))]);
  expect(waited).toEqual([process.pid]);
  expect(results.map(({ difference }) => difference.missing.length > 0)).toEqual([true, false]);
});

const schemasAlone =
  "openapi: 3.1.1\ninfo: { title: A, version: '1' }\ncomponents: { schemas: { A: { type: string } } }\n";

test("warns of a description of schemas alone, and writes its types", async () => {
  await using folder = await temporaryFolder({ "openapi.yaml": schemasAlone });
  const spec = folder.file("openapi.yaml");
  const { findings } = await runPipeline({
    spec,
    config: undefined,
    output: folder.file("out"),
    runtime: "copy",
    write: true,
  });
  expect(findings).toMatchObject([{ severity: "warning", rule: "no-operations", line: 1, column: 1 }]);
  expect(await readFile(folder.file("out/types/index.ts"), "utf8")).toContain("export type A");
});

test("replaces a client by an empty one only if that is allowed", async () => {
  await using folder = await temporaryFolder({ "openapi.yaml": schemasAlone });
  const output = folder.file("out");
  await run(folder);
  const before = await readFolder(output);
  const options = {
    spec: folder.file("openapi.yaml"),
    config: undefined,
    output,
    runtime: "copy",
    write: true,
  } as const;
  await expect(runPipeline(options)).rejects.toThrow("add --allow-empty");
  expect(await readFolder(output)).toEqual(before);
  expect((await runPipeline({ ...options, write: false })).difference.changed).toContain("operations/index.ts");
  await runPipeline({ ...options, allowEmpty: true });
  expect(await readFile(folder.file("out/operations/index.ts"), "utf8")).toContain("OperationTable = [];");
});
