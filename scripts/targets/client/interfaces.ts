/** Prints the client's groups as TypeScript interfaces. */
import type { Api, Operation, Parameter } from "../../model/api.ts";
import { comment } from "../typescript/comment.ts";
import { key } from "../typescript/data.ts";
import { pascalCase, unique } from "../typescript/identifier.ts";
import { schemaTypeNames } from "../typescript/names.ts";
import type { Group } from "./groups.ts";
import { parameterNames, printParameters, printSignature, type SchemaTypes } from "./signature.ts";

/**
 * Groups that share a type name get one interface with the methods they have in common; a group with more than those
 * gets an interface of its own that extends it.
 *
 * @param taken names that the file declares or uses otherwise
 */
export function printInterfaces(api: Api, groups: readonly Group[], taken: readonly string[]): string {
  const schemas = schemaTypeNames(api);
  const typeNames = new Set([...taken, "Client"]);
  const blocks: string[] = [];
  const members: string[] = [];
  for (const [wanted, sharing] of Map.groupBy(groups, ({ typeName }) => typeName)) {
    const typeName = unique(wanted, typeNames);
    const common = commonMethods(sharing, schemas);
    blocks.push(
      printInterface(
        typeName,
        common.map((name) => printMethod(name, sharing, schemas)),
      ),
    );
    for (const group of sharing) {
      const own = group.methods.filter(({ name }) => !common.includes(name)).map(({ name }) => name);
      const ownName = own.length > 0 ? unique(`${pascalCase(group.name)}${typeName}`, typeNames) : typeName;
      members.push(printEntry(group, ownName));
      if (own.length === 0) continue;
      blocks.push(
        printInterface(
          `${ownName} extends ${typeName}`,
          own.map((name) => printMethod(name, [group], schemas)),
        ),
      );
    }
  }
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

function printInterface(heading: string, members: readonly string[]): string {
  return `export interface ${heading} {\n${members.join("\n")}}\n`;
}

/** The client's member that leads to a group. */
function printEntry({ name, description, binds }: Group, typeName: string): string {
  const isEntered = binds.length > 0;
  const signature = isEntered ? `(${printParameters(binds)})` : "";
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
  const names = parameterNames(parameters);
  return parameters.map(({ description }, index) => `@param ${names[index]} ${oneLine(description)}`).join("\n");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
