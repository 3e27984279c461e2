/** The entries of the package and what they export, read from the sources. */
import { fileURLToPath } from "node:url";
import ts from "typescript";
import manifest from "../../package.json" with { type: "json" };

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface Entry {
  /** Such as `copilot-spaces/fetch`. */
  name: string;
  exports: ExportedName[];
}

export interface ExportedName {
  name: string;
  symbol: ts.Symbol;
  /** The declarations, relative to the root. */
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
