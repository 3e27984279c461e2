import { expect, test } from "vitest";
import { parseJson } from "../../../scripts/pipeline/source/parse-json.ts";

test.each<[title: string, given: string]>([
  ["an empty object", "{}"],
  ["objects in lists", '{"a": [{"b": 1}, {"b": 2}], "c" : null}'],
  ["a colon and quotes in a string", String.raw`{"a": "b\": \"c\":", "d\"": ":"}`],
  ["backslashes at the end of a string", String.raw`{"a": "\\", "b\\": "\\\""}`],
  ["a key that every object has", '{"__proto__": 1, "constructor": {"__proto__": 2}}'],
  ["a number as a key", '{"200": 1, "404": 2}'],
])("parses %s", (_, given) => {
  expect(JSON.stringify(parseJson(given))).toBe(JSON.stringify(JSON.parse(given)));
});

test.each<[title: string, given: string]>([
  ["YAML", "a: 1"],
  ["an object of YAML", "{a: 1}"],
  ["a syntax error", '{"a": 1,}'],
  ["a repeated key", '{"a": 1, "b": 2, "a": 3}'],
  ["a repeated key that is written in two ways", String.raw`{"a": 1, "\u0061": 2}`],
  ["a repeated key in an object that is replaced", '{"a": {"b": 1, "c": 2}, "a": {"d": 3}}'],
  ["a merge key", '{"a": {"<<": {"b": 1}}}'],
  ["a list", "[1]"],
  ["deep nesting", `${'{"a":'.repeat(95)}1${"}".repeat(95)}`],
])("leaves %s to the parser of YAML", (_, given) => {
  expect(parseJson(given)).toBeUndefined();
});
