/**
 * The public API of every entry as a committed report, so that a change of it shows in the diff of a pull request. After a
 * change that is meant: `npx vitest run test/public-api -u`.
 */
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { checker, type Entry, type ExportedName, entries, placeOf } from "./entries.ts";

const reports = fileURLToPath(new URL("reports/", import.meta.url));
const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed });
const declarationFiles = new Map<string, ts.SourceFile>();

/** The declarations that TypeScript would emit for a source. */
function declarationsOf({ fileName, text }: ts.SourceFile): ts.SourceFile {
  const known = declarationFiles.get(fileName);
  if (known) return known;
  const { outputText } = ts.transpileDeclaration(text, { fileName, compilerOptions: { isolatedDeclarations: true } });
  const parsed = ts.createSourceFile(fileName, outputText, ts.ScriptTarget.Latest, true);
  declarationFiles.set(fileName, parsed);
  return parsed;
}

/** The emitted declaration of a name, without comments. */
function printDeclaration(node: ts.Declaration, name: string): string {
  const source = declarationsOf(node.getSourceFile());
  const statements = source.statements.filter((statement) => {
    const isNamed =
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isFunctionDeclaration(statement);
    return isNamed && statement.name?.text === name;
  });
  return statements.map((each) => printer.printNode(ts.EmitHint.Unspecified, each, source)).join("\n");
}

/** The generic type behind an alias that binds it to the types of the description. */
function printBoundType(node: ts.Declaration): string[] {
  if (!ts.isTypeAliasDeclaration(node) || !ts.isTypeReferenceNode(node.type)) return [];
  const symbol = ts.isQualifiedName(node.type.typeName) && checker.getSymbolAtLocation(node.type.typeName);
  if (!symbol) return [];
  return (symbol.declarations ?? [])
    .filter((each) => placeOf(each).startsWith("scripts/"))
    .map((each) => printDeclaration(each, symbol.name));
}

/** A type of the description appears in full in the report of `copilot-spaces/types` alone. */
function printExport({ symbol, declarations }: ExportedName, entry: Entry): string {
  const [first] = declarations;
  const isOfDescription = first?.file.startsWith("generated/types/");
  if (isOfDescription && entry.name !== "copilot-spaces/types") return "(see copilot-spaces/types)";
  const texts = declarations.flatMap(({ node }) => [printDeclaration(node, symbol.name), ...printBoundType(node)]);
  return `\`\`\`ts\n${texts.join("\n")}\n\`\`\``;
}

test.each(entries.map((entry) => [entry.name, entry] as const))("%s equals its report", async (name, entry) => {
  const sections = entry.exports.map((each) => `## ${each.name}\n\n${printExport(each, entry)}\n`);
  expect(sections).not.toEqual([]);
  const report = [`# Public API of ${name}\n`, ...sections].join("\n");
  await expect(report).toMatchFileSnapshot(`${reports}${name.replace("/", "-")}.md`);
});
