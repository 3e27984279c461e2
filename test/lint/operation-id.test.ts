import { expect, test } from "vitest";
import { stringify } from "yaml";
import { root } from "../cli/run-node.ts";
import { lintFiles } from "./lint-document.ts";

const config = stringify({
  plugins: [`${root}scripts/lint/plugin.ts`],
  rules: { struct: "error", "copilot-spaces/operation-id": "error" },
});

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
  const findings = await lintFiles({ "openapi.yaml": head + yaml, "redocly.yaml": config });
  expect(findings.filter((each) => !each.includes("operation-name"))).toEqual(want);
});
