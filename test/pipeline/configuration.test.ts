/** The redocly.yaml of a description that nobody trusts. */
import { basename } from "node:path";
import { expect, test } from "vitest";
import { loadDocument } from "../../scripts/pipeline/load-document.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const openapi = "openapi: 3.1.1\ninfo: { title: A, version: 1.0.0 }\npaths: {}\n";
const plugin = 'globalThis.ranPlugin = true;\nexport default { id: "own" };\n';

async function load(redocly: string) {
  await using folder = await temporaryFolder({
    "openapi.yaml": openapi,
    "redocly.yaml": redocly,
    "own.mjs": plugin,
    "plugin.js": plugin,
    "plugin.mjs": plugin,
    "other.yaml": "rules: { info-contact: error }\n",
  });
  const { findings, document } = await loadDocument(folder.file("openapi.yaml"), folder.file("redocly.yaml"));
  expect(Object(globalThis).ranPlugin).toBeUndefined();
  const lines = findings.map(({ severity, file, line, column, rule }) => {
    return `${severity} ${basename(file)}:${line}:${column} ${rule}`;
  });
  return { lines, isLoaded: document !== undefined };
}

test.each<[title: string, { given: string; want: string }]>([
  ["plugins", { given: "plugins: [./own.mjs]\n", want: "1:1" }],
  ["plugins after rules", { given: "rules: {}\nplugins:\n  - own.mjs\n", want: "2:1" }],
  ["preprocessors", { given: "preprocessors: { own/a: on }\n", want: "1:1" }],
  [
    "decorators that read files",
    { given: "decorators: { info-description-override: { filePath: a } }\n", want: "1:1" },
  ],
  ["presets in files", { given: "extends: [./other.yaml]\n", want: "1:1" }],
  ["presets on the network", { given: "extends: [https://example.invalid/a.yaml]\n", want: "1:1" }],
])("says that %s have no effect", async (_, { given, want }) => {
  expect(await load(given)).toEqual({ lines: [`warning redocly.yaml:${want} configuration`], isLoaded: true });
});

test("applies rules and Redocly's presets", async () => {
  const { lines, isLoaded } = await load("extends: [minimal]\nrules: { info-contact: error }\n");
  expect(lines).toContain("error openapi.yaml:2:1 info-contact");
  expect(isLoaded).toBe(false);
});

test("does not follow references in a configuration", async () => {
  const outcome = await load("rules: { $ref: https://example.invalid/rules.yaml }\n");
  expect(outcome).toEqual({ lines: [], isLoaded: true });
});
