import { expect, test } from "vitest";
import { runCommand } from "./run-node.ts";

const stackTrace = /^ {4}at /m;

test("--help prints the usage and exits with 0", async () => {
  const { exitCode, stdout, stderr } = await runCommand("generate", "--help");
  expect(stdout).toMatch(/^Usage: npm run generate /);
  expect(stdout).toContain("--check");
  expect(stderr).toBe("");
  expect(exitCode).toBe(0);
});

test.each([
  [["--chekc"], "--chekc"],
  [["--check=yes"], "--check"],
  [["spec/openapi.yaml"], "spec/openapi.yaml"],
])("rejects %j with the usage on standard error, without a stack trace", async (args, named) => {
  const { exitCode, stdout, stderr } = await runCommand("generate", ...args);
  expect(stderr).toContain(named);
  expect(stderr).toContain("Usage: npm run generate ");
  expect(stderr).not.toMatch(stackTrace);
  expect(stdout).toBe("");
  expect(exitCode).toBe(1);
});

// Drift: when this fails, somebody changed spec/ or a target without running `npm run generate`.
test("--check finds generated/ up to date", async () => {
  const { exitCode, stdout, stderr } = await runCommand("generate", "--check");
  expect(stderr).toBe("");
  expect(stdout).toBe("generated/ is up to date.\n");
  expect(exitCode).toBe(0);
});
