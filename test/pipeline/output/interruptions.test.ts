/** Lets each step that the output stage takes fail, or be the last one before the process is killed. */
import { symlinkSync } from "node:fs";
import { mkdir, readdir } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { UserError } from "../../../scripts/model/user-error.ts";
import { compareOutput, type Difference } from "../../../scripts/pipeline/output/compare.ts";
import { type Disk, localDisk } from "../../../scripts/pipeline/output/disk.ts";
import { isTemporary } from "../../../scripts/pipeline/output/temporary.ts";
import { writeOutput } from "../../../scripts/pipeline/output/write.ts";
import { readFolder, type TemporaryFolder, temporaryFolder } from "../temporary-folder.ts";

const before = {
  "right.ts": "right",
  "stale.ts": "old",
  "deep/stale.ts": "old",
  "gone/a.ts": "x",
  "gone/b/c.ts": "x",
  "to-folder": "x",
  "to-file/a/b.ts": "x",
};
const files = [
  { path: "right.ts", text: "right" },
  { path: "stale.ts", text: "new" },
  { path: "deep/stale.ts", text: "new" },
  { path: "added/a/b.ts", text: "new" },
  { path: "to-folder/a.ts", text: "new" },
  { path: "to-file", text: "new" },
];
const nothing: Difference = { missing: [], changed: [], orphaned: [] };

class Interruption extends Error {
  readonly code = "ENOSPC";
  readonly syscall = "write";
}

interface StepCounter {
  disk: Disk;
  steps: string[];
}

/** A disk on which `fails` decides by the number of a step, from 0, whether it throws instead. */
function countSteps(fails: (step: number) => boolean = () => false): StepCounter {
  const steps: string[] = [];
  const count = (name: string): void => {
    steps.push(name);
    if (fails(steps.length - 1)) throw new Interruption(name);
  };
  const disk: Disk = {
    async createFile(file, text) {
      count("createFile");
      await localDisk.createFile(file, text.slice(0, 1)); // a failure can leave a part
      count("finish createFile");
      localDisk.removeFile(file);
      await localDisk.createFile(file, text);
    },
    async keepFile(file, name) {
      count("keepFile");
      await localDisk.keepFile(file, name);
    },
    rename(from, to) {
      count("rename");
      localDisk.rename(from, to);
    },
    removeFile(file) {
      count("removeFile");
      localDisk.removeFile(file);
    },
    makeFolder(path) {
      count("makeFolder");
      localDisk.makeFolder(path);
    },
    removeFolder(path) {
      count("removeFolder");
      localDisk.removeFolder(path);
    },
  };
  return { disk, steps };
}

function write(folder: TemporaryFolder, disk: Disk): Promise<void> {
  return writeOutput(folder.path, files, compareOutput(folder.path, files), disk);
}

async function listTree(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).sort();
}

const { disk: counting, steps: allSteps } = countSteps();
{
  await using folder = await temporaryFolder(before);
  await write(folder, counting);
}

test("the folder needs steps of every kind", () => {
  expect(new Set(allSteps).size).toBe(7);
});

describe.each(allSteps.map((name, step) => ({ step, name })))("step $step, $name,", ({ step, name }) => {
  test("fails: the folder is as it was, or it is done", async () => {
    await using folder = await temporaryFolder(before);
    const tree = await listTree(folder.path);
    const outcome = await write(folder, countSteps((each) => each === step).disk).catch((error: unknown) => error);
    if (outcome === undefined) {
      // An old file or an empty folder that cannot be removed is no failure.
      expect(["removeFile", "removeFolder"]).toContain(name);
      const left = compareOutput(folder.path, files);
      expect({ ...left, orphaned: left.orphaned.filter((path) => !isTemporary(path)) }).toEqual(nothing);
      return;
    }
    expect(outcome).toBeInstanceOf(UserError);
    expect(await readFolder(folder.path)).toEqual(before);
    expect(await listTree(folder.path)).toEqual(tree);
  });

  test("is the last one before a kill: every file is whole, and the next run repairs the folder", async () => {
    await using folder = await temporaryFolder(before);
    await write(folder, countSteps((each) => each >= step).disk).catch(() => {});
    const left = Object.entries(await readFolder(folder.path)).filter(
      ([path]) => !isTemporary(path.split("/").at(-1) ?? ""),
    );
    const whole = [...Object.entries(before), ...files.map(({ path, text }) => [path, text])].map(String);
    expect(left.map(String).filter((each) => !whole.includes(each))).toEqual([]);
    const isDone = left.length === files.length && left.every(([, text]) => text === "new" || text === "right");
    expect(JSON.stringify(compareOutput(folder.path, files)) === JSON.stringify(nothing)).toBe(
      isDone && left.length === Object.keys(await readFolder(folder.path)).length,
    );
    await write(folder, localDisk);
    expect(compareOutput(folder.path, files)).toEqual(nothing);
    expect(await readFolder(folder.path)).toEqual(Object.fromEntries(files.map(({ path, text }) => [path, text])));
  });
});

