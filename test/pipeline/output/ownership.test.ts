import { symlinkSync } from "node:fs";
import { expect, test } from "vitest";
import { hashText } from "../../../scripts/pipeline/memory/hash.ts";
import type { Difference } from "../../../scripts/pipeline/output/compare.ts";
import { checkOwnership, type Ownership } from "../../../scripts/pipeline/output/ownership.ts";
import { type TemporaryFolder, temporaryFolder } from "../temporary-folder.ts";

const generated = "// Compiled from the OpenAPI description by `npm run generate`. Do not edit.\n";
const files = {
  "mine.md": "Chapter 1",
  "generated.ts": generated,
  "empty.ts": "",
  "late.ts": `${"x".repeat(200)}${generated}`,
  ".copilot-spaces-1-a-1.new": "",
};

async function findForeign(difference: Partial<Difference>, ownership: Ownership): Promise<string[]> {
  await using folder = await temporaryFolder(files);
  symlinkSync(folder.file("generated.ts"), folder.file("link.ts"));
  return listForeign(folder, difference, ownership);
}

function listForeign(folder: TemporaryFolder, difference: Partial<Difference>, ownership: Ownership): string[] {
  try {
    checkOwnership(folder.path, { missing: [], changed: [], orphaned: [], ...difference }, ownership);
    return [];
  } catch (error) {
    return (error as Error).message.split("\n").flatMap((line) => /^ {2}(\S.*)$/.exec(line)?.[1] ?? []);
  }
}

const all = [...Object.keys(files), "link.ts"];

test.each<[title: string, given: Partial<Difference>, ownership: Ownership, want: string[]]>([
  [
    "orphaned files without the header",
    { orphaned: all },
    { isDedicated: true },
    ["empty.ts", "late.ts", "link.ts", "mine.md"],
  ],
  ["the same in any folder", { orphaned: all }, { isDedicated: false }, ["empty.ts", "late.ts", "link.ts", "mine.md"]],
  [
    "in any folder, files in the place of generated ones, unless they are empty",
    { changed: all },
    { isDedicated: false },
    ["late.ts", "link.ts", "mine.md"],
  ],
  ["nothing in the place of a generated file of a folder for the output", { changed: all }, { isDedicated: true }, []],
  [
    "no file that an earlier run made, and no later one in the place of it",
    { changed: ["mine.md", "late.ts"] },
    { isDedicated: false, remembered: (path) => (path === "late.ts" ? "another" : undefined) },
    ["mine.md"],
  ],
  [
    "an orphaned file of an earlier run only if it has been edited",
    { orphaned: ["mine.md", "late.ts"] },
    { isDedicated: true, remembered: (path) => (path === "mine.md" ? hashText("Chapter 1") : "another") },
    ["late.ts"],
  ],
])("names %s", async (_, given, ownership, want) => {
  expect(await findForeign(given, ownership)).toEqual(want);
});

test("names ten files, says how many more there are, and what to do", async () => {
  const names = Array.from({ length: 12 }, (_, index) => `${String.fromCharCode(97 + index)}.md`);
  await using folder = await temporaryFolder(Object.fromEntries(names.map((name) => [name, "x"])));
  const difference = { missing: [], changed: [], orphaned: names };
  expect(() => checkOwnership(folder.path, difference, { isDedicated: false })).toThrow(
    /\n {2}j\.md\n {2}… and 2 more\nMove them away, or choose a new or an empty folder\.$/,
  );
  expect(() => checkOwnership(folder.path, difference, { isDedicated: true })).toThrow(
    /\nMove them away, or delete them\.$/,
  );
});
