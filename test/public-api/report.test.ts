/** Compares the public API of every entry with a committed report, so that a change of it shows in a pull request. */
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { type Entry, type ExportedName, entries, listUnexportedTypes, readBoundType } from "./entries.ts";

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

/** A type of the description appears in full in the report of `copilot-spaces/types` alone. */
function printExport({ symbol, declarations }: ExportedName, entry: Entry): string {
  const [first] = declarations;
  const isOfDescription = first?.file.startsWith("generated/types/");
  if (isOfDescription && entry.name !== "copilot-spaces/types") return "(see copilot-spaces/types)";
  const texts = declarations.flatMap(({ node }) => {
    const bound = readBoundType(node);
    return [node, ...(bound?.declarations ?? [])].map((each) => printDeclaration(each, symbol.name));
  });
  return `\`\`\`ts\n${texts.join("\n")}\n\`\`\``;
}

/** The types that the entry mentions without exporting them; their members are public through the exports. */
function printUnexported(entry: Entry): string[] {
  return listUnexportedTypes(entry).map(({ symbol }) => {
    const texts = (symbol.declarations ?? []).map((node) => printDeclaration(node, symbol.name));
    return `## ${symbol.name} (not exported)\n\n\`\`\`ts\n${texts.join("\n")}\n\`\`\`\n`;
  });
}

function fileOf(entryName: string): string {
  return `${entryName.replace("/", "-")}.md`;
}

const repair = "The public API has changed. If you intended this, run: npx vitest run test/public-api -u";

test.each(entries.map((entry) => [entry.name, entry] as const))("%s equals its report", async (name, entry) => {
  const sections = entry.exports.map((each) => `## ${each.name}\n\n${printExport(each, entry)}\n`);
  expect(sections).not.toEqual([]);
  const report = [`# Public API of ${name}\n`, ...sections, ...printUnexported(entry)].join("\n");
  await expect(report, repair).toMatchFileSnapshot(reports + fileOf(name));
});

test("every report belongs to an entry", () => {
  expect(readdirSync(reports).sort()).toEqual(entries.map(({ name }) => fileOf(name)).sort());
});
