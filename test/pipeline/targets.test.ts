import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import type { Api } from "../../scripts/model/api.ts";
import { runTargets } from "../../scripts/pipeline/targets.ts";
import { targets } from "../../scripts/targets/registry.ts";
import type { Target } from "../../scripts/targets/target.ts";

const api: Api = {
  document: { openapi: "3.1.1", info: { title: "Nothing", version: "1.0.0" } },
  baseUrl: "",
  tags: [],
  operations: [],
  schemas: [],
};

/** A target without a runtime folder, unless it is called like one that has it. */
function target(name: string, ...paths: string[]): Target {
  return { name, generate: () => paths.map((path) => ({ path, text: `text of ${path}` })) };
}

test("files are listed under their target, in the order of the targets, and timed", async () => {
  const results = await runTargets(api, [target("b", "z.ts", "sub/a.ts"), target("a", "z.ts")]);
  expect(results).toEqual([
    {
      name: "b",
      files: [
        { path: "b/z.ts", text: "text of z.ts" },
        { path: "b/sub/a.ts", text: "text of sub/a.ts" },
      ],
      milliseconds: expect.any(Number),
    },
    { name: "a", files: [{ path: "a/z.ts", text: "text of z.ts" }], milliseconds: expect.any(Number) },
  ]);
});

test("a target may take its time", async () => {
  const slow: Target = { name: "slow", generate: async () => [{ path: "a.ts", text: "late" }] };
  expect((await runTargets(api, [slow]))[0]?.files).toEqual([{ path: "slow/a.ts", text: "late" }]);
});

test.each<[title: string, { given: Target[]; want: string }]>([
  ["one path twice in a target", { given: [target("a", "x.ts", "x.ts")], want: "Targets a and a both write a/x.ts" }],
  [
    "one path in two targets",
    { given: [target("a", "b/x.ts"), target("a/b", "x.ts")], want: "Targets a and a/b both write a/b/x.ts" },
  ],
  [
    "paths that differ in case alone",
    { given: [target("a", "x.ts"), target("A", "X.ts")], want: "Targets a and A both write A/X.ts" },
  ],
  [
    "a path that a runtime file has",
    { given: [target("fetch", "runtime/path.ts")], want: "both write fetch/runtime/path.ts" },
  ],
  [
    "a path that leaves the folder",
    { given: [target("a", "../b/x.ts")], want: "Target a writes outside of its folder: a/../b/x.ts" },
  ],
  ["a path with .. in its middle", { given: [target("a", "sub/../x.ts")], want: "writes outside of its folder" }],
  [
    "a path with .. behind a backslash",
    { given: [target("a", "sub\\..\\..\\x.ts")], want: "writes outside of its folder" },
  ],
])("%s is an error", async (_, { given, want }) => {
  await expect(runTargets(api, given)).rejects.toThrow(want);
});

test("dots that are no folder are fine", async () => {
  const results = await runTargets(api, [target("a", "x..ts", "..x.ts", ".x/y")]);
  expect(results[0]?.files).toHaveLength(3);
});

test.each(targets.map(({ name }) => [name]))("the runtime of %s is added unchanged", async (name) => {
  const folder = new URL(`../../scripts/targets/${name}/runtime/`, import.meta.url);
  const names: string[] = await readdir(folder).catch(() => []);
  names.sort();
  const [result] = await runTargets(api, [target(name, "made.ts")]);
  const runtime = await Promise.all(
    names.map(async (each) => ({
      path: `${name}/runtime/${each}`,
      text: await readFile(new URL(each, folder), "utf8"),
    })),
  );
  expect(result?.files).toEqual([{ path: `${name}/made.ts`, text: "text of made.ts" }, ...runtime]);
});

test.each(targets.map(({ name }) => [name]))(
  "the runtime of %s stays out when the description gives it nothing to do",
  async (name) => {
    expect((await runTargets(api, [target(name)]))[0]?.files).toEqual([]);
  },
);
