/** Text from a description stays text: it cannot end a comment or a string, or become a statement. */
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { readApi } from "../../scripts/model/read-api.ts";
import type { GroupTable } from "../../scripts/runtime/client/groups.ts";
import type { OperationTable } from "../../scripts/runtime/transport/operation.ts";
import type { ResponseTable } from "../../scripts/runtime/validate/schema.ts";
import { diagnose, printTypeScript } from "./compile.ts";
import { harmlessTwin, hostileDocument, names, worst } from "./hostile-document.ts";

const folder = fileURLToPath(new URL("../fixtures/hostile/", import.meta.url));
let files: Map<string, string>;
/** The printed text by path in the output. */
let texts: Map<string, string>;

beforeAll(async () => {
  files = await printTypeScript(readApi(hostileDocument()), folder);
  texts = new Map([...files].map(([path, text]) => [path.slice(folder.length), text]));
});

/** The printed specifier of a runtime module. */
function runtime(module: string): string {
  return `"../../../../scripts/runtime/${module}"`;
}

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, texts.get(path) ?? "", ts.ScriptTarget.Latest, true);
}

/** The kind and the names of a statement, such as `InterfaceDeclaration Client`. */
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
  "access/index.ts",
  "types/index.ts",
  "fetch/index.ts",
  "operations/index.ts",
  "client/groups.ts",
  "client/index.ts",
  "validate/index.ts",
  "validate/schemas.ts",
];

test("the tests cover every generated TypeScript file", () => {
  expect([...texts.keys()].sort()).toEqual(generated.toSorted());
});

describe.each(generated)("%s", (path) => {
  test(`${path} has no syntax error`, () => {
    const { diagnostics } = ts.transpileModule(texts.get(path) ?? "", { reportDiagnostics: true });
    expect(diagnostics?.map(({ messageText }) => messageText)).toEqual([]);
  });

  test(`${path} does not call what the text contains`, () => {
    const called = everyNode(parse(path))
      .filter((node) => ts.isCallExpression(node))
      .map(({ expression }) => expression.getText());
    const own = [
      "access.explainAccessFromTables",
      "createClientFromTables",
      "createFetchClientFromTable",
      "createDescribedCall",
      "createDescribedCaller",
      "validateResponsesByTables",
    ];
    expect(called.filter((name) => !own.includes(name))).toEqual([]);
  });
});

test("a table consists of one import and its constants", () => {
  expect(parse("client/groups.ts").statements.map(describeStatement)).toEqual([
    `ImportDeclaration ${runtime("client/groups.ts")}`,
    "VariableStatement groups",
  ]);
  expect(parse("operations/index.ts").statements.map(describeStatement)).toEqual([
    `ImportDeclaration ${runtime("transport/operation.ts")}`,
    "VariableStatement baseUrl",
    "VariableStatement operations",
  ]);
  expect(parse("validate/schemas.ts").statements.map(describeStatement)).toEqual([
    `ImportDeclaration ${runtime("validate/schema.ts")}`,
    "VariableStatement responses",
    "VariableStatement schemas",
  ]);
});

test("the client consists of imports, exports, one function and the interfaces of the groups and the client", () => {
  const statements = parse("client/index.ts").statements.map(describeStatement);
  const interfaces = statements.filter((each) => each.startsWith("InterfaceDeclaration "));
  expect(interfaces).toHaveLength(names.length + 1);
  expect(interfaces).toContain("InterfaceDeclaration Client");
  expect(statements.filter((each) => !interfaces.includes(each))).toEqual([
    'ImportDeclaration "../operations/index.ts"',
    'ImportDeclaration "./groups.ts"',
    `ImportDeclaration ${runtime("client/api-promise.ts")}`,
    `ImportDeclaration ${runtime("client/client.ts")}`,
    `ImportDeclaration ${runtime("client/described-call.ts")}`,
    `ImportDeclaration ${runtime("wire/body.ts")}`,
    `ImportDeclaration ${runtime("transport/options.ts")}`,
    'ImportDeclaration "../types/index.ts"',
    `ExportDeclaration ${runtime("transport/errors.ts")}`,
    `ExportDeclaration ${runtime("transport/errors.ts")}`,
    `ExportDeclaration ${runtime("transport/etag-cache.ts")}`,
    `ExportDeclaration ${runtime("transport/etag-cache.ts")}`,
    `ExportDeclaration ${runtime("transport/options.ts")}`,
    `ExportDeclaration ${runtime("transport/middleware.ts")}`,
    `ExportDeclaration ${runtime("transport/throttle.ts")}`,
    `ExportDeclaration ${runtime("transport/observe.ts")}`,
    `ExportDeclaration ${runtime("transport/observe.ts")}`,
    `ExportDeclaration ${runtime("transport/deprecation.ts")}`,
    `ExportDeclaration ${runtime("transport/hooks.ts")}`,
    `ExportDeclaration ${runtime("transport/operation.ts")}`,
    `ExportDeclaration ${runtime("client/api-promise.ts")}`,
    'ExportDeclaration "../types/index.ts"',
    "FunctionDeclaration createClient",
  ]);
});

