import ts from "typescript";
import { expect, test } from "vitest";
import { key, literal, printData } from "../../../scripts/targets/typescript/data.ts";
import { names, worst } from "../../generated/hostile-document.ts";
import { observeReads } from "../../observe-reads.ts";

const long = "x".repeat(100);

test.each<[title: string, { given: unknown; want: string }]>([
  ["text", { given: 'a"b', want: '"a\\"b"' }],
  ["null, booleans and numbers", { given: [null, true, -1.5], want: "[null, true, -1.5]" }],
  ["empty objects and arrays", { given: [{}, []], want: "[{}, []]" }],
  ["names", { given: { a: 1, "b-c": 2, new: 3, 200: 4 }, want: '{ "200": 4, a: 1, "b-c": 2, "new": 3 }' }],
  [
    "objects over several lines if they are too long",
    { given: { a: [long, 1], b: { c: 2 } }, want: `{\n  a: ["${long}", 1],\n  b: { c: 2 },\n}` },
  ],
  [
    "nested lists over several lines",
    { given: { a: [long, long] }, want: `{\n  a: [\n    "${long}",\n    "${long}",\n  ],\n}` },
  ],
])("prints %s", (_, { given, want }) => {
  expect(printData(given)).toBe(want);
});

test("counts the text before the data", () => {
  expect(printData([long], "", "const a: string[] = ")).toContain("\n");
});

test("prints hostile names and values so that they evaluate to themselves", async () => {
  const data = {
    ...Object.fromEntries(names.map((name) => [name, { [name]: [name, worst] }])),
    list: names,
  };
  const { outputText } = ts.transpileModule(`export const data = ${printData(data)};`, {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2024 },
  });
  const loaded = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(outputText)}`);
  expect(Object.keys(loaded.data)).toEqual(Object.keys(data));
  expect(JSON.stringify(loaded.data)).toBe(JSON.stringify(data));
});

test.each<[title: string, { given: string; want: string }]>([
  ["an empty string", { given: "", want: '""' }],
  ["quotes and backslashes", { given: "\"a\" 'b' \\", want: '"\\"a\\" \'b\' \\\\"' }],
  ["line ends", { given: "a\nb\u2028c\u2029", want: '"a\\nb\\u2028c\\u2029"' }],
  ["a template expression", { given: "`${a}`", want: '"`${a}`"' }],
  ["a lone surrogate", { given: "\uD800", want: '"\\ud800"' }],
  ["letters of every script", { given: "ünï 東京", want: '"ünï 東京"' }],
])("prints a literal of %s", (_, { given, want }) => {
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
])("prints the key %j as %s", (given, want) => {
  expect(key(given)).toBe(want);
});

test("reads deep data a few times, however deep it is", () => {
  const nest = (levels: number): object => ({
    text: "x".repeat(100),
    ...(levels > 0 && { children: [1, 2, 3, nest(levels - 1)] }),
  });
  const countReads = (levels: number): number => {
    let count = 0;
    const data = observeReads(nest(levels), () => {
      count += 1;
    });
    printData(data);
    return count;
  };
  expect(countReads(10)).toBeGreaterThan(10);
  expect(countReads(40) / countReads(10)).toBeLessThan(4.4);
});
