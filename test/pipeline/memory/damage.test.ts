/** A memory that cannot be relied on costs time and nothing else. */
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { runPipeline } from "../../../scripts/pipeline/run.ts";
import { type TemporaryFolder, temporaryFolder } from "../temporary-folder.ts";
import { done, everything, files, optionsOf } from "./incremental-fixture.ts";

async function memoryFile(folder: TemporaryFolder, name: string): Promise<string> {
  const [own] = await readdir(folder.file("memory"));
  return folder.file(`memory/${own}/${name}`);
}

test.each<[title: string, damage: (text: string) => string]>([
  ["truncated", (text) => text.slice(0, -10)],
  ["empty", () => ""],
  ["something else", () => "{}"],
  ["one with another hash", (text) => text.replace(/"hash":"./, '"hash":"_')],
  ["one without a file that was read", (text) => text.replace(/"[^"]*Book\.yaml":"[^"]*",?/, "")],
  ["one with another seal", (text) => text.replace(/^[^\n]*/, "x".repeat(43))],
])("ignores a memory that is %s", async (_, damage) => {
  await using folder = await temporaryFolder(files);
  await runPipeline(optionsOf(folder));
  const file = await memoryFile(folder, "memory.json");
  const text = await readFile(file, "utf8");
  expect(damage(text)).not.toBe(text);
  await writeFile(file, damage(text));
  expect(done(await runPipeline(optionsOf(folder)))).toEqual(everything);
});

test("is right with the memory of another output", async () => {
  await using folder = await temporaryFolder(files);
  await runPipeline(optionsOf(folder));
  const other = { ...optionsOf(folder), output: folder.file("other") };
  const [first] = await readdir(folder.file("memory"));
  await runPipeline(other);
  const second = (await readdir(folder.file("memory"))).find((name) => name !== first);
  const text = await readFile(folder.file(`memory/${first}/memory.json`));
  await writeFile(folder.file(`memory/${second}/memory.json`), text);
  await rm(folder.file("other/types"), { recursive: true });
  const { difference } = await runPipeline(other);
  expect(difference.missing).toEqual(["types/index.ts"]);
});

test("makes a stored document again that is damaged", async () => {
  await using folder = await temporaryFolder(files);
  await runPipeline(optionsOf(folder));
  await writeFile(await memoryFile(folder, "document.json"), "{}");
  await writeFile(folder.file("out/types/index.ts"), "x");
  expect(done(await runPipeline(optionsOf(folder)))).toEqual(["description", "types"]);
});

test("does without a memory that cannot be written", async () => {
  await using folder = await temporaryFolder({ ...files, memory: "a file" });
  expect(done(await runPipeline(optionsOf(folder)))).toEqual(everything);
  expect(done(await runPipeline(optionsOf(folder)))).toEqual(everything);
});
