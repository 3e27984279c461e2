/** Which part of the house may import which, read from the import statements themselves. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { targets } from "../scripts/targets/registry.ts";
import { root } from "./documents.ts";
import { type Import, listFiles, readImports } from "./imports.ts";

const files = listFiles("scripts");
const imports = files.flatMap(readImports);

function importsOf(folder: string): Import[] {
  const found = imports.filter(({ from }) => from.startsWith(folder));
  expect(found).not.toEqual([]);
  return found;
}

/** What a file takes from `node:fs` and `node:fs/promises`; `*` when it takes everything. */
function namesFromFs(file: string): string[] {
  const text = readFileSync(join(root, file), "utf8");
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const required = [...text.matchAll(/\brequire\("(?:node:)?fs(?:\/promises)?"\)\.(\w+)/g)].map(
    ([, name = ""]) => name,
  );
  const declarations = source.statements
    .filter((statement) => ts.isImportDeclaration(statement))
    .filter(({ moduleSpecifier }) => ts.isStringLiteral(moduleSpecifier) && isFs(moduleSpecifier.text));
  const count = imports.filter(({ from, to }) => from === file && isFs(to)).length;
  const isImportedOtherwise = count > declarations.length + required.length;
  const names = declarations.flatMap(({ importClause }) => {
    const bindings = importClause?.namedBindings;
    if (importClause?.name || !bindings || !ts.isNamedImports(bindings)) return ["*"];
    return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
  });
  return [...names, ...required, ...(isImportedOtherwise ? ["*"] : [])];
}

function isFs(specifier: string): boolean {
  return /^(node:)?fs(\/promises)?$/.test(specifier);
}

const reading = new Set([
  "access",
  "constants",
  "Dirent",
  "existsSync",
  "lstatSync",
  "readdir",
  "readdirSync",
  "readFile",
  "readFileSync",
  "realpath",
  "realpathSync",
  "stat",
  "Stats",
  "statSync",
  "watch",
]);

const reader = "scripts/pipeline/source/read-file.ts";

test("every import of a path leads to a file that exists", () => {
  const known = new Set(files);
  const lost = imports.filter(({ to }) => to.startsWith("scripts/") && !known.has(to));
  expect(imports.length).toBeGreaterThan(50);
  expect(lost).toEqual([]);
});

test("only one file of the pipeline calls Redocly's API", () => {
  const callers = imports.filter(({ to, isTypeOnly }) => to.startsWith("@redocly/") && !isTypeOnly);
  expect(callers.map(({ from }) => from)).toEqual(["scripts/pipeline/redocly.ts"]);
});

test("the lint rules import the model, the client's names and themselves", () => {
  const foreign = importsOf("scripts/lint/").filter(
    ({ to, isTypeOnly }) =>
      !/^(scripts\/(lint|model|targets\/typescript)\/|js-levenshtein$)/.test(to) &&
      !(to.startsWith("@redocly/") && isTypeOnly),
  );
  expect(foreign).toEqual([]);
});

// A comparison needs files: Git writes those of an old commit, and Redocly reads those of both sides.
test("only one file can change the disk, and another one a temporary folder", () => {
  const writers = files.filter((file) => namesFromFs(file).some((name) => !reading.has(name)));
  expect(writers).toEqual(["scripts/diff/temporary-folder.ts", "scripts/pipeline/output/disk.ts", reader]);
});

test("the file that reads a description opens files for reading only", () => {
  const opened = readFileSync(join(root, reader), "utf8").match(/open\(.*\)/g);
  expect(opened).toEqual(["open(path, constants.O_RDONLY | constants.O_NONBLOCK)"]);
  expect(namesFromFs(reader)).toEqual(["constants", "open", "stat"]);
});

test("the comparison imports the model, the loader and what prints types and names", () => {
  const foreign = importsOf("scripts/diff/").filter(
    ({ to }) => to.startsWith("scripts/") && !/^scripts\/(diff|model)\//.test(to),
  );
  expect([...new Set(foreign.map(({ to }) => to))].sort()).toEqual([
    "scripts/pipeline/load-document.ts",
    "scripts/pipeline/rules.ts",
    "scripts/targets/client/groups.ts",
    "scripts/targets/client/signature.ts",
    "scripts/targets/types/index.ts",
    "scripts/targets/typescript/names.ts",
  ]);
});

// Only the command line of Redocly has its diff. npm downloads with the user's registry and proxy.
test("three files of the comparison start processes: Git, Redocly's command line and npm", () => {
  const starters = importsOf("scripts/diff/").filter(({ to }) => to === "node:child_process");
  expect(starters.map(({ from }) => from)).toEqual([
    "scripts/diff/git.ts",
    "scripts/diff/redocly.ts",
    "scripts/diff/upstream/read-upstream.ts",
  ]);
});

