import { expect, test } from "vitest";
import { formatChanges, formatDifference, formatTable } from "../../scripts/cli/generate-report.ts";
import type { Difference } from "../../scripts/pipeline/output/compare.ts";

test("lists every missing, changed and orphaned file", () => {
  expect(formatDifference({ missing: ["a.ts", "b/c.ts"], changed: ["d.ts"], orphaned: ["e.ts"] }, "generated")).toBe(
    [
      "missing   generated/a.ts",
      "missing   generated/b/c.ts",
      "changed   generated/d.ts",
      "orphaned  generated/e.ts",
    ].join("\n"),
  );
});

test("returns an empty string without a difference", () => {
  expect(formatDifference({ missing: [], changed: [], orphaned: [] }, "generated")).toBe("");
});

test.each<[title: string, { given: Difference; want: string }]>([
  ["nothing", { given: { missing: [], changed: [], orphaned: [] }, want: "generated/: nothing changed" }],
  [
    "all kinds",
    {
      given: { missing: ["a", "b"], changed: ["c"], orphaned: ["d"] },
      want: "generated/: 2 added, 1 changed, 1 removed",
    },
  ],
  ["only what there was", { given: { missing: [], changed: ["c"], orphaned: [] }, want: "generated/: 1 changed" }],
])("formats the changes of a run: %s", (_, { given, want }) => {
  expect(formatChanges(given, "generated")).toBe(want);
});

test("formats a table of what was made and what was unchanged", () => {
  expect(
    formatTable([
      { name: "description", files: ["a.yaml"], bytes: undefined, milliseconds: undefined },
      { name: "types", files: ["types/a.ts", "types/b.ts"], bytes: 6, milliseconds: 12.6 },
      { name: "openapi", files: [], bytes: 0, milliseconds: 0 },
    ]),
  ).toBe(
    [
      "target          files     bytes        ms",
      "description         1           unchanged",
      "types               2         6        13",
      "openapi             0         0         0",
    ].join("\n"),
  );
});
