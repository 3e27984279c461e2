/** README.md promises only what this file, or a test that it names, has checked. */
import { cp, readFile, writeFile } from "node:fs/promises";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import manifest from "../package.json" with { type: "json" };
import { bundles, measureSize } from "../scripts/bench/size.ts";
import { readBundledDescription } from "../scripts/contract/bundled-description.ts";
import { readApi } from "../scripts/model/read-api.ts";
import { runPipeline } from "../scripts/pipeline/run.ts";
import { tokenKind } from "../scripts/runtime/transport/token.ts";
import { readMeasured } from "./bench/measured.ts";
import { findCodeBlocks, findTable, readDocument, root } from "./documents.ts";
import { temporaryFolder } from "./pipeline/temporary-folder.ts";

const readme = readDocument("README.md");

test("the example with the mock is examples/first-call.ts", async () => {
  expect(findCodeBlocks(readme, "ts")).toContain(await readFile(`${root}examples/first-call.ts`, "utf8"));
});

test("every TypeScript block compiles", () => {
  const texts = new Map(findCodeBlocks(readme, "ts").map((code, index) => [`${root}readme-${index}.ts`, code]));
  const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const { tsBuildInfoFile: _, ...settings } = { ...options, incremental: false, declaration: false };
  settings.isolatedDeclarations = false;
  const host = ts.createCompilerHost(settings);
  const { fileExists, readFile: read } = host;
  host.fileExists = (path) => texts.has(path) || fileExists(path);
  host.readFile = (path) => texts.get(path) ?? read(path);
  const diagnostics = ts.getPreEmitDiagnostics(ts.createProgram([...texts.keys()], settings, host));
  expect(texts.size).toBeGreaterThan(2);
  expect(diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
});

test("the settings for Jest are those of examples/jest", async () => {
  const [, settings] = /```json\n([^`]*)```/.exec(readme) ?? [];
  const { jest } = JSON.parse(await readFile(`${root}examples/jest/package.json`, "utf8"));
  expect(JSON.parse(`{${settings}}`)).toEqual({ jest });
});

test("the table of exports has a row for each export of code and data", () => {
  const rows = findTable(readme, "Export").map(([name = ""]) => name.replace("`copilot-spaces", ".").replace("`", ""));
  expect(rows.sort()).toEqual(
    Object.keys(manifest.exports)
      .filter((path) => path !== "./package.json")
      .sort(),
  );
});

test("the table of options has every option of a request, and no other", async () => {
  const file = `${root}scripts/runtime/transport/options.ts`;
  const source = ts.createSourceFile(file, await readFile(file, "utf8"), ts.ScriptTarget.Latest);
  const options = source.statements.find(
    (statement) => ts.isInterfaceDeclaration(statement) && statement.name.text === "RequestOptions",
  );
  if (!options || !ts.isInterfaceDeclaration(options)) throw new Error(`${file} has no RequestOptions.`);
  const names = options.members.map((member) => member.name?.getText(source));
  const rows = findTable(readme, "Option |").flatMap(([cell = ""]) => cell.replaceAll("`", "").split(", "));
  expect(new Set(rows)).toEqual(new Set(names));
  expect(rows).toHaveLength(names.length);
});

test("the install command names the tarball of this version", () => {
  const install = findCodeBlocks(readme, "sh")[0] ?? "";
  expect(install).toContain(`/${manifest.name}-${manifest.version}.tgz`);
});

describe("the table of tokens", () => {
  const { operations } = readApi(readBundledDescription());
  const rows = findTable(readme, "Token |").map(([, prefix = "", org, user]) => ({
    kind: tokenKind(prefix.replaceAll("`", "")),
    org,
    user,
  }));

  test.each([
    ["organization", "org", "/orgs/"],
    ["user", "user", "/users/"],
  ] as const)("allows for spaces of a %s the kinds that the description lists", (_, column, start) => {
    const listed = operations.filter(({ path }) => path.startsWith(start)).map(({ access }) => access?.tokens);
    const allowed = rows.filter((row) => row[column] !== "no").map(({ kind }) => kind);
    expect(new Set(listed.map((tokens) => tokens?.toSorted().join()))).toEqual(new Set([allowed.sort().join()]));
  });

  test("names every scope", () => {
    const scopes = operations.flatMap(({ access }) => access?.scope ?? []);
    const text = rows.map(({ org, user }) => `${org} ${user}`).join();
    expect(scopes.filter((scope) => !text.includes(`\`${scope}\``))).toEqual([]);
  });
});

