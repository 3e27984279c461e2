import { expect, test } from "vitest";
import { createClient } from "../../../generated/client/index.ts";
import { oneLine, quote } from "../../../scripts/runtime/transport/quote.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";

test.each<[given: string, want: string]>([
  ["a b", "a b"],
  ["  a\n\n\tb\r\n", "a b"],
  ["a\u0000b\u001b[31mc\u009bd\u007fe", "a b [31mc d e"],
  ["a\u2028b\u2029c\u202ed\u2066e\u200bf\ufeffg", "a b c d e f g"],
  ["a\u{e0041}b\u061cc", "a \udc41b c"],
  ["ü 漢 🚀 …", "ü 漢 🚀 …"],
  ["", ""],
])("%j is printed on one line", (given, want) => {
  expect(oneLine(given)).toBe(want);
});

test("a long text is cut off", () => {
  expect(oneLine("x".repeat(1000))).toBe("x".repeat(1000));
  expect(oneLine("x".repeat(5_000_000))).toBe(`${"x".repeat(1000)}…`);
});

test.each<[title: string, given: unknown, want: string]>([
  ["a string", 'a"b\n', '"a\\"b\\n"'],
  ["a number", 7, "7"],
  ["NaN", NaN, "NaN"],
  ["a BigInt", 7n, "7"],
  ["undefined", undefined, "undefined"],
  ["null", null, "null"],
  ["false", false, "false"],
  ["a symbol", Symbol("a"), "Symbol(a)"],
  ["an object that can be converted", { toString: () => "ghp_secret" }, "an object"],
  ["an array", ["a"], "an object"],
  ["a function", () => "ghp_secret", "a function"],
])("%s is quoted", (_, given, want) => {
  expect(quote(given)).toBe(want);
});

test("the message of an error is one line, whatever the server sends", async () => {
  const message = `Not\u202e Found\nError: \u001b[2J${"x".repeat(5000)}`;
  const { fetch } = recordingFetch(() => Response.json({ message }, { status: 404 }));
  const error = (await rejection(createClient({ fetch }).org("acme", 7).listResources())) as Error;
  expect(error.message).toMatch(/^copilot-spaces\/list-resources-for-org: 404 Not Found Error: \[2Jx+…$/);
  expect(error).toHaveProperty("body", { message });
});

test("a value of the caller is quoted on one line of limited length", async () => {
  const { fetch } = recordingFetch();
  const invalid = (value: unknown) => value as number; // possible only without types
  const space = createClient({ fetch }).org("acme", 7);
  const error = (await rejection(space.getResource(invalid(`\u202e\n${"x".repeat(5000)}`)))) as Error;
  expect(error.message).toMatch(/^[\x20-\x7e]+…$/);
  expect(error.message.length).toBeLessThan(1100);
});
