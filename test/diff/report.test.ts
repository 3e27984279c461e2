import { expect, test } from "vitest";
import { type Change, compatible } from "../../scripts/diff/change.ts";
import type { Comparison } from "../../scripts/diff/compare.ts";
import { type Format, formats } from "../../scripts/diff/report/index.ts";
import { upstreamFormats } from "../../scripts/diff/report/upstream.ts";
import { judgeVersion } from "../../scripts/diff/version.ts";

const base = { name: "origin/main", commit: "0123456789abcdef" };

function change(more: Partial<Change>): Change {
  return {
    file: "spec/openapi.yaml",
    line: 3,
    column: 5,
    rule: "schema-added",
    message: "`html_url` was added.",
    pointer: "#/components/schemas/Thing/properties/html_url",
    operations: ["things/get"],
    wire: "minor",
    typescript: compatible,
    ...more,
  };
}

function comparisonOf(changes: Change[]): Comparison {
  const version = judgeVersion("1.0.0", "1.0.0", changes[0]?.wire ?? "none");
  const operations = [
    { id: "things/get", wire: "minor", typescript: compatible, reasons: ["code: `a|b` is gone"] } as const,
  ];
  return {
    changes,
    wire: changes[0]?.wire ?? "none",
    typescript: compatible,
    operations: operations.map((each) => ({ ...each, reasons: [...each.reasons] })),
    version,
  };
}

test("the terminal shows each change with its place, its operations and both verdicts", () => {
  const breaking = change({ operations: ["a", "b", "c", "d"], typescript: { code: "breaks", fixtures: "compile" } });
  expect(formats.terminal(comparisonOf([breaking]), base)).toBe(`Compared with origin/main (012345678):

minor  spec/openapi.yaml:3:5 schema-added
       \`html_url\` was added.
       4 operations: a, b, c, …
       TypeScript: code breaks, fixtures compile

What no longer compiles:

  things/get
    code: \`a|b\` is gone

1 change. Wire: minor. TypeScript: code compiles, fixtures compile.`);
});

test("Markdown has a row for each change, and the version to set", () => {
  const lines = formats.markdown(comparisonOf([change({})]), base).split("\n");
  expect(lines).toContain(
    "| minor | code compiles, fixtures compile | <code>html_url</code> was added. | things/get | spec/openapi.yaml:3:5 |",
  );
  expect(lines).toContain("**info.version stayed 1.0.0. The changes are minor: set it to 1.1.0 or higher.**");
  expect(lines).toContain("  - code: <code>a&#124;b</code> is gone");
});

test("JSON has the whole comparison", () => {
  const comparison = comparisonOf([change({})]);
  expect(JSON.parse(formats.json(comparison, base))).toEqual(JSON.parse(JSON.stringify({ base, ...comparison })));
});

test("the changelog has what users see, with what breaks in bold", () => {
  const changes = [
    change({ wire: "major", rule: "path-removed", message: "Path `/things` was removed.", operations: [] }),
    change({ rule: "enum-values-added", wire: "major", message: "Enum of `a` gained values: 'z'." }),
    change({}),
    change({ wire: "patch", rule: "operation-modified", message: "`description` of `get` changed." }),
    change({
      wire: "none",
      rule: "typescript-name",
      message: "`Thing` is gone.",
      operations: [],
      typescript: { code: "breaks", fixtures: "compile" },
    }),
  ];
  expect(formats.changelog(comparisonOf(changes), base)).toBe(`### Removed

- **Breaking:** Path \`/things\` was removed.

### Changed

- **Breaking:** Enum of \`a\` gained values: 'z' (things/get).
- **Breaking:** \`Thing\` is gone.

### Added

- \`html_url\` was added (things/get).
`);
});

const hostile =
  "`<img src=x onerror=alert(1)>` | [x](https://evil.example) @everyone \u001b[31mred\u202e \n\n# Title ` ![](x)";

test.each(["terminal", "markdown", "changelog"] as const)(
  "no control character reaches the output as %s",
  (format: Format) => {
    const text = formats[format](
      comparisonOf([change({ message: hostile, operations: [hostile], file: hostile })]),
      base,
    );
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e]/u);
  },
);

test.each([
  [
    "diff",
    formats.markdown(comparisonOf([change({ message: hostile, operations: [hostile], file: hostile })]), {
      ...base,
      name: hostile,
    }),
  ],
  [
    "upstream",
    upstreamFormats.markdown([{ ...change({ message: hostile, operations: [hostile] }), kind: "missing" }], hostile),
  ],
])("the Markdown of %s holds no markup of a description", (_, text) => {
  expect(text).not.toMatch(/<img|\]\(|@everyone|https:\/\/|^#+ Title/m);
  const [row] = text.split("\n").filter((line) => line.startsWith("| ") && line.includes("onerror"));
  expect(row?.split(" | ").length).toBe(text.startsWith("##") ? 5 : 4);
});
