import { once } from "node:events";
import { symlinkSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { compareOutput } from "../../../scripts/pipeline/output/compare.ts";
import { readFolder, temporaryFolder } from "../temporary-folder.ts";
import { before, generated, nothing } from "./stale-folder.ts";

test("reports missing, changed and orphaned files, sorted", async () => {
  await using folder = await temporaryFolder(before);
  expect(compareOutput(folder.path, generated)).toEqual({
    missing: ["b/deep/new.ts", "new.ts"],
    changed: ["a/stale.ts", "b/stale.ts"],
    orphaned: ["gone.ts", "old/gone.ts"],
  });
});

test("does not change the folder when it compares", async () => {
  await using folder = await temporaryFolder(before);
  compareOutput(folder.path, generated);
  expect(await readFolder(folder.path)).toEqual(before);
});

test.each<[title: string, { given: string; want: string }]>([
  ["a carriage return", { given: "a\r\n", want: "a\n" }],
  ["a missing line end", { given: "a", want: "a\n" }],
  ["a byte order mark", { given: "\uFEFFa\n", want: "a\n" }],
  ["an empty file", { given: "", want: "a\n" }],
])("reports %s as a change", async (_, { given, want }) => {
  await using folder = await temporaryFolder({ "a.ts": given });
  expect(compareOutput(folder.path, [{ path: "a.ts", text: want }])).toEqual({ ...nothing, changed: ["a.ts"] });
});

test("rejects an output folder that is a file", async () => {
  await using folder = await temporaryFolder({ output: "a file" });
  expect(() => compareOutput(folder.file("output"), generated)).toThrow(
    `${folder.file("output")}: A file is in the place of a folder. Move it away, or choose another folder. (ENOTDIR)`,
  );
});

test("reports bytes that are not UTF-8 as a change", async () => {
  await using folder = await temporaryFolder();
  await writeFile(folder.file("a.ts"), Buffer.from([0xff]));
  expect(compareOutput(folder.path, [{ path: "a.ts", text: "\uFFFD" }]).changed).toEqual(["a.ts"]);
});

test.each([
  [".DS_Store"],
  ["types/.DS_Store"],
  ["Thumbs.db"],
  ["desktop.ini"],
  ["types/.index.ts.swp"],
  ["index.ts~"],
  [".#index.ts"],
  ["#index.ts#"],
  ["4913"],
  ["index.ts___jb_tmp___"],
])("does not report %s", async (name) => {
  await using folder = await temporaryFolder({ [name]: "" });
  expect(compareOutput(folder.path, [])).toEqual(nothing);
});

test.each([["notes.md"], [".gitkeep"], ["types/DS_Store"], ["a.swp"]])("reports %s", async (name) => {
  await using folder = await temporaryFolder({ [name]: "" });
  expect(compareOutput(folder.path, [])).toEqual({ ...nothing, orphaned: [name] });
});

test("reports the temporary file of a run that was killed, also when targets are selected", async () => {
  const left = ".copilot-spaces-12-abc1-3.new";
  await using folder = await temporaryFolder({ [`types/${left}`]: "", [left]: "", "sync/a.ts": "" });
  expect(compareOutput(folder.path, [], ["types"]).orphaned).toEqual([left, `types/${left}`]);
});

test("follows no link: neither to a file with the right text, nor to a folder, nor to its own parent", async () => {
  await using folder = await temporaryFolder({ "elsewhere/a.ts": "a", "out/b.ts": "b" });
  symlinkSync(folder.file("elsewhere/a.ts"), folder.file("out/a.ts"));
  symlinkSync(folder.file("elsewhere"), folder.file("out/types"));
  symlinkSync(folder.file("out"), folder.file("out/loop"));
  const files = ["a.ts", "types/a.ts"].map((path) => ({ path, text: "a" }));
  expect(compareOutput(folder.file("out"), files)).toEqual({
    missing: ["types/a.ts"],
    changed: ["a.ts"],
    orphaned: ["b.ts", "loop", "types"],
  });
});

test.skipIf(process.platform === "win32")("does not open a socket", async () => {
  await using folder = await temporaryFolder();
  const server = createServer().listen(folder.file("a.ts"));
  await once(server, "listening");
  expect(compareOutput(folder.path, [{ path: "a.ts", text: "a" }]).changed).toEqual(["a.ts"]);
  server.close();
});