test("the model imports only itself", () => {
  expect(importsOf("scripts/model/").filter(({ to }) => !to.startsWith("scripts/model/"))).toEqual([]);
});

test("the contract part imports the model and itself, and reads the bundled description", () => {
  const foreign = importsOf("scripts/contract/").filter(
    ({ to }) =>
      /^(scripts|generated)\//.test(to) &&
      !/^scripts\/(contract|model)\//.test(to) &&
      to !== "generated/openapi/openapi.json",
  );
  expect(foreign).toEqual([]);
});

test("the pipeline imports the model, the lint rules, the registry of targets and the type of a target", () => {
  const foreign = importsOf("scripts/pipeline/").filter(
    ({ to }) => to.startsWith("scripts/") && !/^scripts\/(pipeline|model)\//.test(to),
  );
  expect([...new Set(foreign.map(({ to }) => to))].sort()).toEqual([
    "scripts/lint/plugin.ts",
    "scripts/lint/structural-severity.ts",
    "scripts/lint/suggest-names.ts",
    "scripts/targets/registry.ts",
    "scripts/targets/selection.ts",
    "scripts/targets/target.ts",
  ]);
});

describe("a target", () => {
  const ownFolder = /^scripts\/targets\/([^/]+)\//;
  const targetImports = imports.filter(({ from }) => ownFolder.test(from));

  test("imports neither another target, nor the pipeline, nor anything above", () => {
    const foreign = targetImports.filter(({ from, to }) => {
      const isOwn = ownFolder.exec(to)?.[1] === ownFolder.exec(from)?.[1];
      const isShared = /^scripts\/(model\/|runtime\/|targets\/typescript\/|targets\/target\.ts$)/.test(to);
      return to.startsWith("scripts/") && !isOwn && !isShared;
    });
    expect(targetImports).not.toEqual([]);
    expect(foreign).toEqual([]);
  });

  test("imports only types of the runtime", () => {
    const ofRuntime = targetImports.filter(({ to }) => to.startsWith("scripts/runtime/"));
    expect(ofRuntime).not.toEqual([]);
    expect(ofRuntime.filter((each) => !each.isTypeOnly)).toEqual([]);
  });

  test("uses neither disk nor network nor process", () => {
    expect(targetImports.filter(({ to }) => /^node:|^fs/.test(to))).toEqual([]);
  });
});

describe("the runtime", () => {
  const allowed: Record<string, RegExp> = {
    transport: /^scripts\/runtime\/transport\//,
    client: /^scripts\/runtime\/(client|transport|wire)\//,
    access: /^scripts\/runtime\/(access|client|transport)\//,
    resolve: /^scripts\/runtime\/(client|resolve|transport)\//,
    fetch: /^((openapi-fetch|openapi-typescript-helpers)$|scripts\/runtime\/(fetch|transport|wire)\/)/,
    kinds: /^scripts\/runtime\/kinds\//,
    sync: /^scripts\/runtime\/(sync|transport)\//,
    wire: /^scripts\/runtime\/(transport|wire)\//,
    validate: /^scripts\/runtime\/(validate|transport)\//,
  };

  test("has no other folders", () => {
    const folders = new Set(files.flatMap((file) => /^scripts\/runtime\/([^/]+)\//.exec(file)?.[1] ?? []));
    expect([...folders].sort()).toEqual(Object.keys(allowed).sort());
  });

  test.each(Object.entries(allowed))("%s imports only what it stands on", (folder, modules) => {
    const own = imports.filter(({ from }) => from.startsWith(`scripts/runtime/${folder}/`));
    expect(own.filter(({ to }) => !modules.test(to))).toEqual([]);
  });
});

describe("generated code", () => {
  const printed = listFiles("generated").flatMap(readImports);

  test.each(targets)("$name imports the targets that it requires, and no other", ({ name, requires }) => {
    const imported = printed
      .filter(({ from, to }) => from.startsWith(`generated/${name}/`) && !to.startsWith(`generated/${name}/`))
      .flatMap(({ to }) => /^generated\/([^/]+)\//.exec(to)?.[1] ?? []);
    expect([...new Set(imported)].sort()).toEqual(requires.toSorted());
  });

  test("imports the runtime from where it is written", () => {
    const known = new Set(files);
    const ofRuntime = printed.filter(({ to }) => /(^|\/)runtime\//.test(to));
    expect(ofRuntime).not.toEqual([]);
    expect(ofRuntime.filter(({ to }) => !known.has(to))).toEqual([]);
  });
});
