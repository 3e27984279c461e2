/** Prints what helps with the kinds of a tagged union: a guard for each, and a way to read those of a later version. */
import type { ResponseUnion } from "../../model/api.ts";
import { comment, header } from "../typescript/comment.ts";
import { key, printData } from "../typescript/data.ts";
import { oneLine } from "../typescript/description.ts";
import { camelCase, identifier, unique } from "../typescript/identifier.ts";
import type { Guard, UnionNames } from "../typescript/union-names.ts";

/** Prints the type of a value whose kind is not in the description. Every branch of the union is assignable to it. */
export function printUnknownType(names: UnionNames): string {
  const { union, typeName, unknownType } = names;
  const { kindProperty, varying } = union;
  const omitted = [kindProperty, ...varying.map(({ name }) => name)].map((name) => printData(name)).join(" | ");
  const fields = varying.map(({ name, isRequired, isObject }) => {
    const type = isObject ? "{ [field: string]: unknown }" : "unknown";
    return `    ${key(name)}${isRequired ? "" : "?"}: ${type};\n`;
  });
  const documentation = comment([
    `A \`${typeName}\` of any kind, also of one that the API adds later. Every known kind is assignable to it. So is the ` +
      "value in the `default` branch of a `switch` over all of them, which compiles when a kind is added, too.",
    `@example\nconst later: ${unknownType} = ${parameterName(names)};`,
  ]);
  const kind = `    ${key(kindProperty)}: ${printKindTypes(union)};\n`;
  return `${documentation}export type ${unknownType} = Omit<${typeName}, ${omitted}> & {\n${kind}${fields.join("")}};\n`;
}

export function printKinds(unions: readonly UnionNames[]): string {
  const blocks = unions.flatMap((each) => [
    ...each.guards.map((guard) => printGuard(each, guard)),
    printAsUnknown(each),
  ]);
  return `${header}
import { hasKind, hasUnknownKind } from "../runtime/kinds/kinds.ts";
import type * as types from "./index.ts";

${blocks.join("\n")}`;
}

function printGuard(names: UnionNames, { name, kind, typeName }: Guard): string {
  const { kindProperty } = names.union;
  const parameter = parameterName(names);
  const documentation = comment([
    `Whether a value is of the kind \`${oneLine(String(kind))}\`, which narrows its type. False for null and undefined.`,
    `@example\nconst [first] = list.filter(${name});`,
  ]);
  const branch = typeName
    ? `types.${typeName}`
    : `Extract<types.${names.typeName}, { ${key(kindProperty)}: ${printData(kind)} }>`;
  return `${documentation}export function ${name}(
  ${parameter}: ${printParameterType(names)},
): ${parameter} is ${branch} {
  return hasKind(${parameter}, ${printData(kindProperty)}, ${printData(kind)});
}
`;
}

function printAsUnknown(names: UnionNames): string {
  const { union, asUnknown, unknownType, guards } = names;
  const parameter = parameterName(names);
  const documentation = comment([
    "Returns a value whose kind this version does not know, with a type that lets its fields be read. Returns undefined " +
      "for every other value.",
    `@example\nconst unknown = ${asUnknown}(${parameter});`,
  ]);
  const known = printData(
    guards.map(({ kind }) => kind),
    "  ",
    "const known = ",
  );
  return `${documentation}export function ${asUnknown}(
  ${parameter}: ${printParameterType(names)},
): types.${unknownType} | undefined {
  const known = ${known};
  return hasUnknownKind(${parameter}, ${printData(union.kindProperty)}, known) ? ${parameter} : undefined;
}
`;
}

function parameterName({ typeName }: UnionNames): string {
  return unique(identifier(camelCase(typeName)), new Set(["hasKind", "hasUnknownKind", "known"]));
}

function printParameterType({ typeName, unknownType }: UnionNames): string {
  return `types.${typeName} | types.${unknownType} | null | undefined`;
}

/** Such as `string`. */
function printKindTypes({ branches }: ResponseUnion): string {
  return [...new Set(branches.map(({ kind }) => typeof kind))].join(" | ");
}
