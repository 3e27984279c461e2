/** Real processes: one that is killed while it writes, and two at once. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { watch } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { files } from "../pipeline/memory/incremental-fixture.ts";
import { readFolder, type TemporaryFolder, temporaryFolder } from "../pipeline/temporary-folder.ts";
import { root, runCommand } from "./run-node.ts";

const book = files["spec/schemas/Book.yaml"];

function places(folder: TemporaryFolder): string[] {
  return ["--spec", folder.file("spec/openapi.yaml"), "--out", folder.file("out")];
}

test.skipIf(process.platform === "win32")(
  "a run that is killed while it writes is repaired by the next one",
  async () => {
    await using folder = await temporaryFolder(files);
    await mkdir(folder.file("out"));
    const child = spawn(process.execPath, ["scripts/start.cjs", "generate", ...places(folder)], { cwd: root });
    const exit = once(child, "exit");
    const watcher = watch(folder.file("out"), () => child.kill("SIGKILL"));
    expect(await exit).toEqual([null, "SIGKILL"]);
    watcher.close();
    const check = await runCommand("generate", ...places(folder), "--check");
    expect(check.exitCode).toBe(1);
    expect(await runCommand("generate", ...places(folder))).toMatchObject({ exitCode: 0 });
    expect(await runCommand("generate", ...places(folder), "--check")).toMatchObject({ exitCode: 0, stderr: "" });
    expect(
      Object.keys(await readFolder(folder.file("out"))).filter((path) => path.includes(".copilot-spaces-")),
    ).toEqual([]);
  },
);

test("of two runs, the one that starts later reads the later description, and has the last word", async () => {
  await using folder = await temporaryFolder(files);
  await mkdir(folder.file("out"));
  const watcher = watch(folder.file("out"));
  const writing = once(watcher, "change");
  const first = runCommand("generate", ...places(folder));
  await writing; // it has read the description
  watcher.close();
  await writeFile(folder.file("spec/schemas/Book.yaml"), book.replace("title", "name"));
  const second = runCommand("generate", ...places(folder));
  expect([await first, await second].map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  expect(await runCommand("generate", ...places(folder), "--check")).toMatchObject({ exitCode: 0, stderr: "" });
  expect((await readFolder(folder.file("out/types")))["index.ts"]).toContain("name?: string");
});
