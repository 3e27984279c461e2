/** With the real file system; each step waits for the run that it causes. */
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import type { PipelineResult } from "../../../scripts/pipeline/run.ts";
import { listFolders } from "../../../scripts/pipeline/watch/folder-watchers.ts";
import { watchDescription } from "../../../scripts/pipeline/watch/watch.ts";
import { files, optionsOf } from "../memory/incremental-fixture.ts";
import { readFolder, type TemporaryFolder, temporaryFolder } from "../temporary-folder.ts";

const book = files["spec/schemas/Book.yaml"];

interface Watched extends AsyncDisposable {
  /** Makes a change and waits for the first run after it whose outcome the predicate accepts. */
  after(change: () => Promise<unknown>, isAwaited: (result: PipelineResult) => boolean): Promise<PipelineResult>;
}

async function startWatch(folder: TemporaryFolder): Promise<Watched> {
  let listener: (result: PipelineResult) => void = () => {};
  const watch = await watchDescription({
    options: () => optionsOf(folder),
    onRun(outcome) {
      if (outcome instanceof Error) throw outcome;
      listener(outcome);
    },
  });
  return {
    async after(change, isAwaited) {
      const { promise, resolve } = Promise.withResolvers<PipelineResult>();
      listener = (result) => {
        if (isAwaited(result)) resolve(result);
      };
      await change();
      return promise;
    },
    [Symbol.asyncDispose]: () => watch[Symbol.asyncDispose](),
  };
}

const changedTypes = ({ difference }: PipelineResult) => difference.changed.includes("types/index.ts");
const isRejected = ({ findings }: PipelineResult) => findings.length > 0;

async function readTypes(folder: TemporaryFolder): Promise<string> {
  return (await readFolder(folder.file("out/types")))["index.ts"] ?? "";
}

test("generates on each kind of save, and goes on after an error", async () => {
  await using folder = await temporaryFolder(files);
  await using watched = await startWatch(folder);
  const file = folder.file("spec/schemas/Book.yaml");
  const save = (text: string) => writeFile(file, text);

  await watched.after(() => save(book.replace("title", "name")), changedTypes);
  expect(await readTypes(folder)).toContain("name?: string");

  await watched.after(async () => {
    await writeFile(`${file}.new`, book.replace("title", "renamed"));
    await rename(`${file}.new`, file);
  }, changedTypes);
  expect(await readTypes(folder)).toContain("renamed?: string");

  await watched.after(async () => {
    await rename(file, `${file}~`);
    await save(book.replace("title", "replaced"));
  }, changedTypes);
  expect(await readTypes(folder)).toContain("replaced?: string");

  const before = await readFolder(folder.file("out"));
  const { findings } = await watched.after(() => save(`${book}"`), isRejected);
  expect(findings[0]?.file).toContain("Book.yaml");
  await watched.after(
    () => rm(file),
    ({ findings: [first] }) => first?.message.includes("no such file") ?? false,
  );
  expect(await readFolder(folder.file("out"))).toEqual(before);

  await watched.after(() => save(book.replace("title", "last")), changedTypes);
  expect(await readTypes(folder)).toContain("last?: string");
});

test("watches folders that are new, and what is created in them later", async () => {
  await using folder = await temporaryFolder(files);
  await using watched = await startWatch(folder);
  const path = folder.file("spec/paths/books.yaml");
  await watched.after(async () => {
    await mkdir(folder.file("spec/new/deep"), { recursive: true });
    await writeFile(folder.file("spec/new/deep/Book.yaml"), book.replace("title", "moved"));
    await writeFile(path, files["spec/paths/books.yaml"].replace("../schemas", "../new/deep"));
  }, changedTypes);
  await watched.after(
    () => writeFile(folder.file("spec/new/deep/Book.yaml"), book.replace("title", "again")),
    changedTypes,
  );
  expect(await readTypes(folder)).toContain("again?: string");
});

test("watches the configuration, which is in another folder", async () => {
  await using folder = await temporaryFolder(files);
  await using watched = await startWatch(folder);
  const strict = `${files["redocly.yaml"]}  operation-description: error\n`;
  const { findings } = await watched.after(() => writeFile(folder.file("redocly.yaml"), strict), isRejected);
  expect(findings.map(({ rule }) => rule)).toContain("operation-description");
});

test("leaves out the output, packages and hidden folders", async () => {
  await using folder = await temporaryFolder({
    "a/b/c.yaml": "",
    "node_modules/d/e.yaml": "",
    ".git/f": "",
    "out/types/g.ts": "",
  });
  const folders = listFolders(folder.path, folder.file("out"));
  expect(folders).toEqual([folder.path, folder.file("a"), folder.file("a/b")]);
});
