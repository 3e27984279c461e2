/** What a second run does, after something has changed between the two. */
import { mkdir, readFile, rm, stat, symlink, utimes, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { runPipeline } from "../../../scripts/pipeline/run.ts";
import { readFolder, type TemporaryFolder, temporaryFolder } from "../temporary-folder.ts";
import { allTargets, config, done, everything, files, optionsOf } from "./incremental-fixture.ts";

test("the first run does everything, and the second nothing", async () => {
  await using folder = await temporaryFolder(files);
  const first = await runPipeline(optionsOf(folder));
  const written = await readFolder(folder.file("out"));
  const second = await runPipeline(optionsOf(folder));
  expect(done(first)).toEqual(everything);
  expect(done(second)).toEqual([]);
  expect(second.results.map(({ name, files: paths, bytes }) => [name, paths, bytes])).toEqual(
    first.results.map(({ name, files: paths, bytes }) => [name, paths, bytes]),
  );
  expect(second.description.files).toEqual(first.description.files);
  expect(await readFolder(folder.file("out"))).toEqual(written);
});

type Change = (folder: TemporaryFolder) => Promise<unknown>;

const book = files["spec/schemas/Book.yaml"];

function write(name: string, text: string): Change {
  return (folder) => writeFile(folder.file(name), text);
}

test.each<[title: string, change: Change, want: string[]]>([
  ["a comment in the description", write("spec/schemas/Book.yaml", `# →\n${book}`), ["description"]],
  [
    "another text in the description",
    write("spec/schemas/Book.yaml", book.replace("title", "name")),
    ["description", ...allTargets],
  ],
  ["a comment in the configuration", write("redocly.yaml", `${config}# comment\n`), ["description"]],
  ["a file of the output that was edited", write("out/types/index.ts", "x"), ["types"]],
  ["an empty file in the output", write("out/client/index.ts", ""), ["client"]],
  ["a file of the output that was deleted", (folder) => rm(folder.file("out/fetch/index.ts")), ["fetch"]],
  ["a deleted folder", (folder) => rm(folder.file("out/client"), { recursive: true }), ["client"]],
  ["an edited file of the runtime", write("out/runtime/client/client.ts", "x"), ["runtime"]],
  ["a link in the place of a file", (folder) => replaceByLink(folder, "out/types/index.ts"), ["types"]],
  ["an orphaned file", (folder) => copyFile(folder, "out/types/index.ts", "out/old.ts"), []],
  ["what a desktop leaves", write("out/.DS_Store", ""), []],
  ["a new file that nothing refers to", write("spec/schemas/New.yaml", "type: object"), []],
  ["nothing but time stamps", touchAll, []],
])("after %s", async (_, change, want) => {
  await using folder = await temporaryFolder(files);
  await runPipeline(optionsOf(folder));
  await change(folder);
  expect(done(await runPipeline(optionsOf(folder)))).toEqual(want);
  expect(done(await runPipeline(optionsOf(folder)))).toEqual([]);
  const incremental = await readFolder(folder.file("out"));
  const { difference } = await runPipeline({ ...optionsOf(folder), force: true });
  expect(Object.values(difference).flat()).toEqual([]);
  expect(await readFolder(folder.file("out"))).toEqual(incremental);
});

test("makes the whole output again that was deleted, without reading the description", async () => {
  await using folder = await temporaryFolder(files);
  const { results } = await runPipeline(optionsOf(folder));
  const written = await readFolder(folder.file("out"));
  await rm(folder.file("out"), { recursive: true });
  const withFiles = results.filter((result) => result.files.length > 0).map(({ name }) => name);
  expect(done(await runPipeline(optionsOf(folder)))).toEqual(withFiles);
  expect(await readFolder(folder.file("out"))).toEqual(written);
});

async function copyFile(folder: TemporaryFolder, from: string, to: string): Promise<void> {
  await writeFile(folder.file(to), await readFile(folder.file(from)));
}

async function replaceByLink(folder: TemporaryFolder, name: string): Promise<void> {
  await copyFile(folder, name, "elsewhere.ts");
  await rm(folder.file(name));
  await symlink(folder.file("elsewhere.ts"), folder.file(name));
}

async function touchAll(folder: TemporaryFolder): Promise<void> {
  for (const name of Object.keys(files)) await utimes(folder.file(name), 1, 1);
}

test("notices another text of the same size and time", async () => {
  await using folder = await temporaryFolder(files);
  await runPipeline(optionsOf(folder));
  const file = folder.file("spec/schemas/Book.yaml");
  const { atime, mtime } = await stat(file);
  await writeFile(file, book.replace("title", "stile"));
  await utimes(file, atime, mtime);
  expect(done(await runPipeline(optionsOf(folder)))).toContain("types");
});

test.each<[title: string, change: Change]>([
  ["a file was deleted", (folder) => rm(folder.file("spec/schemas/Book.yaml"))],
  ["a file became a folder", replaceByFolder],
  ["the configuration became stricter", write("redocly.yaml", `${config}  operation-description: error\n`)],
])("reports errors after %s, and does nothing when that is undone", async (_, change) => {
  await using folder = await temporaryFolder(files);
  await runPipeline(optionsOf(folder));
  const written = await readFolder(folder.file("out"));
  await change(folder);
  const { findings } = await runPipeline(optionsOf(folder));
  expect(findings.map(({ severity }) => severity)).toContain("error");
  await rm(folder.file("spec/schemas/Book.yaml"), { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) await writeFile(folder.file(name), text);
  expect(done(await runPipeline(optionsOf(folder)))).toEqual([]);
  expect(await readFolder(folder.file("out"))).toEqual(written);
});

async function replaceByFolder(folder: TemporaryFolder): Promise<void> {
  await rm(folder.file("spec/schemas/Book.yaml"));
  await mkdir(folder.file("spec/schemas/Book.yaml"));
}

test("repeats the warnings of a description that is unchanged", async () => {
  const operation = files["spec/paths/books.yaml"].replace(/ {2}summary.*\n/, "");
  const lenient = config.replace("error", "warn");
  await using folder = await temporaryFolder({
    ...files,
    "spec/paths/books.yaml": operation,
    "redocly.yaml": lenient,
  });
  const first = await runPipeline(optionsOf(folder));
  const second = await runPipeline(optionsOf(folder));
  expect(first.findings.map(({ rule }) => rule)).toContain("operation-summary");
  expect(done(second)).toEqual([]);
  expect(second.findings).toEqual(first.findings);
});

test("other options, such as no configuration, are other work", async () => {
  await using folder = await temporaryFolder(files);
  await runPipeline(optionsOf(folder));
  expect(done(await runPipeline({ ...optionsOf(folder), config: undefined }))).toEqual(["description"]);
});

test("selected targets are remembered beside the others", async () => {
  await using folder = await temporaryFolder(files);
  await runPipeline(optionsOf(folder));
  await writeFile(folder.file("spec/schemas/Book.yaml"), book.replace("title", "name"));
  expect(done(await runPipeline({ ...optionsOf(folder), targets: ["types"] }))).toEqual(["description", "types"]);
  expect(done(await runPipeline(optionsOf(folder)))).toEqual(allTargets.filter((name) => name !== "types"));
});

test("a selection without what it requires is refused, whatever is remembered", async () => {
  await using folder = await temporaryFolder(files);
  await runPipeline(optionsOf(folder));
  await expect(runPipeline({ ...optionsOf(folder), targets: ["client"] })).rejects.toThrow("client requires");
});

test("a run that only compares uses the memory, and remembers no output that is out of date", async () => {
  await using folder = await temporaryFolder(files);
  const check = { ...optionsOf(folder), write: false };
  expect(done(await runPipeline(check))).toEqual(everything);
  expect(done(await runPipeline(check))).toEqual(everything);
  await runPipeline(optionsOf(folder));
  expect(done(await runPipeline(check))).toEqual([]);
  await writeFile(folder.file("out/types/index.ts"), "x");
  const { difference } = await runPipeline(check);
  expect(difference).toEqual({ missing: [], changed: ["types/index.ts"], orphaned: [] });
});

test("force does everything", async () => {
  await using folder = await temporaryFolder(files);
  await runPipeline(optionsOf(folder));
  expect(done(await runPipeline({ ...optionsOf(folder), force: true }))).toEqual(everything);
});
