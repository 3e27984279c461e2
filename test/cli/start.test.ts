import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compileFunction } from "node:vm";
import { describe, expect, test } from "vitest";
import { type Finished, root, runNode } from "./run-node.ts";

/** Runs start.cjs as if Node were of this version, on a command that says that it was loaded. */
function startOn(version: string, exitCode = 0): Promise<Finished> {
  const script = `
    Object.defineProperty(process.versions, "node", { value: ${JSON.stringify(version)} });
    require("./scripts/start.cjs")("generate", () => {
      console.log("loaded");
      return Promise.resolve({ run: (args) => Promise.resolve(args.length + ${exitCode}) });
    });`;
  return runNode("-e", script);
}

test.each([["0.12.18"], ["20.1.0"], ["23.99.99"], ["24.17.9"]])(
  "Node %s is told what to do, in one sentence, and loads nothing",
  async (version) => {
    const { exitCode, stdout, stderr } = await startOn(version);
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

test.each([["24.18.0"], ["24.100.0"], ["25.0.0"], ["100.0.0"]])("Node %s runs the command", async (version) => {
  expect(await startOn(version)).toEqual({ exitCode: 0, stdout: "loaded\n", stderr: "" });
});

test("the command's number is the exit code", async () => {
  expect(await startOn("26.0.0", 3)).toMatchObject({ exitCode: 3 });
});

test("package.json and start.cjs agree on the oldest Node", () => {
  const { devEngines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const [, major, minor] =
    /OLDEST = \[(\d+), (\d+)\]/.exec(readFileSync(join(root, "scripts/start.cjs"), "utf8")) ?? [];
  expect(devEngines.runtime.version).toBe(`>=${major}.${minor}`);
});

describe("entry files", () => {
  const entries = readdirSync(join(root, "scripts")).filter((name) => /\.[cm]?[jt]s$/.test(name));

  // Node's own parser, which takes no type syntax: TypeScript's would forgive it.
  test.each(entries.map((name) => [name]))("scripts/%s is plain CommonJS, so that an old Node can read it", (name) => {
    const text = readFileSync(join(root, "scripts", name), "utf8");
    expect(() => compileFunction(text, ["require", "module", "exports", "__filename", "__dirname"])).not.toThrow();
  });

  test.each(entries.filter((name) => name !== "start.cjs").map((name) => [name]))(
    "scripts/%s only starts its command",
    (name) => {
      const command = name.replace(/\.ts$/, "");
      const text = readFileSync(join(root, "scripts", name), "utf8");
      expect(text).toBe(`require("./start.cjs")("${command}", () => import("./cli/${command}.ts"));\n`);
    },
  );
});
