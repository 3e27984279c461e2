import { expect, test } from "vitest";
import { type CorpusRow, explainRow, formatCorpus, type Outcome, summarize } from "../../scripts/corpus/outcome.ts";

const fine: Outcome = { operations: 1200, errors: [], warnings: 3, milliseconds: 2345, megabytes: 300.4, problems: [] };

function row(outcome: Partial<Outcome> | undefined, failure?: string): CorpusRow {
  return { name: "a/b", outcome: outcome && { ...fine, ...outcome }, failure };
}

test.each<[title: string, { given: CorpusRow; want: string }]>([
  ["output that compiles", { given: row({}), want: "yes" }],
  ["output that was not compiled", { given: row({ problems: undefined }), want: "not tried" }],
  ["a description with errors", { given: row({ errors: ["1:2 struct no", "second"] }), want: "1:2 struct no" }],
  ["output that does not compile", { given: row({ problems: ["a.ts:1 no\n  name", "b"] }), want: "a.ts:1 no name" }],
  ["a process that was ended", { given: row(undefined, "not done"), want: "not done" }],
  ["a long reason", { given: row(undefined, "x".repeat(200)), want: `${"x".repeat(160)}…` }],
])("explains %s", (_, { given, want }) => {
  expect(explainRow(given)).toBe(want);
});

test("counts what compiles, what is refused and what fails", () => {
  const rows = [row({}), row({ errors: ["no"] }), row({ problems: ["no"] }), row(undefined, "no")];
  expect(summarize(rows)).toBe(
    "1 of 4 descriptions with 3,600 operations compile; 1 are refused with an error, 2 fail.",
  );
});

test("prints a table whose cells no text can end", () => {
  const table = formatCorpus([row({}), row(undefined, "a | b <c>")]).split("\n");
  expect(table).toContain("| a/b | 1200 | 0 | 3 | 2.3 | 300 | yes |");
  expect(table).toContain("| a/b |  |  |  |  |  | a \\| b &lt;c> |");
});
