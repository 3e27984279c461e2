import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { takeLock } from "../../../scripts/pipeline/lock/lock.ts";
import { isRunning, ownIdentity } from "../../../scripts/pipeline/lock/process-identity.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const module = fileURLToPath(new URL("../../../scripts/pipeline/lock/lock.ts", import.meta.url));

test("gives a lock to one at a time, in the order of its release", async () => {
  await using folder = await temporaryFolder();
  const events: string[] = [];
  const waited: number[] = [];
  const first = await takeLock(folder.file("lock"));
  const second = takeLock(folder.file("lock"), (pid) => waited.push(pid)).then((lock) => {
    events.push("second");
    return lock;
  });
  const third = takeLock(folder.file("other")).then((lock) => lock[Symbol.dispose]());
  await third;
  events.push("first");
  first[Symbol.dispose]();
  (await second)[Symbol.dispose]();
  expect(events).toEqual(["first", "second"]);
  expect(waited).toEqual([process.pid]);
  expect(await readdir(folder.path)).toEqual([]);
});

test.each<[title: string, text: string]>([
  ["a process that has ended", JSON.stringify({ pid: 2 ** 22 + 1, start: "x", token: "a-1" })],
  ["a process whose id another one has now", JSON.stringify({ ...ownIdentity(), start: "1", token: "a-1" })],
  ["nobody", JSON.stringify({ pid: 0, start: "", token: "a-1" })],
  ["a group of processes", JSON.stringify({ pid: -1, start: "", token: "a-1" })],
  ["a crash, which left it empty", ""],
  ["a crash, which left a part", '{"pid":1'],
  ["something else", '{"pid":"1","token":"../x"}'],
])("takes over the lock of %s", async (_, text) => {
  await using folder = await temporaryFolder({ lock: text });
  const waited: number[] = [];
  using _lock = await takeLock(folder.file("lock"), (pid) => waited.push(pid));
  expect(JSON.parse(readFileSync(folder.file("lock"), "utf8"))).toMatchObject(ownIdentity());
  expect(waited).toEqual([]);
  expect(await readdir(folder.path)).toEqual(["lock"]);
});

test("takes over a lock whose last heir has died while it removed it", async () => {
  const dead = (token: string) => JSON.stringify({ pid: 2 ** 22 + 1, start: "x", token });
  await using folder = await temporaryFolder({ lock: dead("a"), "lock.a": dead("b") });
  using _ = await takeLock(folder.file("lock"));
  expect(await readdir(folder.path)).toEqual(["lock"]);
});

test("does not remove a lock that another process has taken since", async () => {
  await using folder = await temporaryFolder();
  const lock = await takeLock(folder.file("lock"));
  writeFileSync(folder.file("lock"), JSON.stringify({ ...ownIdentity(), token: "other" }));
  lock[Symbol.dispose]();
  expect(existsSync(folder.file("lock"))).toBe(true);
});

/** Takes the lock, says so, and holds it until it is told to end. */
function hold(file: string): ChildProcess {
  const script = `
    const { takeLock } = await import(${JSON.stringify(module)});
    const lock = await takeLock(${JSON.stringify(file)});
    console.log("has it");
    process.stdin.once("data", () => { lock[Symbol.dispose](); process.exit(); });`;
  return spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: ["pipe", "pipe", "inherit"] });
}

async function nextLine({ stdout }: ChildProcess): Promise<string> {
  if (!stdout) throw new Error("The process has no output.");
  const [line] = await once(createInterface(stdout), "line");
  return line;
}

describe("between processes", () => {
  test("waits for the holder, and takes over from one that is killed", async () => {
    await using folder = await temporaryFolder();
    const holder = hold(folder.file("lock"));
    expect(await nextLine(holder)).toBe("has it");
    const waiting: { pid?: number } = {};
    const taken = takeLock(folder.file("lock"), (pid) => {
      waiting.pid = pid;
      holder.kill("SIGKILL");
    });
    (await taken)[Symbol.dispose]();
    expect(waiting.pid).toBe(holder.pid);
    expect(await readdir(folder.path)).toEqual([]);
  });

  test("of several that find a dead lock, one at a time has it", async () => {
    const dead = JSON.stringify({ pid: 2 ** 22 + 1, start: "x", token: "a" });
    await using folder = await temporaryFolder({ lock: dead });
    const script = `
      import { appendFileSync, writeFileSync } from "node:fs";
      import { takeLock } from ${JSON.stringify(module)};
      const file = ${JSON.stringify(folder.file("lock"))};
      for (let round = 0; round < 20; round += 1) {
        const lock = await takeLock(file);
        appendFileSync(${JSON.stringify(folder.file("log"))}, "<");
        await new Promise(setImmediate);
        appendFileSync(${JSON.stringify(folder.file("log"))}, ">");
        if (round % 4 === 0) writeFileSync(file, ${JSON.stringify(dead)}.replace('"a"', '"' + process.pid + "-" + round + '"'));
        else lock[Symbol.dispose]();
      }`;
    const processes = [1, 2, 3].map(() => spawn(process.execPath, ["--input-type=module", "-e", script]));
    await Promise.all(processes.map((each) => once(each, "exit")));
    expect(readFileSync(folder.file("log"), "utf8")).toBe("<>".repeat(60));
  });
});

test("a process that has not been waited for is not running", async () => {
  const child = spawn(process.execPath, ["-e", ""]);
  const { pid = 0 } = child;
  await once(child, "exit");
  expect(isRunning({ pid, start: ownIdentity().start })).toBe(false);
  expect(isRunning(ownIdentity())).toBe(true);
});
