import ts from "typescript";
import { expect, test } from "vitest";
import { comment } from "../../../scripts/targets/typescript/comment.ts";
import { oneLine, splitParagraphs } from "../../../scripts/targets/typescript/description.ts";

test.each<[title: string, { given: string; want: string[] }]>([
  ["no text", { given: " \n\n ", want: [] }],
  ["lines of prose, joined", { given: "One\ntwo.\n\n\nThree\r\n*four*.\n", want: ["One two.", "Three *four*."] }],
  ["items", { given: "Either:\n- a\n- b\n  c", want: ["Either:\n- a\n- b\n  c"] }],
  ["numbered items", { given: "1. a\n2. b", want: ["1. a\n2. b"] }],
  ["a table", { given: "a | b\n--- | ---\nc | d", want: ["a | b\n--- | ---\nc | d"] }],
  ["indented code", { given: "Run:\n\n    a\n    b", want: ["Run:", "    a\n    b"] }],
  ["fenced code", { given: "```\na\n\nb\nc\n```", want: ["```\na", "b\nc\n```"] }],
  ["hard line breaks", { given: "a  \nb\n\nc\\\nd", want: ["a  \nb", "c\\\nd"] }],
])("splits %s into paragraphs", (_, { given, want }) => {
  expect(splitParagraphs(given)).toEqual(want);
});

test("puts a text into one line", () => {
  expect(oneLine(" One\n  two\r\n\r\nthree. ")).toBe("One two three.");
});

function readTags(text: string): string[] {
  const source = ts.createSourceFile("a.ts", `${comment([text])}export const a = 1;`, ts.ScriptTarget.Latest, true);
  const [statement] = source.statements;
  return statement ? ts.getJSDocTags(statement).map(({ tagName }) => tagName.text) : [];
}

test.each([
  "@deprecated",
  "Ask @octocat.",
  "One.\n@deprecated",
  "One.\n\n   @deprecated",
  "- a\n- @deprecated",
  "`a @deprecated`",
])("keeps the words of %j out of the tags of a comment", (text) => {
  expect(readTags(text)).not.toEqual([]);
  expect(readTags(splitParagraphs(text).join("\n\n"))).toEqual([]);
  expect(readTags(oneLine(text))).toEqual([]);
});

test("escapes inline tags", () => {
  expect(oneLine("See {@link x} and {@inheritDoc y}.")).toBe("See {\\@link x} and {\\@inheritDoc y}.");
});

test("leaves addresses and code unchanged", () => {
  const text = "Write to a@b.test, or install `@scope/name`, at @ noon.";
  expect(oneLine(text)).toBe(text);
  expect(readTags(text)).toEqual([]);
});
