/**
 * Checks that every export and each of its members has a documentation comment, that every function has an example, and
 * that every type a signature mentions is exported. Types of the description are documented by the description.
 */
import ts from "typescript";
import { expect, test } from "vitest";
import { checker, type Entry, entries, isHidden, listUnexportedTypes, readBoundType } from "./entries.ts";

/** Types that stay internal although signatures mention them, with the reason. */
const internalTypes = [
  // the base class of `ResponseError` and `RateLimitError`, which users catch instead
  "StatusError",
  // the parameters of constructors that only the clients call
  "ErrorSubject",
  "ErrorFacts",
  "ConnectionFacts",
  "ResponseFacts",
  // the constraints of type parameters that `copilot-spaces/sync` binds
  "AttachedResource",
  "ResourceContent",
];

function ownExports({ exports }: Entry): Entry["exports"] {
  return exports.filter(({ declarations }) => !declarations.some(({ file }) => file.startsWith("generated/types/")));
}

function hasComment(symbol: ts.Symbol | undefined): boolean {
  return symbol !== undefined && symbol.getDocumentationComment(checker).length > 0;
}

/** The public members of a declaration, also those of the object types within it. */
function membersOf(declaration: ts.Declaration): ts.NamedDeclaration[] {
  const members: ts.NamedDeclaration[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isConstructorDeclaration(node) || isHidden(node) || isExtract(node)) return;
    const isMember = ts.isTypeElement(node) || ts.isPropertyDeclaration(node) || ts.isMethodDeclaration(node);
    if ((isMember || ts.isAccessor(node)) && node.name) members.push(node);
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return members;
}

/** Whether a node selects branches of a union, whose members are documented at the branches. */
function isExtract(node: ts.Node): boolean {
  return ts.isTypeReferenceNode(node) && node.typeName.getText() === "Extract";
}

function nameOf(member: ts.NamedDeclaration): string {
  return member.name?.getText() ?? "";
}

/** Includes the members of generic types that an export binds, and of base classes that are not exported. */
function listUndocumentedMembers(entry: Entry): string[] {
  const classes = listUnexportedTypes(entry)
    .map(({ symbol }) => symbol)
    .filter(({ valueDeclaration }) => valueDeclaration);
  const own = ownExports(entry);
  const bound = own.flatMap(({ declarations }) => declarations.flatMap(({ node }) => readBoundType(node) ?? []));
  const symbols = [...own.map(({ symbol }) => symbol), ...bound, ...classes];
  return symbols.flatMap(({ name, declarations = [] }) =>
    declarations
      .flatMap((declaration) => membersOf(declaration))
      .filter((member) => member.name && !hasComment(checker.getSymbolAtLocation(member.name)))
      .map((member) => `${name}.${nameOf(member)}`),
  );
}

const named = entries.map((entry) => [entry.name, entry] as const);

test.each(named)("%s documents every export", (_, entry) => {
  const undocumented = ownExports(entry).filter(({ symbol }) => !hasComment(symbol));
  expect(undocumented.map(({ name }) => name)).toEqual([]);
});

test.each(named)("%s documents every member of its types", (_, entry) => {
  expect(listUndocumentedMembers(entry)).toEqual([]);
});

test.each(named)("%s shows an example of every function", (_, entry) => {
  const functions = ownExports(entry).filter(({ declarations }) =>
    declarations.some(({ node }) => ts.isFunctionDeclaration(node)),
  );
  const bare = functions.filter(({ symbol }) => !symbol.getJsDocTags(checker).some(({ name }) => name === "example"));
  expect(bare.map(({ name }) => name)).toEqual([]);
});

test.each(named)("%s exports every type that its signatures mention", (_, entry) => {
  const missing = listUnexportedTypes(entry).filter(({ symbol }) => !internalTypes.includes(symbol.name));
  expect(missing.map(({ user, symbol }) => `${user} mentions ${symbol.name}`)).toEqual([]);
});

test("lists as internal only types that signatures mention", () => {
  const mentioned = entries.flatMap((entry) => listUnexportedTypes(entry).map(({ symbol }) => symbol.name));
  expect(internalTypes.filter((name) => !mentioned.includes(name))).toEqual([]);
});
