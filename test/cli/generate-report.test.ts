import { expect, test } from "vitest";
import { formatChanges, formatDifference, formatFindings, formatTable } from "../../scripts/cli/generate-report.ts";
import type { Finding } from "../../scripts/model/finding.ts";
import type { Difference } from "../../scripts/pipeline/output/compare.ts";

const finding: Finding = {
  severity: "error",
  file: "spec/openapi.yaml",
  line: 7,
  column: 5,
  rule: "operation-summary",
  message: "Operation object should contain `summary` field.",
  excerpt: "6 | /things:\n7 |   get:\n  |   ^^^",
};

test("formats a finding as a line that editors can open, with the excerpt below", () => {
  expect(formatFindings([finding])).toBe(
    [
      "spec/openapi.yaml:7:5 operation-summary Operation object should contain `summary` field.",
      "    6 | /things:",
      "    7 |   get:",
      "      |   ^^^",
      "",
      "1 finding in the description; nothing was written.",
    ].join("\n"),
  );
});

test("separates and counts findings", () => {
  const other: Finding = { ...finding, file: "spec/paths/a.yaml", line: 1, column: 1, excerpt: "" };
  const lines = formatFindings([finding, other]).split("\n");
  expect(lines.slice(4)).toEqual([
    "",
    "spec/paths/a.yaml:1:1 operation-summary Operation object should contain `summary` field.",
    "",
    "2 findings in the description; nothing was written.",
  ]);
});

test("does not say that nothing was written after warnings alone", () => {
  expect(formatFindings([{ ...finding, severity: "warning" }])).toMatch(/\n\n1 finding\.$/);
});

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

test("formats a table with files and bytes of every target", () => {
  const files = [
    { path: "types/a.ts", text: "ü" },
    { path: "types/b.ts", text: "1234" },
  ];
  expect(
    formatTable([
      { name: "types", files, milliseconds: 12.6 },
      { name: "openapi", files: [], milliseconds: 0 },
    ]),
  ).toBe(
    [
      "target       files   bytes      ms",
      "types            2       6      13",
      "openapi          0       0       0",
    ].join("\n"),
  );
});
