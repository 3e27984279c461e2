import ts from "typescript";

export interface SchemaDeclaration {
  /** Component name. */
  name: string;
  /** `export type …`, without a comment. */
  declaration: ts.TypeAliasDeclaration;
}

/**
 * Moves the schemas of the interface `components` into separate declarations, so that editors and error messages show
 * their names. A schema in `components` becomes a reference to its declaration, and declarations refer to each other by
 * name, which also lets a union contain itself. Nothing else changes.
 */
export function declareSchemas(
  nodes: readonly ts.Node[],
  typeNames: ReadonlyMap<string, string>,
): { nodes: ts.Node[]; schemas: SchemaDeclaration[] } {
  const schemas: SchemaDeclaration[] = [];
  const declareMember = (member: ts.TypeElement): ts.TypeElement => {
    const name = ts.isPropertySignature(member) ? readName(member.name) : undefined;
    const typeName = name === undefined ? undefined : typeNames.get(name);
    if (name === undefined || typeName === undefined || !ts.isPropertySignature(member) || !member.type) return member;
    const modifiers = [ts.factory.createModifier(ts.SyntaxKind.ExportKeyword)];
    const type = referToNames(member.type, typeNames);
    const declaration = ts.factory.createTypeAliasDeclaration(modifiers, typeName, undefined, type);
    schemas.push({ name, declaration });
    const reference = ts.factory.createTypeReferenceNode(typeName);
    // A new node: an updated one would keep the comment, which belongs to the declaration.
    return ts.factory.createPropertySignature(member.modifiers, member.name, member.questionToken, reference);
  };
  return { nodes: nodes.map((node) => updateSchemas(node, declareMember)), schemas };
}

function updateSchemas(node: ts.Node, update: (member: ts.TypeElement) => ts.TypeElement): ts.Node {
  if (!ts.isInterfaceDeclaration(node) || node.name.text !== "components") return node;
  const members = node.members.map((member) => {
    if (!ts.isPropertySignature(member) || readName(member.name) !== "schemas") return member;
    if (!member.type || !ts.isTypeLiteralNode(member.type)) return member;
    const type = ts.factory.createTypeLiteralNode(member.type.members.map(update));
    return ts.factory.updatePropertySignature(member, member.modifiers, member.name, member.questionToken, type);
  });
  return ts.factory.updateInterfaceDeclaration(
    node,
    node.modifiers,
    node.name,
    node.typeParameters,
    node.heritageClauses,
    members,
  );
}

/** Replaces each `components["schemas"]["X"]` in a type by the name of its declaration. */
function referToNames(type: ts.TypeNode, typeNames: ReadonlyMap<string, string>): ts.TypeNode {
  const visit = (node: ts.Node): ts.Node => {
    const typeName = ts.isIndexedAccessTypeNode(node) ? typeNames.get(readSchemaName(node) ?? "") : undefined;
    return typeName === undefined
      ? ts.visitEachChild(node, visit, undefined)
      : ts.factory.createTypeReferenceNode(typeName);
  };
  return ts.visitNode(type, visit, ts.isTypeNode);
}

/** `X` of `components["schemas"]["X"]`. */
function readSchemaName({ objectType, indexType }: ts.IndexedAccessTypeNode): string | undefined {
  if (!ts.isIndexedAccessTypeNode(objectType) || readLiteral(objectType.indexType) !== "schemas") return undefined;
  const { objectType: root } = objectType;
  const isComponents =
    ts.isTypeReferenceNode(root) && ts.isIdentifier(root.typeName) && root.typeName.text === "components";
  return isComponents ? readLiteral(indexType) : undefined;
}

function readLiteral(type: ts.TypeNode): string | undefined {
  return ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;
}

function readName(name: ts.PropertyName): string | undefined {
  return ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name) ? name.text : undefined;
}
