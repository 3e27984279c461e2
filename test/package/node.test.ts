/** The package on every version of Node that it supports. */
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { callsOutput, checkout, here, manifest, nodes, universalExports } from "./paths.ts";
import { run } from "./run.ts";

test("the oldest versions are those of engines", () => {
  const [oldest, second] = nodes.map(({ version }) => version.replace(/\.0$/, ""));
  expect(manifest.engines.node).toBe(`^${oldest} || >=${second}`);
});

const jest = join(here, "node_modules/jest/bin/jest.js");

describe.each(nodes)("Node $version", ({ version, path }) => {
  const node = (...args: string[]) => run(path, args, inject("plainProject"));

  test("has that version", async () => {
    expect(await node("--version")).toBe(`v${version}`);
  });

  test.each(universalExports)("imports %s", async (name) => {
    await node("--input-type=module", "--eval", `import ${JSON.stringify(name)}`);
  });

  test.each(universalExports)("requires %s from CommonJS", async (name) => {
    await node("--input-type=commonjs", "--eval", `require(${JSON.stringify(name)})`);
  });

  test("runs a Jest test that is an ES module", async () => {
    await node("--experimental-vm-modules", jest, "--ci", "--testMatch", "**/client.jest.mjs");
  });

  test("runs the example of a Jest test that is CommonJS", async () => {
    await run(path, [jest, "--ci"], join(inject("plainProject"), "examples/jest"));
  });

  test("calls every client", async () => {
    expect(await node("calls.js")).toBe(callsOutput);
  });

  test("shows the sources in stack traces", async () => {
    const code = 'import { createClient } from "copilot-spaces"; createClient({ baseUrl: "nowhere" })';
    const crash = node("--enable-source-maps", "--input-type=module", "--eval", code);
    await expect(crash).rejects.toThrow(/\/scripts\/runtime\/client\/client\.ts:\d+/);
  });
});

const tooOld = nodes.filter(({ version }) => Number.parseInt(version, 10) < 24);

test.each(tooOld)("Node $version says that it is too old for the commands of this repository", async ({ path }) => {
  await expect(run(path, ["scripts/start.cjs", "generate"], checkout)).rejects.toThrow(
    /^Command failed: .*\nNode [\d.]+ is too old for this script: run `npm ci` once and then `npm run generate`/,
  );
});
