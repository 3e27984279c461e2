/** Text from a description stays text: it ends no comment and no string, and becomes no statement. */
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { readApi } from "../../scripts/model/read-api.ts";
import { runTargets } from "../../scripts/pipeline/targets.ts";
import { targets } from "../../scripts/targets/registry.ts";
import { diagnose } from "./compile.ts";
import { hostileDocument, names, worst } from "./hostile-document.ts";

const folder = fileURLToPath(new URL("../fixtures/hostile/", import.meta.url));
let texts: Map<string, string>;

beforeAll(async () => {
  const results = await runTargets(readApi(hostileDocument()), targets);
  const files = results.flatMap((result) => result.files).filter(({ path }) => path.endsWith(".ts"));
  texts = new Map(files.map(({ path, text }) => [path, text]));
});

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, texts.get(path) ?? "", ts.ScriptTarget.Latest, true);
}

/** `InterfaceDeclaration Client`: kind and names of a statement. */
function describeStatement(statement: ts.Statement): string {
  return [ts.SyntaxKind[statement.kind].replace("FirstStatement", "VariableStatement"), ...namesOf(statement)].join(
    " ",
  );
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  if (ts.isImportDeclaration(statement)) return [statement.moduleSpecifier.getText()];
  if (ts.isExportDeclaration(statement)) return [statement.moduleSpecifier?.getText() ?? ""];
  const isNamed =
    ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isFunctionDeclaration(statement);
  return isNamed ? [statement.name?.text ?? ""] : [];
}

function everyNode(node: ts.Node): ts.Node[] {
  return [node, ...node.getChildren().flatMap(everyNode)];
}

const generated = [
  "types/index.ts",
  "fetch/index.ts",
  "fetch/operations.ts",
  "client/groups.ts",
  "client/index.ts",
  "validate/index.ts",
  "validate/schemas.ts",
];

test("every TypeScript file outside of the runtimes is looked at below", () => {
  expect([...texts.keys()].filter((path) => !path.includes("/runtime/")).sort()).toEqual(generated.toSorted());
});

describe.each(generated)("%s", (path) => {
  test("has no syntax error", () => {
    const { diagnostics } = ts.transpileModule(texts.get(path) ?? "", { reportDiagnostics: true });
    expect(diagnostics?.map(({ messageText }) => messageText)).toEqual([]);
  });

  test("calls nothing that came with the text", () => {
    const called = everyNode(parse(path))
      .filter((node) => ts.isCallExpression(node))
      .map(({ expression }) => expression.getText());
    const own = ["createClientFromTables", "createFetchClientFromTable", "createResponseValidator"];
    expect(called.filter((name) => !own.includes(name))).toEqual([]);
  });
});

test("the tables are one import and one constant each", () => {
  expect(parse("client/groups.ts").statements.map(describeStatement)).toEqual([
    'ImportDeclaration "./runtime/groups.ts"',
    "VariableStatement groups",
  ]);
  expect(parse("fetch/operations.ts").statements.map(describeStatement)).toEqual([
    'ImportDeclaration "./runtime/operation.ts"',
    "VariableStatement baseUrl",
    "VariableStatement operations",
  ]);
  expect(parse("validate/schemas.ts").statements.map(describeStatement)).toEqual([
    'ImportDeclaration "./runtime/schema.ts"',
    "VariableStatement responses",
    "VariableStatement schemas",
  ]);
});

test("the client has its imports, its exports, one function, and an interface for each group and for itself", () => {
  const statements = parse("client/index.ts").statements.map(describeStatement);
  const interfaces = statements.filter((each) => each.startsWith("InterfaceDeclaration "));
  expect(interfaces).toHaveLength(names.length + 1);
  expect(interfaces).toContain("InterfaceDeclaration Client");
  expect(statements.filter((each) => !interfaces.includes(each))).toEqual([
    'ImportDeclaration "../fetch/operations.ts"',
    'ImportDeclaration "../fetch/runtime/options.ts"',
    'ImportDeclaration "../types/index.ts"',
    'ImportDeclaration "./groups.ts"',
    'ImportDeclaration "./runtime/api-promise.ts"',
    'ImportDeclaration "./runtime/client.ts"',
    'ExportDeclaration "../fetch/runtime/errors.ts"',
    'ExportDeclaration "../fetch/runtime/etag-cache.ts"',
    'ExportDeclaration "../fetch/runtime/pacing.ts"',
    'ExportDeclaration "../fetch/runtime/errors.ts"',
    'ExportDeclaration "../fetch/runtime/etag-cache.ts"',
    'ExportDeclaration "../fetch/runtime/options.ts"',
    'ExportDeclaration "../fetch/runtime/views.ts"',
    'ExportDeclaration "./runtime/api-promise.ts"',
    'ExportDeclaration "../types/index.ts"',
    "FunctionDeclaration createClient",
  ]);
});

test("the types are what openapi-typescript prints, and one alias for each schema", () => {
  const statements = parse("types/index.ts").statements.map(describeStatement);
  expect(statements.slice(0, 5)).toEqual([
    "InterfaceDeclaration paths",
    "TypeAliasDeclaration webhooks",
    "InterfaceDeclaration components",
    "TypeAliasDeclaration $defs",
    "InterfaceDeclaration operations",
  ]);
  const aliases = statements.slice(5);
  expect(aliases.filter((each) => /^TypeAliasDeclaration [\w$]+$/.test(each))).toHaveLength(names.length);
  expect(new Set(aliases).size).toBe(names.length);
});

test("ids, paths and names arrive in the tables as they were", async () => {
  const { operations, baseUrl } = await importText("fetch/operations.ts");
  expect(baseUrl).toBe(`https://a.test/${worst}`);
  expect(Object.keys(operations ?? {}).sort()).toEqual(names.map((name, index) => `${index}/${name}`).sort());
  const { groups } = await importText("client/groups.ts");
  expect(Object.keys(groups ?? {}).sort()).toEqual(names.map((name, index) => `${name} ${index}`).sort());
  const { responses } = await importText("validate/schemas.ts");
  expect(Object.keys(responses ?? {})).toEqual(Object.keys(operations ?? {}));
});

async function importText(path: string): Promise<Record<string, object | string>> {
  const { outputText } = ts.transpileModule(texts.get(path) ?? "", {
    compilerOptions: { module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  });
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(outputText)}`);
}

test("all of it compiles", () => {
  const files = new Map([...texts].map(([path, text]) => [folder + path, text]));
  expect(diagnose([...files.keys()], files)).toEqual([]);
});
