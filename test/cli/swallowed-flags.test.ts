import { execFile } from "node:child_process";
import { symlink } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { findSwallowedFlags } from "../../scripts/cli/swallowed-flags.ts";
import { temporaryFolder } from "../pipeline/temporary-folder.ts";

const flags = {
  check: { type: "boolean" },
  force: { type: "boolean" },
  target: { type: "string" },
  port: { type: "string" },
  "dry-run": { type: "boolean" },
} as const;
const script = { npm_lifecycle_script: "node scripts/start.cjs generate", npm_command: "run" };

test.each<[title: string, given: { env: NodeJS.ProcessEnv; args?: string[] }, want: string[]]>([
  ["nothing outside of npm", { env: { npm_config_check: "true" } }, []],
  [
    "nothing in a script that calls a command among others",
    {
      env: { npm_lifecycle_script: "tsc && node scripts/start.cjs subpaths", npm_config_check: "true" },
    },
    [],
  ],
  ["nothing without flags", { env: script }, []],
  ["a flag without a value", { env: { ...script, npm_config_check: "true" } }, ["--check"]],
  ["a negated flag", { env: { ...script, npm_config_check: "" } }, ["--check"]],
  ["a flag that npm has too", { env: { ...script, npm_config_force: "true" } }, ["--force"]],
  ["a flag with a dash", { env: { ...script, npm_config_dry_run: "true" } }, ["--dry-run"]],
  ["--port=3000", { env: { ...script, npm_config_port: "3000" } }, ["--port 3000"]],
  ["--port 3000", { env: { ...script, npm_config_port: "true" }, args: ["3000"] }, ["--port 3000"]],
  ["a value that is missing", { env: { ...script, npm_config_port: "true" } }, ["--port …"]],
  ["a value with a space and quotes", { env: { ...script, npm_config_port: 'a "$b"' } }, ['--port "a \\"\\$b\\""']],
  [
    "a repeated flag",
    { env: { ...script, npm_config_target: "true\n\ntrue" }, args: ["a", "b"] },
    ["--target a", "--target b"],
  ],
  [
    "nothing that the user's shell exports for npm",
    {
      env: { ...script, npm_config_force: "true", NPM_CONFIG_FORCE: "true" },
    },
    [],
  ],
])("finds %s", (_, { env, args = [] }, want) => {
  expect(findSwallowedFlags(flags, args, env)).toEqual(want);
});

test.each([["force=true"], ["  force = true"], ["; a comment\nforce=true\n"], ["force"], ["force[]=true"]])(
  "accepts that an .npmrc has %j",
  async (text) => {
    await using folder = await temporaryFolder({ ".npmrc": text, user: text });
    const env = { ...script, npm_config_force: "true" };
    expect(findSwallowedFlags(flags, [], { ...env, npm_config_local_prefix: folder.path })).toEqual([]);
    expect(findSwallowedFlags(flags, [], { ...env, npm_config_userconfig: folder.file("user") })).toEqual([]);
    expect(findSwallowedFlags(flags, [], { ...env, npm_config_globalconfig: folder.file("user") })).toEqual([]);
  },
);

test.each([["# force=true"], ["forces=true"], ["[force]"], ["x=force"]])("is not misled by %j", async (text) => {
  await using folder = await temporaryFolder({ ".npmrc": text });
  const env = { ...script, npm_config_force: "true", npm_config_local_prefix: folder.path };
  expect(findSwallowedFlags(flags, [], env)).toEqual(["--force"]);
});

// With the real npm, because it decides what it hands over.
test.each<[args: string[], npmrc: string, want: string]>([
  [["generate", "--check"], "", "npm run generate -- --check"],
  [["generate", "--spec", "a b.yaml", "--out=o"], "", 'npm run generate -- --spec "a b.yaml" --out o'],
  [["mock", "--port", "3000"], "", "npm run mock -- --port 3000"],
  [["generate", "--check"], "force=true", "npm run generate -- --check"],
])("npm run %j with %j is refused", async (args, npmrc, want) => {
  const start = fileURLToPath(new URL("../../scripts/", import.meta.url));
  const scripts = { generate: "node scripts/start.cjs generate", mock: "node scripts/start.cjs mock" };
  await using folder = await temporaryFolder({ "package.json": JSON.stringify({ scripts }), ".npmrc": npmrc });
  await symlink(start, folder.file("scripts"), "junction");
  const command = promisify(execFile)("npm", ["run", ...args], {
    cwd: folder.path,
    shell: process.platform === "win32",
  });
  await expect(command).rejects.toMatchObject({ stderr: expect.stringContaining(`\n\n  ${want}\n`) });
});
