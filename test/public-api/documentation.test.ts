/** Every export and every member of it has a documentation comment, and every function an example. */
import ts from "typescript";
import { expect, test } from "vitest";
import { checker, type Entry, entries } from "./entries.ts";

/** Types of the description are documented by the description. */
function ownExports({ exports }: Entry): Entry["exports"] {
  return exports.filter(({ declarations }) => !declarations.some(({ file }) => file.startsWith("generated/types/")));
}

function hasComment(symbol: ts.Symbol | undefined): boolean {
  return symbol !== undefined && symbol.getDocumentationComment(checker).length > 0;
}

/** The documented members of interfaces and classes, and of the object types in aliases. */
function membersOf(node: ts.Declaration): ts.NamedDeclaration[] {
  if (ts.isInterfaceDeclaration(node)) return [...node.members];
  if (ts.isClassDeclaration(node)) {
    return node.members.filter((member) => !ts.isConstructorDeclaration(member) && !isPrivate(member));
  }
  return [];
}

function isPrivate(member: ts.ClassElement): boolean {
  return member.name !== undefined && ts.isPrivateIdentifier(member.name);
}

function nameOf(member: ts.NamedDeclaration): string {
  return member.name?.getText() ?? "";
}

const named = entries.map((entry) => [entry.name, entry] as const);

test.each(named)("%s documents every export", (_, entry) => {
  const undocumented = ownExports(entry).filter(({ symbol }) => !hasComment(symbol));
  expect(undocumented.map(({ name }) => name)).toEqual([]);
});

test.each(named)("%s documents every member of its interfaces and classes", (_, entry) => {
  const undocumented = ownExports(entry).flatMap(({ name, declarations }) =>
    declarations.flatMap(({ node }) =>
      membersOf(node)
        .filter((member) => member.name && !hasComment(checker.getSymbolAtLocation(member.name)))
        .map((member) => `${name}.${nameOf(member)}`),
    ),
  );
  expect(undocumented).toEqual([]);
});

test.each(named)("%s shows an example of every function", (_, entry) => {
  const functions = ownExports(entry).filter(({ declarations }) =>
    declarations.some(({ node }) => ts.isFunctionDeclaration(node)),
  );
  const bare = functions.filter(({ symbol }) => !symbol.getJsDocTags(checker).some(({ name }) => name === "example"));
  expect(bare.map(({ name }) => name)).toEqual([]);
});

test.each(named)("%s exports every type of this repository that its signatures mention", (_, entry) => {
  const exported = new Set(entry.exports.map(({ name }) => name));
  const missing = ownExports(entry).flatMap(({ name, declarations }) =>
    declarations.flatMap(({ node }) =>
      mentionedTypes(node)
        .filter((type) => !exported.has(type))
        .map((type) => `${name} mentions ${type}`),
    ),
  );
  expect([...new Set(missing)]).toEqual([]);
});

/** Names of types declared in scripts/ that a declaration refers to. */
function mentionedTypes(declaration: ts.Declaration): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const isHidden = ts.isBlock(node) || ts.isConstructorDeclaration(node) || ts.isHeritageClause(node);
    if (isHidden) return;
    if (ts.isTypeReferenceNode(node)) {
      const symbol = resolve(checker.getSymbolAtLocation(node.typeName));
      const [origin] = symbol?.declarations ?? [];
      const isOurs =
        origin !== undefined && /\/scripts\/(runtime|contract|model)\//.test(origin.getSourceFile().fileName);
      if (symbol && isOurs && !ts.isTypeParameterDeclaration(origin)) names.push(symbol.name);
    }
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return names;
}

function resolve(symbol: ts.Symbol | undefined): ts.Symbol | undefined {
  return symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}
