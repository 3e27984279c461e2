/** Reads which modules the scripts of the repository import. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";
import { root } from "./documents.ts";

/** An import, a re-export or a `require`. */
export interface Import {
  /** Relative to the root. */
  from: string;
  /** A package, a `node:` module, or a path relative to the root. */
  to: string;
  isTypeOnly: boolean;
}

/** The scripts in a folder of the root. */
export function listFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((name) => /\.[cm]?[jt]s$/.test(name) && !name.includes("/node_modules/"))
    .sort();
}

/** Static and dynamic imports, re-exports and `require`. */
export function readImports(from: string): Import[] {
  const text = readFileSync(join(root, from), "utf8");
  const typeOnly = findTypeOnlyModules(text);
  const { importedFiles } = ts.preProcessFile(text, true, true);
  return importedFiles.map(({ fileName }) => ({ from, to: place(from, fileName), isTypeOnly: typeOnly.has(fileName) }));
}

function place(from: string, specifier: string): string {
  if (!specifier.startsWith(".")) return specifier;
  return relative(root, join(root, dirname(from), specifier)).replaceAll("\\", "/");
}

/** The modules that only types are taken from. */
function findTypeOnlyModules(text: string): Set<string> {
  const modules = new Map<string, boolean>();
  ts.forEachChild(ts.createSourceFile("module.ts", text, ts.ScriptTarget.Latest), function visit(node): void {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      if (!node.moduleSpecifier || !ts.isStringLiteral(node.moduleSpecifier)) return;
      const module = node.moduleSpecifier.text;
      modules.set(module, isTypeOnly(node) && (modules.get(module) ?? true));
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteral(argument)) modules.set(argument.text, false);
    }
    ts.forEachChild(node, visit);
  });
  return new Set([...modules].filter(([, types]) => types).map(([module]) => module));
}

function isTypeOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  const bindings = clause.namedBindings;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  return (
    !clause.name && !!bindings && ts.isNamedImports(bindings) && bindings.elements.every((each) => each.isTypeOnly)
  );
}