// test/bench/comparison.test.ts tests the rows without figures.
describe("the table of proof", () => {
  const [sizes = [], times = []] = findTable(readme, "openapi-fetch | hey-api");
  const callers = { 1: "createClient", 2: "@octokit/core, retry, throttling", 3: "openapi-fetch" } as const;

  test.each(Object.entries(callers))("column %s has the bundle size of %s", async (column, name) => {
    const kilobytes = (await measureSize(bundles[name])) / 1000;
    expect(Math.abs(readFigure(sizes[Number(column)]) - kilobytes)).toBeLessThan(0.2);
  });

  test.each(Object.entries(callers))(
    "column %s has the time that the committed run measured for %s",
    async (column, name) => {
      const run = await readFile(`${root}test/bench/measured.txt`, "utf8");
      const line = run
        .split("\n")
        .find((each) => each.includes("µs") && each.trim().replace(" (off)", "").startsWith(`${name}  `));
      expect(readFigure(times[Number(column)])).toBe(Math.round(Number(/([\d.]+) µs/.exec(line ?? "")?.[1])));
    },
  );

  function readFigure(cell = ""): number {
    return Number(/[\d.,]+/.exec(cell)?.[0].replace(",", ""));
  }
});

describe("the table of times of generate", () => {
  const rows = findTable(readme, "Ten operations |");
  const small = readMeasured("ten operations, everything made");
  const large = readMeasured("GitHub's whole description, structural rules");

  test.each(rows)("has in the row %s what the committed run measured", (cell, ...figures) => {
    const name = cell.replaceAll("`", "");
    const measured = [small.get(name), large.get(name)].map((row) => `${row?.ratio.toFixed(2)}, ${row?.megabytes} MB`);
    expect(figures).toEqual(measured);
  });

  test("has a row for every tool of the run", () => {
    const names = rows.map(([cell = ""]) => cell.replaceAll("`", ""));
    expect(new Set(names)).toEqual(new Set([...small.keys(), ...large.keys()]));
  });

  test("is followed by the time without a change that the run measured", () => {
    const unchanged = readMeasured("ten operations, nothing changed").get("generate, nothing changed");
    expect(readme).toContain(`${unchanged?.ratio.toFixed(2)} times as long as \`redocly lint\``);
  });
});

test("the snippet of an operation's access has the keys that the description uses, and the permission's", () => {
  const snippet = parse(findCodeBlocks(readme, "yaml").find((block) => block.includes("x-github-access")) ?? "");
  const { operations } = readApi(readBundledDescription());
  const used = operations.flatMap(({ access }) => Object.keys(access ?? {}));
  expect(used).not.toEqual([]);
  expect(used.filter((key) => !(key in snippet["x-github-access"]))).toEqual([]);
  expect(Object.keys(snippet["x-github-access"].permission)).toEqual(["name", "level", "access"]);
});

test("the field of the worked example reaches the types as the diff shows", async () => {
  await using folder = await temporaryFolder();
  await cp(`${root}spec`, folder.file("spec"), { recursive: true });
  const schema = folder.file("spec/components/schemas/ResourceBase.yaml");
  const field = findCodeBlocks(readme, "yaml").find((block) => block.includes("html_url")) ?? "";
  const text = await readFile(schema, "utf8");
  await writeFile(
    schema,
    text.replace(/^properties:\n/m, (line) => line + field),
  );
  const { results } = await runPipeline({
    spec: folder.file("spec/openapi.yaml"),
    config: `${root}redocly.yaml`,
    output: folder.file("generated"),
    runtime: "copy",
    write: true,
  });
  expect(results).not.toEqual([]); // there are none when the description has mistakes
  const added = (findCodeBlocks(readme, "diff")[0] ?? "").replaceAll(/^\+/gm, "");
  expect(added).toContain("html_url?: string;");
  expect(await readFile(folder.file("generated/types/index.ts"), "utf8")).toContain(added);
});
