import { expect, test } from "vitest";
import { type Given, lintDocumentWith, lintFiles } from "./lint-document.ts";

const rule = "copilot-spaces/client-method";
const repair = "Give one of them an `x-client-method`.";

/** Makes groups of all tags. */
const tag = "x-client-group: { name: things }";

function otherPath(id: string, extension = "x-other: true"): string {
  return `/other:\n  get:\n    operationId: ${id}\n    ${extension}\n    tags: [things]\n    responses: {}`;
}

test.each<[title: string, given: Given, want: string[]]>([
  [
    "an empty name",
    { operation: 'x-client-method: ""' },
    [`"" | ${rule} | The name of a client method must not be empty.`],
  ],
  [
    "two operations that make one method",
    { tag, path: otherPath("other/get") },
    [`other/get | ${rule} | \`things/get\` and \`other/get\` both make the client method \`things.get\`. ${repair}`],
  ],
  [
    "a declared method that another operation makes",
    { tag, path: otherPath("other/list", "x-client-method: get") },
    [`get | ${rule} | \`things/get\` and \`other/list\` both make the client method \`things.get\`. ${repair}`],
  ],
  [
    "two operations that differ only in the suffix that names the group",
    {
      tag: "x-client-group: { name: org }",
      path: otherPath("other/get-for-org"),
    },
    [
      `other/get-for-org | ${rule} | \`things/get\` and \`other/get-for-org\` both make the client method ` +
        `\`org.get\`. ${repair}`,
    ],
  ],
  [
    "a name that is declared twice, also without groups",
    { operation: "x-client-method: find", path: otherPath("other/get", "x-client-method: find") },
    [`find | ${rule} | \`things/get\` and \`other/get\` both make the client method \`find\`. ${repair}`],
  ],
])("reports %s", async (_, given, want) => {
  expect(await lintDocumentWith(given)).toEqual(want);
});

test.each<[title: string, given: Given]>([
  [
    "one method name in two groups",
    { path: "/other:\n  get:\n    operationId: other/get\n    tags: [other]\n    responses: {}" },
  ],
  [
    "a method name that a callback has as well",
    {
      operation:
        "callbacks: { done: { '{$url}': { post: { operationId: done/get, tags: [things], responses: {} } } } }",
    },
  ],
])("accepts %s", async (_, given) => {
  expect(await lintDocumentWith(given)).toEqual([]);
});

test("compares the operations of several files, and reports the file of the second", async () => {
  const operation = (id: string) => `get:\n  operationId: ${id}\n  tags: [t]\n  responses: {}\n`;
  const files = {
    "openapi.yaml":
      "openapi: 3.1.1\ninfo: { title: A, version: 1.0.0 }\n" +
      "tags: [{ name: t, x-client-group: { name: t } }]\n" +
      "paths:\n  /a:\n    $ref: paths/a.yaml\n  /b:\n    $ref: paths/b.yaml\n",
    "paths/a.yaml": operation("a/list"),
    "paths/b.yaml": operation("b/list"),
  };
  expect(await lintFiles(files)).toEqual([
    `b.yaml:2:16 ${rule} \`a/list\` and \`b/list\` both make the client method \`t.list\`. ${repair}`,
  ]);
});
