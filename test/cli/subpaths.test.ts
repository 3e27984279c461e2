import { describe, expect, test } from "vitest";
import { subpathFiles } from "../../scripts/cli/subpaths.ts";
import { runCommand } from "./run-node.ts";

describe("the folders of subpaths", () => {
  test.each([
    ["the root has no folder", { ".": { types: "./dist/a.d.ts", default: "./dist/a.js" } }, []],
    ["a file that is exported as it is has none", { "./package.json": "./package.json" }, []],
    [
      "main and types are relative to the folder",
      { "./fetch": { types: "./dist/fetch/index.d.ts", default: "./dist/fetch/index.js" } },
      [["fetch/package.json", { main: "../dist/fetch/index.js", types: "../dist/fetch/index.d.ts" }]],
    ],
    [
      "data has no types",
      { "./openapi.json": { default: "./dist/openapi.json" } },
      [["openapi.json/package.json", { main: "../dist/openapi.json" }]],
    ],
    [
      "a deeper subpath goes further up",
      { "./a/b": { default: "./dist/b.js" } },
      [["a/b/package.json", { main: "../../dist/b.js" }]],
    ],
  ])("%s", (_, exports, want) => {
    expect(subpathFiles(exports).map(({ path, text }) => [path, JSON.parse(text)])).toEqual(want);
  });
});

test("rejects a flag that does not exist with a sentence", async () => {
  const { exitCode, stderr } = await runCommand("subpaths", "--removed");
  expect(stderr).toContain("Unknown option '--removed'");
  expect(stderr).not.toMatch(/^ {4}at /m);
  expect(exitCode).toBe(1);
});
