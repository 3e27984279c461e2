/** Prints the client's groups as TypeScript interfaces. */
import type { Api, Operation, Parameter } from "../../pipeline/api.ts";
import { schemaTypeNames } from "../schema-type-names.ts";
import { comment, identifier, key, pascalCase } from "../source-text.ts";
import type { Group } from "./groups.ts";
import { printParameter, printSignature, type SchemaTypes } from "./signature.ts";

/**
 * Groups that share a type name get one interface with the methods they have in common; a group with more than those
 * gets an interface of its own that extends it.
 */
export function printInterfaces(api: Api, groups: readonly Group[]): string {
  const schemas = schemaTypeNames(api);
  const shared = [...Map.groupBy(groups, ({ typeName }) => typeName)].map(([typeName, sharing]) => {
    const common = commonMethods(sharing, schemas);
    return { typeName, sharing, common };
  });
  const blocks = shared.flatMap(({ typeName, sharing, common }) => [
    printInterface(typeName, common.map((name) => printMethod(name, sharing, schemas))),
    ...sharing.filter(hasMoreThan(common)).map((group) => {
      const own = group.methods.filter(({ name }) => !common.includes(name));
      return printInterface(`${ownTypeName(group)} extends ${typeName}`, own.map(({ name }) => printMethod(name, [group], schemas)));
    }),
  ]);
  const members = shared.flatMap(({ sharing, typeName, common }) =>
    sharing.map((group) => printEntry(group, hasMoreThan(common)(group) ? ownTypeName(group) : typeName)),
  );
  return [...blocks, printInterface("Client", members)].join("\n");
}

function commonMethods(groups: readonly Group[], schemas: SchemaTypes): string[] {
  const [first, ...rest] = groups.map(
    ({ methods }) => new Map(methods.map((method) => [method.name, printSignature(method, schemas)])),
  );
  return [...(first ?? [])]
    .filter(([name, signature]) => rest.every((methods) => methods.get(name) === signature))
    .map(([name]) => name);
}

function hasMoreThan(common: readonly string[]): (group: Group) => boolean {
  return ({ methods }) => methods.length > common.length;
}

/** `OrgSpace` for the group `org` of the type `Space`. */
function ownTypeName({ name, typeName }: Group): string {
  return `${pascalCase(name)}${typeName}`;
}

function printInterface(heading: string, members: readonly string[]): string {
  return `export interface ${heading} {\n${members.join("\n")}}\n`;
}

/** The client's member that leads to a group. */
function printEntry({ name, description, binds }: Group, typeName: string): string {
  const isEntered = binds.length > 0;
  const signature = isEntered ? `(${binds.map(printParameter).join(", ")})` : "";
  const member = `  ${isEntered ? "" : "readonly "}${key(name)}${signature}: ${typeName};\n`;
  return comment([description, describeParameters(binds)], "  ") + member;
}

function printMethod(name: string, groups: readonly Group[], schemas: SchemaTypes): string {
  const described = groups.flatMap((group) =>
    group.methods.filter((method) => method.name === name).map((method) => ({ ...method, groupName: group.name })),
  );
  const [method] = described;
  if (!method) return "";
  const { freeParameters, created, operation } = method;
  const summaries = described.map(
    (each) => `${described.length > 1 ? `- \`${each.groupName}\`: ` : ""}${describeOperation(each.operation)}`,
  );
  const tags = [
    describeParameters(freeParameters),
    created && `@returns \`created\` is false when the API answered 200 instead of 201: nothing was created`,
    operation.deprecated && "@deprecated",
  ];
  const documentation = comment([summaries.join("\n"), tags.filter(Boolean).join("\n")], "  ");
  return `${documentation}  ${key(name)}${printSignature(method, schemas)};\n`;
}

function describeOperation({ summary, id, documentationUrl }: Operation): string {
  return `${oneLine(summary) || id}.${documentationUrl ? ` [GitHub's documentation](${documentationUrl})` : ""}`;
}

function describeParameters(parameters: readonly Parameter[]): string {
  return parameters.map(({ name, description }) => `@param ${identifier(name)} ${oneLine(description)}`).join("\n");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
