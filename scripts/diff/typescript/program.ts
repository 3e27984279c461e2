/** One compiler for both sets of types. */
import ts from "typescript";

export interface TypePair {
  checker: ts.TypeChecker;
  /** The exported type of a module by name. */
  find(side: "before" | "after", name: string): ts.Type | undefined;
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  types: [],
  strict: true,
  noEmit: true,
  noResolve: true,
};

/** @param texts the generated types */
export function createTypePair(texts: Readonly<Record<"before" | "after", string>>): TypePair {
  const files = new Map(Object.entries(texts).map(([side, text]) => [`/${side}.ts`, text]));
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.getSourceFile = (path, version) => {
    const text = files.get(path);
    return text === undefined ? getSourceFile(path, version) : ts.createSourceFile(path, text, version, true);
  };
  const program = ts.createProgram([...files.keys()], options, host);
  const checker = program.getTypeChecker();
  const exports = { before: readExports(program, "/before.ts"), after: readExports(program, "/after.ts") };
  return {
    checker,
    find: (side, name) => {
      const symbol = exports[side].get(name);
      return symbol && checker.getDeclaredTypeOfSymbol(symbol);
    },
  };
}

function readExports(program: ts.Program, file: string): ReadonlyMap<string, ts.Symbol> {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  return new Map((module ? checker.getExportsOfModule(module) : []).map((symbol) => [symbol.name, symbol]));
}
