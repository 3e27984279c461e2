import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../../scripts/runtime/transport/errors.ts";
import { expandPath } from "../../../scripts/runtime/transport/path.ts";

const operation = { operationId: "things/get", method: "GET", path: "/things/{id}/end", pathParameters: {} };

function expand(type: string, ...values: unknown[]): string {
  return expandPath({ ...operation, pathParameters: { id: type } }, values.length > 0 ? { id: values[0] } : {});
}

describe("a string parameter", () => {
  test.each<[given: unknown, want: string]>([
    ["octo-org", "octo-org"],
    ["a/b", "a%2Fb"],
    ["a\\b", "a%5Cb"],
    ["%2e%2e", "%252e%252e"],
    ["..%2f", "..%252f"],
    ["...", "..."],
    [".a", ".a"],
    ["a b", "a%20b"],
    [" ", "%20"],
    ["?q=1#end", "%3Fq%3D1%23end"],
    ["a;b=c,d", "a%3Bb%3Dc%2Cd"],
    ["ünï", "%C3%BCn%C3%AF"],
    ["🦄", "%F0%9F%A6%84"],
    ["a\nb", "a%0Ab"],
    ["$&", "%24%26"],
    ["{org}", "%7Borg%7D"],
    ["7", "7"],
    [7, "7"],
    [0, "0"],
    [false, "false"],
  ])("a string parameter of %j is sent as %s", (given, want) => {
    const path = expand("string", given);
    expect(path).toBe(`/things/${want}/end`);
    expect(new URL(path, "https://a.test").pathname).toBe(path);
  });

  test.each<[title: string, { given: unknown; quoted: string }]>([
    ["the empty string", { given: "", quoted: '""' }],
    ["a dot", { given: ".", quoted: '"."' }],
    ["two dots", { given: "..", quoted: '".."' }],
    ["an unpaired high surrogate", { given: "a\uD800", quoted: '"a\\ud800"' }],
    ["an unpaired low surrogate", { given: "\uDC00a", quoted: '"\\udc00a"' }],
    ["null", { given: null, quoted: "null" }],
    ["undefined", { given: undefined, quoted: "undefined" }],
    ["an object", { given: {}, quoted: "an object" }],
    ["an array", { given: ["a"], quoted: "an object" }],
    ["an object with toString()", { given: { toString: () => "a" }, quoted: "an object" }],
    ["a symbol", { given: Symbol("a"), quoted: "Symbol(a)" }],
  ])("a string parameter rejects %s", (_, { given, quoted }) => {
    expect(() => expand("string", given)).toThrow(InvalidInputError);
    expect(() => expand("string", given)).toThrow(
      `things/get: the path parameter id must be a non-empty string other than "." and "..", not ${quoted}`,
    );
  });

  test("a parameter of unknown type is sent like a string", () => {
    expect(expandPath({ ...operation, path: "/{id}" }, { id: "a/b" })).toBe("/a%2Fb");
  });
});

describe("an integer parameter", () => {
  test.each([
    [0, "0"],
    [-0, "0"],
    [7, "7"],
    [-7, "-7"],
    [Number.MAX_SAFE_INTEGER, "9007199254740991"],
  ])("an integer parameter of %d is sent as %s", (given, want) => {
    expect(expand("integer", given)).toBe(`/things/${want}/end`);
  });

  test.each<[title: string, { given: unknown; quoted: string }]>([
    ["a number in a string", { given: "7", quoted: '"7"' }],
    ["an empty string", { given: "", quoted: '""' }],
    ["a fraction", { given: 1.5, quoted: "1.5" }],
    ["NaN", { given: NaN, quoted: "NaN" }],
    ["infinity", { given: Infinity, quoted: "Infinity" }],
    ["a number too large to be exact", { given: 2 ** 53, quoted: "9007199254740992" }],
    ["a BigInt", { given: 7n, quoted: "7" }],
    ["a boolean", { given: true, quoted: "true" }],
    ["null", { given: null, quoted: "null" }],
    ["undefined", { given: undefined, quoted: "undefined" }],
    ["an object", { given: {}, quoted: "an object" }],
    ["an array with a number", { given: [7], quoted: "an object" }],
    ["an object with valueOf()", { given: { valueOf: () => 7 }, quoted: "an object" }],
  ])("an integer parameter rejects %s", (_, { given, quoted }) => {
    expect(() => expand("integer", given)).toThrow(InvalidInputError);
    expect(() => expand("integer", given)).toThrow(
      `things/get: the path parameter id must be an integer, not ${quoted}`,
    );
  });
});

test("a missing value is rejected even if objects inherit a property of that name", () => {
  expect(() => expand("string")).toThrow("not undefined");
  const inherited: Record<string, unknown> = Object.create({ id: "a" });
  expect(() => expandPath({ ...operation, path: "/{id}" }, inherited)).toThrow("not undefined");
  expect(() => expandPath({ ...operation, path: "/{toString}" }, {})).toThrow("not undefined");
});

test("fills in every occurrence of a parameter, and values are not templates", () => {
  const types = { a: "string", "b-c": "integer" };
  expect(
    expandPath({ ...operation, path: "/{a}.{b-c}/{a}", pathParameters: types }, { a: "{b-c}", "b-c": 1, d: "unused" }),
  ).toBe("/%7Bb-c%7D.1/%7Bb-c%7D");
});

test("a path without parameters is not changed", () => {
  expect(expandPath({ ...operation, path: "/things" }, {})).toBe("/things");
});

test("the error has the operation, the method and the path template", () => {
  const thrown = expect.objectContaining({
    kind: "invalid_input",
    operationId: "things/get",
    method: "GET",
    path: operation.path,
  });
  expect(() => expand("string", "..")).toThrow(thrown);
});

test("the error for an operation without an operationId has its method and path", () => {
  const unknown = { operationId: undefined, method: "GET", path: "/{id}", pathParameters: {} };
  expect(() => expandPath(unknown, {})).toThrow(/^GET \/\{id\}: the path parameter id/);
});
