/**
 * Checks that every export and each of its members has a documentation comment, that every function has an example, and
 * that every type a signature mentions is exported. Types of the description are documented by the description.
 */
import ts from "typescript";
import { expect, test } from "vitest";
import { checker, type Entry, entries, isHidden, listUnexportedTypes, readBoundType } from "./entries.ts";

/** What is missing and not yet decided. Remove an entry when it is documented or exported. */
const pendingMembers = listMembers({
  ApiPromise: ["data", "response"],
  CreateStep: ["action", "desired"],
  KeptResource: ["desired", "resource"],
  RemoveStep: ["action", "resource"],
  SetStep: ["action", "desired"],
  SyncDone: ["result", "step"],
  SyncFailure: ["step"],
  SyncProgress: ["plan", "result", "step", "type"],
  SyncStop: ["reason"],
  SyncableSpace: ["created", "metadata", "resource", "resources"],
});
/** The base class of two errors, and the parameters of the constructors of errors, which users do not call. */
const pendingErrorTypes = [
  "Access",
  "ErrorFacts",
  "OperationDescriptor",
  "RequestBody",
  "ResponseFacts",
  "StatusError",
];
/** The constraints of the type parameters that `copilot-spaces/sync` binds. */
const pendingSyncTypes = ["AttachedResource", "ResourceContent"];
const pendingTypes = [...pendingErrorTypes, ...pendingSyncTypes];

function listMembers(members: Record<string, string[]>): string[] {
  return Object.entries(members).flatMap(([type, names]) => names.map((name) => `${type}.${name}`));
}

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
    if (ts.isConstructorDeclaration(node) || isHidden(node)) return;
    const isMember = ts.isTypeElement(node) || ts.isPropertyDeclaration(node) || ts.isMethodDeclaration(node);
    if ((isMember || ts.isAccessor(node)) && node.name) members.push(node);
    ts.forEachChild(node, visit);
  };
  visit(declaration);
  return members;
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
  expect(listUndocumentedMembers(entry).filter((member) => !pendingMembers.includes(member))).toEqual([]);
});

test.each(named)("%s shows an example of every function", (_, entry) => {
  const functions = ownExports(entry).filter(({ declarations }) =>
    declarations.some(({ node }) => ts.isFunctionDeclaration(node)),
  );
  const bare = functions.filter(({ symbol }) => !symbol.getJsDocTags(checker).some(({ name }) => name === "example"));
  expect(bare.map(({ name }) => name)).toEqual([]);
});

test.each(named)("%s exports every type that its signatures mention", (_, entry) => {
  const missing = listUnexportedTypes(entry).filter(({ symbol }) => !pendingTypes.includes(symbol.name));
  expect(missing.map(({ user, symbol }) => `${user} mentions ${symbol.name}`)).toEqual([]);
});

test("lists as pending only what is missing", () => {
  const types = entries.flatMap((entry) => listUnexportedTypes(entry).map(({ symbol }) => symbol.name));
  const members = entries.flatMap((entry) => listUndocumentedMembers(entry));
  expect(pendingTypes.filter((name) => !types.includes(name))).toEqual([]);
  expect(pendingMembers.filter((name) => !members.includes(name))).toEqual([]);
});