test.each<[title: string, code: string, want: string]>([
  ["a full disk", "ENOSPC", "The disk is full. Free some space. (ENOSPC)"],
  ["a read-only file system", "EROFS", "The file system is read-only. Choose another folder. (EROFS)"],
  [
    "a folder without permission",
    "EACCES",
    "Access is denied. Change the permissions, or choose another folder. (EACCES)",
  ],
  ["an unknown error", "EIO", "EIO: i/o error (EIO)"],
])("says what to do about %s", async (_, code, want) => {
  await using folder = await temporaryFolder();
  const fail = () => Promise.reject(Object.assign(new Error(`${code}: i/o error`), { code, syscall: "write" }));
  await expect(write(folder, { ...localDisk, createFile: fail })).rejects.toThrow(
    `${folder.path}: ${want}\nThe output folder is as it was.`,
  );
});

test("throws an error that is not of the disk as it is", async () => {
  await using folder = await temporaryFolder();
  const fail = () => Promise.reject(new TypeError("a bug"));
  await expect(write(folder, { ...localDisk, createFile: fail })).rejects.toThrow(TypeError);
});

test("rejects a folder with other files in the place of a file", async () => {
  await using folder = await temporaryFolder({ "a.ts/.DS_Store": "x", "b.ts": "old" });
  const wanted = ["a.ts", "b.ts"].map((path) => ({ path, text: "new" }));
  await expect(writeOutput(folder.path, wanted, compareOutput(folder.path, wanted))).rejects.toThrow(
    /a\.ts: A folder with other files is in the place of a file\. Move it away\. \(ENOTEMPTY\)/,
  );
  expect(await readFolder(folder.path)).toEqual({ "a.ts/.DS_Store": "x", "b.ts": "old" });
});

test("replaces empty folders by a file", async () => {
  await using folder = await temporaryFolder();
  await mkdir(folder.file("a.ts/b/c"), { recursive: true });
  const wanted = [{ path: "a.ts", text: "new" }];
  await writeOutput(folder.path, wanted, compareOutput(folder.path, wanted));
  expect(await readFolder(folder.path)).toEqual({ "a.ts": "new" });
});

test("replaces a link by a file, and leaves alone where it led", async () => {
  await using folder = await temporaryFolder({ "elsewhere.ts": "mine", "out/b.ts": "b" });
  symlinkSync(folder.file("elsewhere.ts"), folder.file("out/a.ts"));
  const wanted = [{ path: "a.ts", text: "new" }];
  await writeOutput(folder.file("out"), wanted, compareOutput(folder.file("out"), wanted));
  expect(await readFolder(folder.path)).toEqual({ "elsewhere.ts": "mine", "out/a.ts": "new" });
});

test("does not write through a link in the place of a folder", async () => {
  await using folder = await temporaryFolder({ "elsewhere/a.ts": "mine", "out/c.ts": "" });
  symlinkSync(folder.file("elsewhere"), folder.file("out/types"));
  const difference: Difference = { missing: ["types/a.ts"], changed: [], orphaned: [] };
  await expect(writeOutput(folder.file("out"), [{ path: "types/a.ts", text: "new" }], difference)).rejects.toThrow(
    "out/types: Something else is in the place of a folder.",
  );
  expect(await readFolder(folder.file("elsewhere"))).toEqual({ "a.ts": "mine" });
});