test("the comments of the client have only the tags of the printer", () => {
  const statements = everyNode(parse("client/index.ts"));
  const tags = statements.flatMap((node) => ts.getJSDocTags(node)).map(({ tagName }) => tagName.text);
  expect([...new Set(tags)].sort()).toEqual(["example", "param", "returns", "throws"]);
});

test("the comments of declared schemas have no tags", () => {
  const declarations = parse("types/index.ts").statements.slice(5);
  const comments = declarations.flatMap((each) => ts.getJSDocCommentsAndTags(each));
  expect(comments.length).toBeGreaterThanOrEqual(names.length);
  expect(declarations.flatMap((each) => ts.getJSDocTags(each)).map(({ tagName }) => tagName.text)).toEqual([]);
});

test("the types consist of those of openapi-typescript and one declaration per schema", () => {
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

test("ids, paths and names are unchanged in the tables", async () => {
  const { operations, baseUrl } = await importText("operations/index.ts");
  const operationIds = (operations as OperationTable).map(({ operationId }) => operationId ?? "");
  expect(baseUrl).toBe(`https://a.test/${worst}`);
  expect(operationIds.toSorted()).toEqual(names.map((name, index) => `${index}/${name}`).sort());
  const { groups } = await importText("client/groups.ts");
  expect(Object.keys(groups as GroupTable).sort()).toEqual(names.map((name, index) => `${name} ${index}`).sort());
  const { responses } = await importText("validate/schemas.ts");
  expect(Object.keys(responses as ResponseTable)).toEqual(operationIds);
});

async function importText(path: string): Promise<Record<string, unknown>> {
  const { outputText } = ts.transpileModule(texts.get(path) ?? "", {
    compilerOptions: { module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
  });
  return import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(outputText)}`);
}

test("all files compile", () => {
  expect(diagnose([...files.keys()], files)).toEqual([]);
});

/** Kinds of nodes, which a name changes that needs quotes, brackets or an escape. */
const nameKinds = new Set([
  ts.SyntaxKind.Identifier,
  ts.SyntaxKind.StringLiteral,
  ts.SyntaxKind.NumericLiteral,
  ts.SyntaxKind.ComputedPropertyName,
]);

/** How often each kind of node stands in each other one. Lists in the order of names have another order in the twin. */
function describeShape(text: string): Record<string, number> {
  const shape: Record<string, number> = {};
  const visit = (node: ts.Node, parent: string) => {
    const kind = nameKinds.has(node.kind) ? "Name" : ts.SyntaxKind[node.kind];
    shape[`${parent} > ${kind}`] = (shape[`${parent} > ${kind}`] ?? 0) + 1;
    if (kind !== "Name") ts.forEachChild(node, (child) => visit(child, kind));
  };
  visit(ts.createSourceFile("a.ts", text, ts.ScriptTarget.Latest), "");
  return shape;
}

test("every file has the shape of that of a harmless description", async () => {
  const twin = await printTypeScript(readApi(harmlessTwin()), folder);
  expect([...twin.keys()]).toEqual([...files.keys()]);
  for (const [path, text] of files) {
    expect([path, describeShape(text)]).toEqual([path, describeShape(twin.get(path) ?? "")]);
  }
});

test("no prototype is changed by what is imported", async () => {
  for (const path of ["operations/index.ts", "client/groups.ts", "validate/schemas.ts"]) await importText(path);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(Object({}).smuggled).toBeUndefined();
});
