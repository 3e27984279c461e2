import { expect, test } from "vitest";
import type { Api } from "../../scripts/model/api.ts";
import { runTargets } from "../../scripts/pipeline/targets.ts";
import type { Target } from "../../scripts/targets/target.ts";

const api: Api = {
  document: { openapi: "3.1.1", info: { title: "Nothing", version: "1.0.0" } },
  baseUrl: "",
  tags: [],
  operations: [],
  schemas: [],
  identities: [],
  unions: [],
  findings: [],
};

function target(name: string, ...paths: string[]): Target {
  return { name, requires: [], generate: () => paths.map((path) => ({ path, text: `text of ${path}` })) };
}

test("lists files under their target, in the order of the targets", async () => {
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

test("awaits an asynchronous target", async () => {
  const slow: Target = { name: "slow", requires: [], generate: async () => [{ path: "a.ts", text: "late" }] };
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
    "a path that leaves the folder",
    { given: [target("a", "../b/x.ts")], want: "Target a writes outside of its folder: a/../b/x.ts" },
  ],
  ["a path with .. in its middle", { given: [target("a", "sub/../x.ts")], want: "writes outside of its folder" }],
  [
    "a path with .. behind a backslash",
    { given: [target("a", "sub\\..\\..\\x.ts")], want: "writes outside of its folder" },
  ],
])("rejects %s", async (_, { given, want }) => {
  await expect(runTargets(api, given)).rejects.toThrow(want);
});

test("accepts dots in file names", async () => {
  const results = await runTargets(api, [target("a", "x..ts", "..x.ts", ".x/y")]);
  expect(results[0]?.files).toHaveLength(3);
});
