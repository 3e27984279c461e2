import { expect, test } from "vitest";
import { comment } from "../../../scripts/targets/typescript/comment.ts";

test.each<[title: string, { given: string[]; indent?: string; want: string }]>([
  ["nothing for no text", { given: [], want: "" }],
  ["nothing for blank text", { given: ["", " \n "], want: "" }],
  ["one line", { given: [" Says it. "], want: "/** Says it. */\n" }],
  ["one line, indented", { given: ["Says it."], indent: "  ", want: "  /** Says it. */\n" }],
  ["lines", { given: ["One.\n\n  Two.\n"], want: "/**\n * One.\n *\n *   Two.\n */\n" }],
  [
    "paragraphs, indented",
    { given: ["One.", "", "Two."], indent: "  ", want: "  /**\n   * One.\n   *\n   * Two.\n   */\n" },
  ],
  ["line ends of every kind", { given: ["a\r\nb\rc\u2028d\u2029e"], want: "/**\n * a\n * b\n * c\n * d\n * e\n */\n" }],
  ["an end in one line", { given: ["a */ alert(1) /*"], want: "/** a *\\/ alert(1) /* */\n" }],
  ["an end at the edge", { given: ["*/"], want: "/** *\\/ */\n" }],
  ["ends that overlap", { given: ["**//*/"], want: "/** **\\//*\\/ */\n" }],
  [
    "a long line, broken at spaces",
    {
      given: [`${"word ".repeat(30)}end`],
      want: `/**\n * ${"word ".repeat(22)}word\n * ${"word ".repeat(7)}end\n */\n`,
    },
  ],
  [
    "a long item of a list, with an indented continuation",
    {
      given: [`- ${"word ".repeat(30)}end`],
      want: `/**\n * - ${"word ".repeat(22)}word\n *   ${"word ".repeat(7)}end\n */\n`,
    },
  ],
  ["a word that is too long to break", { given: ["w".repeat(130)], want: `/**\n * ${"w".repeat(130)}\n */\n` }],
  [
    "code, unbroken",
    { given: [`x\n    ${"word ".repeat(30)}end`], want: `/**\n * x\n *     ${"word ".repeat(30)}end\n */\n` },
  ],
  ["a slash that starts a line", { given: ["*\n/"], want: "/**\n * *\n * /\n */\n" }],
])("prints a comment of %s", (_, { given, indent, want }) => {
  expect(comment(given, indent)).toBe(want);
});
