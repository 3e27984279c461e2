/** Reads the entries of the package and their exports from the sources. */
import { fileURLToPath } from "node:url";
import ts from "typescript";
import manifest from "../../package.json" with { type: "json" };

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Entry {
  /** The import specifier, such as `copilot-spaces/fetch`. */
  name: string;
  exports: ExportedName[];
}

export interface ExportedName {
  name: string;
  symbol: ts.Symbol;
  /** Its declarations, with files relative to the root. */
  declarations: { file: string; node: ts.Declaration }[];
}

const { config } = ts.readConfigFile(`${root}tsconfig.json`, ts.sys.readFile);
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const { tsBuildInfoFile: _, ...settings } = { ...options, incremental: false };

const sources = Object.entries(manifest.exports).flatMap(([path, conditions]) => {
  const source = typeof conditions === "string" ? "" : conditions["@copilot-spaces/source"];
  return source.endsWith(".ts") ? [{ name: manifest.name + path.slice(1), file: root + source.replace("./", "") }] : [];
});

const program = ts.createProgram(
  sources.map(({ file }) => file),
  settings,
);

export const checker: ts.TypeChecker = program.getTypeChecker();

export const entries: readonly Entry[] = sources.map(({ name, file }) => {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${file} is not a module`);
  const exports = checker.getExportsOfModule(module).map((each) => readExport(each));
  return { name, exports: exports.sort((a, b) => (a.name < b.name ? -1 : 1)) };
});

function readExport(exported: ts.Symbol): ExportedName {
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
  const declarations = (symbol.declarations ?? []).map((node) => ({ file: placeOf(node), node }));
  return { name: exported.name, symbol, declarations };
}

export function placeOf(node: ts.Node): string {
  const { fileName } = node.getSourceFile();
  return fileName.startsWith(root) ? fileName.slice(root.length) : fileName;
}

/** A type that a signature mentions and that its entry does not export. */
export interface UnexportedType {
  /** The exported name, or the type, whose declaration mentions it. */
  user: string;
  symbol: ts.Symbol;
}

/** Follows the types of this repository that the exports mention, and the types that those mention. */
export function listUnexportedTypes({ exports }: Entry): UnexportedType[] {
  const bound = exports.flatMap(({ declarations }) => declarations.flatMap(({ node }) => readBoundType(node) ?? []));
  const exported = new Set([...exports.map(({ symbol }) => symbol), ...bound]);
  const found = new Map<ts.Symbol, UnexportedType>();
  const visit = (user: string, declarations: readonly ts.Declaration[]): void => {
    for (const symbol of declarations.flatMap((declaration) => mentionedTypes(declaration))) {
      if (exported.has(symbol) || found.has(symbol)) continue;
      found.set(symbol, { user, symbol });
      visit(symbol.name, symbol.declarations ?? []);
    }
  };
  for (const symbol of bound) visit(symbol.name, symbol.declarations ?? []);
  for (const { name, declarations } of exports) {
    visit(
      name,
      declarations.map(({ node }) => node),
    );
  }
  return [...found.values()].sort((a, b) => (a.symbol.name < b.symbol.name ? -1 : 1));
}

/** The generic type of the same name that an alias binds to the types of the description. */
export function readBoundType(node: ts.Declaration): ts.Symbol | undefined {
  if (!ts.isTypeAliasDeclaration(node) || !ts.isTypeReferenceNode(node.type)) return undefined;
  const symbol = readSymbol(node.type.typeName);
  return symbol?.name === node.name.text ? symbol : undefined;
}

/** The types declared in scripts/ that the public part of a declaration refers to. */
function mentionedTypes(declaration: ts.Declaration): ts.Symbol[] {
  const symbols: ts.Symbol[] = [];
  const visit = (node: ts.Node): void => {
    if (isHidden(node)) return;
    const symbol = readReference(node);
    const [origin] = symbol?.declarations ?? [];
    const isOurs = origin !== undefined && placeOf(origin).startsWith("scripts/");
    if (symbol && isOurs && !ts.isTypeParameterDeclaration(origin)) symbols.push(symbol);
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return symbols;
}

/** The type that a node refers to by name. */
function readReference(node: ts.Node): ts.Symbol | undefined {
  if (ts.isTypeReferenceNode(node)) return readSymbol(node.typeName);
  return ts.isExpressionWithTypeArguments(node) ? readSymbol(node.expression) : undefined;
}

function readSymbol(name: ts.Node): ts.Symbol | undefined {
  const symbol = checker.getSymbolAtLocation(name);
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Whether a node is not part of the public API: the body of a function, an initial value, or a private member. */
export function isHidden(node: ts.Node): boolean {
  if (ts.isBlock(node)) return true;
  if (ts.isExpression(node) && !ts.isExpressionWithTypeArguments(node)) return true;
  if (!ts.isClassElement(node)) return false;
  const flags = ts.getCombinedModifierFlags(node) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected);
  return flags !== 0 || (node.name !== undefined && ts.isPrivateIdentifier(node.name));
}
