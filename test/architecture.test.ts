/** Who may import what: the walls of the house, read from the import statements themselves. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

interface Import {
  /** Relative to the root. */
  from: string;
  /** A package, a `node:` module, or a path relative to the root. */
  to: string;
}

const files = readdirSync(join(root, "scripts"), { recursive: true, encoding: "utf8" })
  .map((name) => `scripts/${name.replaceAll("\\", "/")}`)
  .filter((name) => /\.[cm]?[jt]s$/.test(name))
  .sort();

const imports = files.flatMap((from) => readImports(from));

/** Static and dynamic imports, re-exports, type imports and `require`. */
function readImports(from: string): Import[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(root, from), "utf8"), true, true);
  return importedFiles.map(({ fileName }) => ({
    from,
    to: fileName.startsWith(".") ? relative(root, join(root, dirname(from), fileName)).replaceAll("\\", "/") : fileName,
  }));
}

function importersOf(wanted: RegExp): string[] {
  return [...new Set(imports.filter(({ to }) => wanted.test(to)).map(({ from }) => from))];
}

/** What a file takes from `node:fs` and `node:fs/promises`; `*` when it takes everything. */
function namesFromFs(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest);
  const declarations = source.statements
    .filter((statement) => ts.isImportDeclaration(statement))
    .filter(({ moduleSpecifier }) => ts.isStringLiteral(moduleSpecifier) && isFs(moduleSpecifier.text));
  const isImportedOtherwise = imports.filter(({ from, to }) => from === file && isFs(to)).length > declarations.length;
  const names = declarations.flatMap(({ importClause }) => {
    const bindings = importClause?.namedBindings;
    if (importClause?.name || !bindings || !ts.isNamedImports(bindings)) return ["*"];
    return bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
  });
  return isImportedOtherwise ? [...names, "*"] : names;
}

function isFs(specifier: string): boolean {
  return /^(node:)?fs(\/promises)?$/.test(specifier);
}

const reading = new Set([
  "access",
  "existsSync",
  "readdir",
  "readdirSync",
  "readFile",
  "readFileSync",
  "realpath",
  "stat",
  "statSync",
  "watch",
]);

test("every import of a path leads to a file that is there", () => {
  const known = new Set(files);
  const lost = imports.filter(({ to }) => to.startsWith("scripts/") && !known.has(to));
  expect(imports.length).toBeGreaterThan(50);
  expect(lost).toEqual([]);
});

test("the model imports nothing but itself", () => {
  const modelImports = imports.filter(({ from }) => from.startsWith("scripts/model/"));
  expect(modelImports).not.toEqual([]);
  expect(modelImports.filter(({ to }) => !to.startsWith("scripts/model/"))).toEqual([]);
});

test("targets import nothing of the pipeline", () => {
  const upward = imports.filter(
    ({ from, to }) => from.startsWith("scripts/targets/") && to.startsWith("scripts/pipeline/"),
  );
  expect(upward).toEqual([]);
});

test("only the description stage uses Redocly's API", () => {
  expect(importersOf(/^@redocly\//)).toEqual(["scripts/pipeline/description.ts"]);
});

test("only the output stage can write files", () => {
  const writers = files.filter((file) => namesFromFs(file).some((name) => !reading.has(name)));
  expect(writers).toEqual(["scripts/pipeline/output.ts"]);
});

describe("targets", () => {
  const ownFolder = /^scripts\/targets\/([^/]+)\//;
  const targetFiles = files.filter((file) => ownFolder.test(file) && !file.includes("/runtime/"));
  const targetImports = imports.filter(({ from }) => targetFiles.includes(from));

  test("do not import another target", () => {
    const foreign = targetImports.filter(({ from, to }) => {
      const owner = ownFolder.exec(to)?.[1];
      return owner !== undefined && owner !== ownFolder.exec(from)?.[1];
    });
    expect(targetImports).not.toEqual([]);
    expect(foreign).toEqual([]);
  });

  test("touch neither disk nor network nor process", () => {
    expect(targetImports.filter(({ to }) => /^node:|^fs/.test(to))).toEqual([]);
  });

  test("do not import their runtime: it is copied, not run", () => {
    expect(targetImports.filter(({ to }) => to.includes("/runtime/"))).toEqual([]);
  });
});

describe("runtime files", () => {
  const runtimeImports = imports.filter(({ from }) => /^scripts\/targets\/[^/]+\/runtime\//.test(from));

  test("import runtime files and openapi-fetch, so that they work wherever they are copied to", () => {
    const foreign = runtimeImports.filter(
      ({ to }) => to !== "openapi-fetch" && !/^scripts\/targets\/[^/]+\/runtime\/[^/]+$/.test(to),
    );
    expect(runtimeImports).not.toEqual([]);
    expect(foreign).toEqual([]);
  });
});

test("the stages of the pipeline do not know the targets, but for the registry and their type", () => {
  const known = imports.filter(
    ({ from, to }) => from.startsWith("scripts/pipeline/") && to.startsWith("scripts/targets/"),
  );
  expect(known).toEqual([
    { from: "scripts/pipeline/output.ts", to: "scripts/targets/target.ts" },
    { from: "scripts/pipeline/run.ts", to: "scripts/targets/registry.ts" },
    { from: "scripts/pipeline/targets.ts", to: "scripts/targets/target.ts" },
  ]);
});
