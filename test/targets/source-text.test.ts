import { expect, test } from "vitest";
import { camelCase, comment, identifier, key, literal, pascalCase } from "../../scripts/targets/source-text.ts";

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
  ["a slash that starts a line", { given: ["*\n/"], want: "/**\n * *\n * /\n */\n" }],
])("a comment of %s", (_, { given, indent, want }) => {
  expect(comment(given, indent)).toBe(want);
});

test.each<[title: string, { given: string; want: string }]>([
  ["nothing", { given: "", want: '""' }],
  ["quotes and backslashes", { given: "\"a\" 'b' \\", want: '"\\"a\\" \'b\' \\\\"' }],
  ["line ends", { given: "a\nb\u2028c\u2029", want: '"a\\nb\\u2028c\\u2029"' }],
  ["what a template would run", { given: "`${a}`", want: '"`${a}`"' }],
  ["a lone surrogate", { given: "\uD800", want: '"\\ud800"' }],
  ["letters of every script", { given: "ünï 東京", want: '"ünï 東京"' }],
])("a literal of %s", (_, { given, want }) => {
  expect(literal(given)).toBe(want);
});

test.each<[given: string, want: string]>([
  ["name", "name"],
  ["$defs", "$defs"],
  ["_", "_"],
  ["ünï", "ünï"],
  ["default", "default"],
  ["constructor", "constructor"],
  ["__proto__", '["__proto__"]'],
  ["", '""'],
  ["7", '"7"'],
  ["7up", '"7up"'],
  ["a-b", '"a-b"'],
  ["a b", '"a b"'],
  ["a\n}", '"a\\n}"'],
  ["a: 1 } //", '"a: 1 } //"'],
  ["🦄", '"🦄"'],
])("the key of %j is %s", (given, want) => {
  expect(key(given)).toBe(want);
});

test.each<[given: string, want: string]>([
  ["space_number", "space_number"],
  ["space-number", "spaceNumber"],
  ["X-Trace", "xTrace"],
  ["in", "in_"],
  ["await", "await_"],
  ["arguments", "arguments_"],
  ["eval", "eval_"],
  ["let", "let_"],
  ["in-", "in_"],
  ["7up", "_7up"],
  ["", "_"],
  ["...", "_"],
  ["a, b: any", "aBAny"],
  ["ünï", "ünï"],
])("the identifier of %j is %s", (given, want) => {
  expect(identifier(given)).toBe(want);
});

test.each<[given: string, wantCamel: string, wantPascal: string]>([
  ["list-resources", "listResources", "ListResources"],
  ["list_resources", "listResources", "ListResources"],
  ["listResources", "listResources", "ListResources"],
  ["SimpleUser", "simpleUser", "SimpleUser"],
  ["simple user", "simpleUser", "SimpleUser"],
  ["a--b__c", "aBC", "ABC"],
  ["-a-", "a", "A"],
  ["2fa-methods", "_2faMethods", "_2faMethods"],
  ["", "_", "_"],
  ["*/", "_", "_"],
  ["repos/list", "reposList", "ReposList"],
  ["ünï-codes", "ünïCodes", "ÜnïCodes"],
  ["$defs", "$defs", "$defs"],
])("%j in camel and Pascal case is %s and %s", (given, wantCamel, wantPascal) => {
  expect(camelCase(given)).toBe(wantCamel);
  expect(pascalCase(given)).toBe(wantPascal);
});
