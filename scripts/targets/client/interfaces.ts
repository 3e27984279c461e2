/** Prints the groups of the client as TypeScript interfaces. */
import type { Api } from "../../model/api.ts";
import { comment } from "../typescript/comment.ts";
import { key } from "../typescript/data.ts";
import { oneLine } from "../typescript/description.ts";
import { pascalCase, unique } from "../typescript/identifier.ts";
import { isFlat } from "../typescript/names.ts";
import { describeGroup, describeMethod, type GroupMethod } from "./documentation.ts";
import type { Group } from "./groups.ts";
import { printParameters, printSignature, readSchemaTypes, readSignature, type SchemaTypes } from "./signature.ts";

/**
 * Prints the interfaces of the groups and of the client. Groups that share a type name get one interface with their
 * common methods. A group with more methods gets a second interface that extends the shared one.
 *
 * @param taken the other names that the file declares or uses
 */
export function printInterfaces(api: Api, groups: readonly Group[], taken: readonly string[]): string {
  const schemas = readSchemaTypes(api);
  if (isFlat(api.tags)) return printFlatClient(groups, schemas);
  const typeNames = new Set([...taken, "Client"]);
  const blocks: string[] = [];
  const members: string[] = [];
  for (const [wanted, sharing] of Map.groupBy(groups, ({ typeName }) => typeName)) {
    const typeName = unique(wanted, typeNames);
    const common = commonMethods(sharing, schemas);
    blocks.push(printInterface(typeName, sharing, [...common], schemas));
    for (const group of sharing) {
      const own = group.methods.filter(({ name }) => !common.has(name)).map(({ name }) => name);
      const ownName = own.length > 0 ? unique(`${pascalCase(group.name)}${typeName}`, typeNames) : typeName;
      members.push(printEntry(group, ownName));
      if (own.length > 0) blocks.push(printInterface(`${ownName} extends ${typeName}`, [group], own, schemas));
    }
  }
  const client = comment(["A client for the API. Each member enters a group of operations."]);
  return [...blocks, `${client}export interface Client {\n${members.join("\n")}}\n`].join("\n");
}

function printFlatClient(groups: readonly Group[], schemas: SchemaTypes): string {
  const methods = groups.flatMap((group) => group.methods.map((method) => printMethod([{ group, method }], schemas)));
  return `${comment(["A client for the API."])}export interface Client {\n${methods.join("\n")}}\n`;
}

function commonMethods(groups: readonly Group[], schemas: SchemaTypes): Set<string> {
  const [first, ...rest] = groups.map(
    ({ methods }) => new Map(methods.map((method) => [method.name, JSON.stringify(readSignature(method, schemas))])),
  );
  const common = [...(first ?? [])].filter(([name, signature]) =>
    rest.every((methods) => methods.get(name) === signature),
  );
  return new Set(common.map(([name]) => name));
}

/** @param methodNames the methods to print, which all of the groups have */
function printInterface(
  heading: string,
  groups: readonly Group[],
  methodNames: readonly string[],
  schemas: SchemaTypes,
): string {
  const entries = groups.map(({ name, binds }) => `\`client.${oneLine(name)}${binds.length > 0 ? "(…)" : ""}\``);
  const byName = Map.groupBy(
    groups.flatMap((group) => group.methods.map((method) => ({ group, method }))),
    ({ method }) => method.name,
  );
  const methods = methodNames.map((name) => printMethod(byName.get(name) ?? [], schemas));
  const documentation = comment([`The operations of ${entries.join(" and ")}.`]);
  return `${documentation}export interface ${heading} {\n${methods.join("\n")}}\n`;
}

/** The member of the client that enters a group. */
function printEntry(group: Group, typeName: string): string {
  const { name, binds, methods } = group;
  const owner = methods.find(({ operation }) => binds.every((each) => operation.pathParameters.includes(each)));
  const isEntered = binds.length > 0;
  const signature = isEntered ? `(${printParameters(binds, owner?.operation ?? { id: "" }).join(", ")})` : "";
  const member = `  ${isEntered ? "" : "readonly "}${key(name)}${signature}: ${typeName};\n`;
  return comment(describeGroup(group), "  ") + member;
}

/** @param shared the method, in each of the groups that have it */
function printMethod(shared: readonly GroupMethod[], schemas: SchemaTypes): string {
  const [first] = shared;
  if (!first) return "";
  const { method } = first;
  return comment(describeMethod(shared), "  ") + printSignature(key(method.name), readSignature(method, schemas));
}
