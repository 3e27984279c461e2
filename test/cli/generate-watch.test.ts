import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";
import { files } from "../pipeline/memory/incremental-fixture.ts";
import { temporaryFolder } from "../pipeline/temporary-folder.ts";
import { root, runCommand } from "./run-node.ts";

/** Resolves with the first line that matches. */
async function nextLine(lines: AsyncIterator<string>, pattern: RegExp): Promise<string> {
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw new Error(`The process ended without a line like ${pattern}.`);
    if (pattern.test(value)) return value;
  }
}

interface Started extends Disposable {
  child: ChildProcess;
  lines: AsyncIterator<string>;
}

/** Is ended with the test, whatever becomes of it. */
function start(...args: string[]): Started {
  const child = spawn(process.execPath, ["scripts/start.cjs", "generate", ...args], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (!child.stdout) throw new Error("The process has no output.");
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  return { child, lines, [Symbol.dispose]: () => void child.kill("SIGTERM") };
}

// On Windows, `kill` ends a process without delivering the signal.
describe.skipIf(process.platform === "win32")("--watch", () => {
  test("prints what has changed, reruns a command and stops a running one, and ends when it is interrupted", async () => {
    await using folder = await temporaryFolder(files);
    const script = "console.log('started ' + process.pid); setInterval(() => {}, 1000)";
    await writeFile(folder.file("command.mjs"), script);
    const command = `"${process.execPath}" "${folder.file("command.mjs")}"`;
    const places = ["--spec", folder.file("spec/openapi.yaml"), "--out", folder.file("out")];
    using started = start(...places, "--target", "openapi", "--watch", "--then", command);
    const { child, lines } = started;
    const exit = once(child, "exit");
    const first = await nextLine(lines, /^started \d+$/);
    const book = files["spec/schemas/Book.yaml"].replace("title", "name");
    await writeFile(folder.file("spec/schemas/Book.yaml"), book);
    expect(await nextLine(lines, /openapi/)).toBe(`${folder.file("out")}/openapi/: 1 changed`);
    const second = await nextLine(lines, /^started \d+$/);
    expect(isRunning(first)).toBe(false);
    child.kill("SIGINT");
    expect(await exit).toEqual([0, null]);
    expect(isRunning(second)).toBe(false);
  });

  test("shows the exit code of the command", async () => {
    await using folder = await temporaryFolder(files);
    const places = ["--spec", folder.file("spec/openapi.yaml"), "--out", folder.file("out")];
    using started = start(...places, "--target", "openapi", "--watch", "--then", "exit 7");
    const { child, lines } = started;
    expect(await nextLine(lines, /exit code/)).toBe("exit 7: exit code 7");
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
  });
});

function isRunning(line: string): boolean {
  try {
    process.kill(Number(line.split(" ")[1]), 0);
    return true;
  } catch {
    return false;
  }
}

test.each([
  [["--then", "ls"], "--then requires --watch."],
  [["--watch", "--check"], "--watch writes, and --check does not: choose one of them."],
  [["--watch", "--format", "json"], "--format is for one run, without --watch."],
])("rejects %j", async (args, want) => {
  const { exitCode, stderr } = await runCommand("generate", ...args);
  expect(stderr).toContain(want);
  expect(exitCode).toBe(1);
});
