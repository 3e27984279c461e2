import { expect, test } from "vitest";
import { runCommand } from "./run-node.ts";

const stackTrace = /^ {4}at /m;

test.each(["diff", "upstream"])("%s --help prints the usage and exits with 0", async (command) => {
  const { exitCode, stdout, stderr } = await runCommand(command, "--help");
  expect(stdout).toMatch(new RegExp(`^Usage: npm run ${command} `));
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
});

test.each([
  [
    "diff",
    ["--format", "html"],
    /^--format must be terminal, markdown, json, changelog, not "html"\.\n\nUsage: npm run diff /,
  ],
  ["diff", ["--base", "nowhere"], /^"nowhere" is not a commit, branch or tag of this repository\./],
  ["upstream", ["--format", "html"], /^--format must be terminal, markdown, json, not "html"\./],
])("%s %j says what is wrong on standard error, without a stack trace", async (command, args, message) => {
  const { exitCode, stdout, stderr } = await runCommand(command, ...args);
  expect(stderr).toMatch(message);
  expect(stderr).not.toMatch(stackTrace);
  expect({ stdout, exitCode }).toEqual({ stdout: "", exitCode: 1 });
});

test("upstream finds that the description agrees with the part of GitHub's in the fixtures, as JSON", async () => {
  const from = "test/fixtures/github-description.json";
  const { exitCode, stdout } = await runCommand("upstream", "--from", from, "--format", "json");
  const { deviations } = JSON.parse(stdout) as { deviations: { kind: string }[] };
  expect(new Set(deviations.map(({ kind }) => kind))).toEqual(new Set(["stricter", "extra"]));
  expect(exitCode).toBe(0);
});
