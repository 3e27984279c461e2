import { readdir, stat, utimes } from "node:fs/promises";
import { expect, test } from "vitest";
import { compareOutput } from "../../../scripts/pipeline/output/compare.ts";
import { writeOutput } from "../../../scripts/pipeline/output/write.ts";
import { readFolder, temporaryFolder } from "../temporary-folder.ts";
import { before, generated, nothing } from "./stale-folder.ts";

test("adds, changes and removes files so that nothing is left to report", async () => {
  await using folder = await temporaryFolder(before);
  await writeOutput(folder.path, generated, compareOutput(folder.path, generated));
  const texts = generated.map(({ path, text }) => [path, Buffer.from(text).toString("latin1")]);
  expect(await readFolder(folder.path)).toEqual(Object.fromEntries(texts));
  expect(compareOutput(folder.path, generated)).toEqual(nothing);
});

test("keeps the time stamp of an unchanged file", async () => {
  await using folder = await temporaryFolder(before);
  const past = new Date("2001-02-03T04:05:06Z");
  await Promise.all(["a/right.ts", "a/stale.ts"].map((name) => utimes(folder.file(name), past, past)));
  await writeOutput(folder.path, generated, compareOutput(folder.path, generated));
  expect((await stat(folder.file("a/right.ts"))).mtime).toEqual(past);
  expect((await stat(folder.file("a/stale.ts"))).mtime).not.toEqual(past);
});

test("creates the output folder", async () => {
  await using folder = await temporaryFolder();
  const output = folder.file("not/yet");
  const files = [{ path: "a.ts", text: "a" }];
  const difference = compareOutput(output, files);
  expect(difference).toEqual({ ...nothing, missing: ["a.ts"] });
  await writeOutput(output, files, difference);
  expect(await readFolder(output)).toEqual({ "a.ts": "a" });
});

test("replaces files by folders and folders by files, and leaves no empty folder", async () => {
  await using folder = await temporaryFolder({ a: "file", "b/c/d.ts": "deep", "e/gone.ts": "x" });
  const files = [
    { path: "a/b.ts", text: "now a folder" },
    { path: "b", text: "now a file" },
  ];
  await writeOutput(folder.path, files, compareOutput(folder.path, files));
  expect(await readFolder(folder.path)).toEqual({ "a/b.ts": "now a folder", b: "now a file" });
  expect((await readdir(folder.path)).sort()).toEqual(["a", "b"]);
});
