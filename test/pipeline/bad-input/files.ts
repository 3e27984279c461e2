/** Files that cannot be read, are not YAML, or say something else than a version of OpenAPI. */
import { head, type Table } from "./bad-input.ts";

const nested = (levels: number) => `${head}x: ${"[".repeat(levels)}${"]".repeat(levels)}\n`;

function bomb(levels: number): string {
  const lines = Array.from({ length: levels }, (_, index) => {
    return `  a${index + 1}: &a${index + 1} [${Array.from({ length: 9 }, () => `*a${index}`).join(", ")}]`;
  });
  return `${head}x-bomb:\n  a0: &a0 [a, b]\n${lines.join("\n")}\n`;
}

function mergeBomb(): string {
  const keys = Array.from({ length: 200 }, (_, index) => `k${index}: 1`).join(", ");
  const uses = Array.from({ length: 100 }, (_, index) => `  m${index}: { <<: *base }`).join("\n");
  return `${head}x-merge:\n  base: &base { ${keys} }\n${uses}\n`;
}

const bytes = (text: string, encoding: "utf16le" | "latin1") => Buffer.from(text, encoding);

export const files: Table = [
  ["a missing file", { given: {}, want: [["1:1 unreadable-file", "There is no such file"]] }],
  ["a folder", { given: { "openapi.yaml/a.yaml": head }, want: [["1:1 unreadable-file", "It is a folder"]] }],
  ["an empty file", { given: "", want: [["1:1 openapi-version", "The file is empty"]] }],
  ["white space alone", { given: "\n\n", want: [["1:1 openapi-version", "The file is empty"]] }],
  ["a comment alone", { given: "# nothing\n", want: [["1:1 openapi-version", "The file is empty"]] }],
  ["null", { given: "null\n", want: [["1:1 openapi-version", "The file is empty"]] }],
  ["a number", { given: "42", want: [["1:1 openapi-version", "contains a number"]] }],
  ["a text", { given: "hello", want: [["1:1 openapi-version", "contains a string"]] }],
  ["a list", { given: "- openapi: 3.1.1\n", want: [["1:1 openapi-version", "contains a list"]] }],
  ["an empty object", { given: "{}", want: [["1:1 openapi-version", "has no `openapi`"]] }],
  ["a binary file", { given: { "openapi.yaml": Buffer.from([0, 1, 2, 3]) }, want: [["1:1 parse-error", "Null byte"]] }],

  ["a version as a number", { given: "openapi: 3.1\n", want: [["1:1 openapi-version", "is 3.1. It must be a text"]] }],
  ["two numbers", { given: 'openapi: "3.1"\n', want: [["1:1 openapi-version", 'is "3.1"']] }],
  ["version 4", { given: "openapi: 4.0.0\n", want: [["1:1 openapi-version", "4.0.0"]] }],
  ["version 3.3", { given: "openapi: 3.3.0\n", want: [["1:1 openapi-version", "3.3.0"]] }],
  ["version 2 of OpenAPI", { given: "openapi: 2.0.0\n", want: [["1:1 openapi-version", "2.0.0"]] }],
  ["no version", { given: "openapi:\npaths: {}\n", want: [["1:1 openapi-version", "is null"]] }],
  ["a list of versions", { given: "openapi: [3.1.1]\n", want: [["1:1 openapi-version", '["3.1.1"]']] }],
  [
    "a long version",
    { given: `openapi: "${"3".repeat(5_000)}"\n`, want: [["1:1 openapi-version", "3333. It must be"]] },
  ],
  ["Swagger 2.0", { given: 'info: {}\nswagger: "2.0"\n', want: [["2:1 openapi-version", "npx swagger2openapi"]] }],
  ["Swagger 1", { given: 'swaggerVersion: "1.2"\n', want: [["1:1 openapi-version", "Swagger 1"]] }],
  ["AsyncAPI", { given: "asyncapi: 3.0.0\ninfo: {}\n", want: [["1:1 openapi-version", "AsyncAPI"]] }],
  ["Arazzo", { given: "arazzo: 1.0.1\ninfo: {}\n", want: [["1:1 openapi-version", "Arazzo"]] }],
  ["an Overlay", { given: "overlay: 1.0.0\n", want: [["1:1 openapi-version", "Overlay"]] }],
  ["OpenRPC", { given: "openrpc: 1.3.2\n", want: [["1:1 openapi-version", "OpenRPC"]] }],
  [
    "a JSON Schema",
    {
      given: '{\n  "$schema": "https://json-schema.org/draft/2020-12/schema"\n}',
      want: [["2:3 openapi-version", "JSON Schema"]],
    },
  ],

  ["a quote that is never closed", { given: `${head}x-a: "b\n`, want: [["4:1 parse-error", "close the quote"]] }],
  ["a bracket that is never closed", { given: `${head}x-a: [1\n`, want: [["4:1 parse-error", "close the quote or"]] }],
  ["a tab", { given: `${head}paths:\n\t/a: {}\n`, want: [["4:1 parse-error", "Indent with spaces"]] }],
  ["one space too few", { given: "openapi: 3.1.1\ninfo:\n  title: A\n version: 1\n", want: [["4:2 parse-error", ""]] }],
  ["a key given twice", { given: `${head}paths: {}\npaths: {}\n`, want: [["4:1 parse-error", "Remove or rename"]] }],
  [
    "a key given twice in JSON",
    { given: '{\n  "openapi": "3.1.1",\n  "a": {},\n  "a": {}\n}', want: [["4:4 parse-error", "Duplicated"]] },
  ],
  [
    "a comma after the last item of JSON, which YAML allows, and a missing one",
    { given: '{ "openapi": "3.1.1",\n  "a": 1\n  "b": 2, }', want: [["3:6 parse-error", ""]] },
  ],
  ["two documents", { given: `${head}paths: {}\n---\na: 1\n`, want: [["5:1 parse-error", "second YAML document"]] }],
  ["an unknown alias", { given: `${head}x-a: *b\n`, want: [["3:7 parse-error", "Write the anchor before"]] }],
  ["an alias of itself", { given: `${head}x-a: &a [*a]\n`, want: [["3:10 parse-error", "alias of itself"]] }],
  ["a tag of YAML", { given: `${head}x-a: !!binary aGk=\n`, want: [["3:6 parse-error", "Remove the tag"]] }],
  ["a tag of a program", { given: `${head}x-a: !!js/function f\n`, want: [["3:6 parse-error", "Remove the tag"]] }],
  ["a key that is a list", { given: `${head}x-a: { [1]: 2 }\n`, want: [["3:8 parse-error", "complex keys"]] }],
  ["infinity", { given: `${head}x-a: .inf\n`, want: [["3:6 parse-error", "infinite"]] }],
  ["a number too large", { given: '{ "openapi": "3.1.1",\n"a": 1e999 }', want: [["2:6 parse-error", "infinite"]] }],

  ["Latin-1", { given: { "openapi.yaml": bytes(`${head}x-a: é\n`, "latin1") }, want: [["3:6 parse-error", "UTF-8"]] }],
  [
    "Latin-1 after a character that replaces others",
    {
      given: { "openapi.yaml": Buffer.concat([Buffer.from(`${head}x-a: \ufffd\n`), bytes("x-b: é\n", "latin1")]) },
      want: [["4:6 parse-error", "bytes that are not UTF-8"]],
    },
  ],
  [
    "UTF-16",
    { given: { "openapi.yaml": bytes(`\ufeff${head}`, "utf16le") }, want: [["1:1 parse-error", "Save it as UTF-8"]] },
  ],
  ["UTF-16 without a mark", { given: { "openapi.yaml": bytes(head, "utf16le") }, want: [["1:2 parse-error", ""]] }],
  ["a null byte", { given: `${head}x-a: a\0b\n`, want: [["3:7 parse-error", "Null byte"]] }],
  ["a control character", { given: `${head}x-a: a\u0007b\n`, want: [["3:7 parse-error", "control character"]] }],
  ["half a surrogate pair", { given: `${head}x-a: "\\ud83d"\n`, want: [["3:6 parse-error", "surrogate"]] }],
  ["half a surrogate pair in a key", { given: `${head}x-a: { "\\udc00": 1 }\n`, want: [["3:8 parse-error", ""]] }],
  [
    "half a surrogate pair in JSON",
    { given: '{ "openapi": "3.1.1",\n"a": "x\\uDFFF" }', want: [["2:6 parse-error", "surrogate"]] },
  ],

  ["10,000 levels of lists", { given: nested(10_000), want: [["3:203 parse-error", "maxDepth"]] }],
  [
    "10,000 levels of JSON",
    {
      given: `{"openapi":"3.1.1","x":${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}}`,
      want: [["1:1010 parse-error", ""]],
    },
  ],
  [
    "300 levels of aliases",
    {
      given: `${head}x-a: &a0 []\n${Array.from({ length: 300 }, (_, n) => `x-${n}: &a${n + 1} [*a${n}]`).join("\n")}\n`,
      want: [["4:11 parse-error", "nest more than 200 levels"]],
    },
  ],
  ["aliases of aliases", { given: bomb(12), want: [["5:12 parse-error", "Use `$ref`s"]] }],
  ["an alias of a long text", { given: longText(), want: [["4:7 parse-error", "Use `$ref`s"]] }],
  ["many merged keys", { given: mergeBomb(), want: [["54:10 parse-error", "Write the keys"]] }],
];

function longText(): string {
  const aliases = Array.from({ length: 1_000 }, () => "*a").join(", ");
  return `${head}x-a: &a ${"long ".repeat(10_000)}\nx-b: [${aliases}]\n`;
}
