/** The plugin as a whole: where it applies, that both commands agree, and that no description makes a rule fail. */
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { plugin, pluginRules } from "../../scripts/lint/plugin.ts";
import { loadDocument } from "../../scripts/pipeline/load-document.ts";
import { root, runNode } from "../cli/run-node.ts";
import { temporaryFolder } from "../pipeline/temporary-folder.ts";
import { documentWith, lintFiles } from "./lint-document.ts";

test("redocly.yaml makes an error of every rule that is one for every description, and lists the others", () => {
  const { rules } = parse(readFileSync(`${root}redocly.yaml`, "utf8"));
  const errors = Object.entries(pluginRules).filter(([, severity]) => severity === "error");
  expect(rules).toMatchObject(Object.fromEntries(errors));
  const names = Object.keys(plugin.rules?.oas3 ?? {}).map((name) => `copilot-spaces/${name}`);
  expect(Object.keys(rules)).toEqual(expect.arrayContaining(names));
});

test("applies to a description that has its own rules", async () => {
  const files = {
    "openapi.yaml": documentWith({ operation: "x-client-metod: find" }),
    "redocly.yaml": "rules:\n  struct: error\n",
  };
  expect(await lintFiles(files)).toEqual([expect.stringContaining("copilot-spaces/extension-name")]);
});

test.each(["3.0.3", "3.1.1", "3.2.0"])("applies to OpenAPI %s", async (version) => {
  const text = documentWith({ tag: "x-client-group: { name: things, bind: [id] }" }).replace("3.1.1", version);
  const withoutConst = text.replace("const: note", "type: string");
  expect(await lintFiles({ "openapi.yaml": withoutConst })).toEqual([
    "openapi.yaml:7:37 struct Property `bind` is not expected here. Did you mean binds?",
  ]);
});

test("reports the same place and excerpt in a file with CRLF", async () => {
  const text = documentWith({ operation: "x-client-metod: find" });
  await using folder = await temporaryFolder({ "lf.yaml": text, "crlf.yaml": text.replaceAll("\n", "\r\n") });
  const [lf, crlf] = await Promise.all(
    ["lf.yaml", "crlf.yaml"].map(async (name) => {
      const [finding] = (await loadDocument(folder.file(name), undefined)).findings;
      return finding && { ...finding, file: "" };
    }),
  );
  expect(lf).toMatchObject({ rule: "copilot-spaces/extension-name", column: 7 });
  expect(crlf).toEqual(lf);
});

/** Every key and index of a value, as a path. */
function listPaths(value: unknown, above: readonly string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [[...above, key], ...listPaths(each, [...above, key])]);
}

function replaceAt(document: Record<string, unknown>, path: readonly string[], value: unknown): string {
  const copy = structuredClone(document);
  let parent: Record<string, unknown> = copy;
  // Every step but the last one is an object or an array: `listPaths` went through it.
  for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
  parent[path.at(-1) ?? ""] = value;
  return stringify(copy);
}

/** A configuration with the plugin and without `struct`, which keeps other rules from nodes of a wrong type. */
const pluginAlone = stringify({ plugins: [join(root, "scripts/lint/plugin.ts")], rules: pluginRules });

test("the rules that the pipeline relies on apply to a redocly.yaml that names the plugin alone", async () => {
  const files = {
    "openapi.yaml": documentWith({ tag: "x-client-group: { name: 1 }", operation: "x-client-metod: find" }),
    "redocly.yaml": pluginAlone,
  };
  expect(await lintFiles(files)).toEqual([
    expect.stringContaining(" struct "),
    expect.stringContaining(" copilot-spaces/extension-name "),
  ]);
});

test.each([[null], [7], ["x"], [[]], [{}], [[null]], [{ $ref: 7 }]])(
  "no rule fails where a description has %j",
  async (value) => {
    const access = "x-github-access: { tokens: [classic], permission: { name: a, level: b, access: c } }";
    const schema = "x-identity: [title]\nallOf:\n  - properties: { more: {} }";
    const tag = "x-client-group: { name: a, binds: [id] }";
    const document = parse(documentWith({ tag, operation: `x-client-method: a\n${access}`, schema }));
    const texts = listPaths(document)
      .filter(([first]) => first !== "openapi")
      .map((path, index) => [`${index}.yaml`, replaceAt(document, path, value)] as const);
    await using folder = await temporaryFolder({ ...Object.fromEntries(texts), "redocly.yaml": pluginAlone });
    for (const [name] of texts) {
      const { findings } = await loadDocument(folder.file(name), folder.file("redocly.yaml"));
      expect(findings.filter(({ rule }) => rule === "parse-error")).toEqual([]);
    }
  },
);

test("npm run lint and npm run generate report a mistake at the same place of the same file", async () => {
  await using folder = await temporaryFolder({
    "openapi.yaml": "openapi: 3.1.1\ninfo: { title: A, version: 1.0.0 }\npaths:\n  /a:\n    $ref: paths/a.yaml\n",
    "paths/a.yaml":
      "get:\n  operationId: a\n  x-github-access:\n    tokns: [classic]\n    tokens: []\n  responses: {}\n",
  });
  const spec = relative(root, folder.file("openapi.yaml"));
  const generate = await runNode("scripts/start.cjs", "generate", "--spec", spec, "--out", folder.file("out"));
  const cli = ["--env-file=redocly.env", "node_modules/@redocly/cli/bin/cli.js", "lint"];
  const lint = await runNode(...cli, folder.file("openapi.yaml"), "--config", "redocly.yaml");
  for (const { exitCode, stderr, stdout } of [generate, lint]) {
    const output = (stderr + stdout).replaceAll("\\", "/");
    expect(output).toContain("paths/a.yaml:4:5");
    expect(output).toContain("Property `tokns` is not expected here.");
    expect(output).toMatch(/Did you mean:?\s+(- )?tokens/);
    expect(output).toMatch(/4 \| +tokns: \[classic\]/);
    expect(exitCode).toBe(1);
  }
});
