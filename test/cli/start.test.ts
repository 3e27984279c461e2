import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileFunction } from "node:vm";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { type Finished, root, runCommand, runNode } from "./run-node.ts";

const text = readFileSync(join(root, "scripts/start.cjs"), "utf8");

/** Runs start.cjs as if Node were of this version. */
function startOn(version: string, ...args: string[]): Promise<Finished> {
  const script = `
    Object.defineProperty(process.versions, "node", { value: ${JSON.stringify(version)} });
    process.argv = ${JSON.stringify(["node", "scripts/start.cjs", ...args])};
    require("./scripts/start.cjs");`;
  return runNode("-e", script);
}

test.each([["0.12.18"], ["20.1.0"], ["23.99.99"], ["24.17.9"]])(
  "rejects Node %s with one sentence that says what to do, and loads nothing",
  async (version) => {
    const { exitCode, stdout, stderr } = await startOn(version, "generate", "--help");
    expect(stderr).toMatch(
      new RegExp(`^Node ${version.replaceAll(".", "\\.")} is too old for this script: [^\\n]+\\n$`),
    );
    expect(stderr).toContain("`npm ci`");
    expect(stderr).toContain("`npm run generate`");
    expect(stderr).toContain("24.18");
    expect(stdout).toBe("");
    expect(exitCode).toBe(1);
  },
);

test.each([["24.18.0"], ["24.100.0"], ["25.0.0"], ["100.0.0"]])("runs the command on Node %s", async (version) => {
  const { exitCode, stdout, stderr } = await startOn(version, "generate", "--help");
  expect(stdout).toMatch(/^Usage: npm run generate /);
  expect(stderr).toBe("");
  expect(exitCode).toBe(0);
});

test("exits with the number that a command returns", async () => {
  expect(await runCommand("generate", "--nothing")).toMatchObject({ exitCode: 1 });
});

test.each([[[]], [["nothing"]], [["toString"]], [["../cli/mock"]]])("%j lists the commands", async (args) => {
  const { exitCode, stdout, stderr } = await runNode("scripts/start.cjs", ...args);
  expect(stderr).toMatch(/^Usage: node scripts\/start\.cjs COMMAND\n\nThe commands are .*generate.*\.\n$/);
  expect(stdout).toBe("");
  expect(exitCode).toBe(1);
});

test("package.json and start.cjs agree on the oldest Node", () => {
  const [, major, minor] = /MIN_NODE = \[(\d+), (\d+)\]/.exec(text) ?? [];
  expect(manifest.devEngines.runtime.version).toBe(`>=${major}.${minor}`);
});

test("every script that starts a command starts one that exists", async () => {
  const commands = Object.values(manifest.scripts).flatMap((script) => /start\.cjs (\S+)/.exec(script)?.[1] ?? []);
  expect(commands).toContain("generate");
  for (const command of commands)
    expect(await runCommand(command, "--help")).toMatchObject({ exitCode: 0, stderr: "" });
});

test("every command shows its help without loading TypeScript", async () => {
  const { stderr: list } = await runNode("scripts/start.cjs");
  const commands = /The commands are (.*)\.\n$/.exec(list)?.[1]?.split(", ") ?? [];
  expect(commands).toContain("generate");
  for (const command of commands) {
    const { exitCode, stdout } = await runNode("--no-strip-types", "scripts/start.cjs", command, "--help");
    expect(stdout).toMatch(/^Usage: /);
    expect(exitCode).toBe(0);
  }
});

// Node's own parser rejects type syntax; TypeScript's would accept it.
test("start.cjs is plain CommonJS, so that an old Node can read it", () => {
  expect(() => compileFunction(text, ["require", "module", "exports", "__filename", "__dirname"])).not.toThrow();
});
