import { expect, test } from "vitest";
import { lintFiles } from "./lint-document.ts";

const head = "openapi: 3.1.1\ninfo: { title: A, version: 1.0.0 }\n";

test.each<[title: string, yaml: string, want: string[]]>([
  [
    "reports an operation without an id at its method",
    "paths:\n  /a:\n    get:\n      responses: {}\n",
    ["openapi.yaml:5:5 copilot-spaces/operation-id Operation object should contain `operationId` field."],
  ],
  [
    "reports an empty id at its key",
    "paths:\n  /a:\n    get:\n      operationId: ''\n      responses: {}\n",
    ["openapi.yaml:6:7 copilot-spaces/operation-id Operation object `operationId` must be non-empty string."],
  ],
  [
    "reports an id that is a number once",
    "paths:\n  /a:\n    get:\n      operationId: 1\n      responses: {}\n",
    ["openapi.yaml:6:20 struct Expected type `string` but got `integer`."],
  ],
  [
    "accepts webhooks and callbacks without an id",
    "paths:\n  /a:\n    post:\n      operationId: a\n      responses: {}\n" +
      "      callbacks: { done: { '{$url}': { post: { responses: {} } } } }\n" +
      "webhooks: { made: { post: { responses: {} } } }\n",
    [],
  ],
])("%s", async (_, yaml, want) => {
  expect(await lintFiles({ "openapi.yaml": head + yaml })).toEqual(want);
});

test("reports the file of the operation", async () => {
  const files = {
    "openapi.yaml": `${head}paths:\n  /a:\n    $ref: paths/a.yaml\n`,
    "paths/a.yaml": "get:\n  summary: A\n  responses: {}\n",
  };
  expect(await lintFiles(files)).toEqual([
    "a.yaml:1:1 copilot-spaces/operation-id Operation object should contain `operationId` field.",
  ]);
});

test("reports one problem to a description whose own rules require an id as well", async () => {
  const files = {
    "openapi.yaml": `${head}paths:\n  /a:\n    get:\n      responses: {}\n`,
    "redocly.yaml": "rules:\n  operation-operationId: error\n",
  };
  expect(await lintFiles(files)).toEqual([
    "openapi.yaml:5:5 operation-operationId Operation object should contain `operationId` field.",
  ]);
});
