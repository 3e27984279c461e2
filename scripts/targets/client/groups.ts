/** Derives the client's groups and methods from the description. */
import type { Api, Operation, Parameter } from "../../model/api.ts";
import { UserError } from "../../model/user-error.ts";
import { camelCase, pascalCase } from "../typescript/identifier.ts";
import { methodName } from "../typescript/names.ts";

export interface Group {
  /** Property of the client. */
  name: string;
  /** The tag's. */
  description: string;
  /** Name of the interface, shared by the groups that name the same one. */
  typeName: string;
  binds: Parameter[];
  /** Sorted by name. */
  methods: Method[];
}

export interface Method {
  name: string;
  operation: Operation;
  /** Path parameters that the group does not bind. */
  freeParameters: Parameter[];
  /** Property that holds the body beside `created`, when the description tells 201 from 200. */
  created: string | undefined;
}

/** Throws a `UserError` with everything that the description's `x-client-…` extensions leave ambiguous. */
export function readGroups(api: Api): Group[] {
  const problems: string[] = [];
  const tagNames = [...new Set(api.operations.map(({ tag }) => tag))];
  const groups = tagNames
    .map((tagName) => readGroup(api, tagName, problems))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const name of repeated(groups)) problems.push(`two tags make the client group ${name}: see x-client-group`);
  for (const { name, methods } of groups) {
    for (const methodName of repeated(methods)) {
      const ids = methods.filter((method) => method.name === methodName).map(({ operation }) => operation.id);
      problems.push(
        `${ids.join(" and ")} both make the method ${name}.${methodName}: give one of them an x-client-method`,
      );
    }
  }
  if (problems.length > 0) throw new UserError(problems.join("\n"));
  return groups;
}

function readGroup(api: Api, tagName: string | undefined, problems: string[]): Group {
  const tag = api.tags.find(({ name }) => name === tagName);
  const name = tag?.group?.name ?? camelCase(tagName ?? "api");
  const binds = tag?.group?.binds ?? [];
  const operations = api.operations.filter((operation) => operation.tag === tagName);
  const parameters = new Map(
    operations.flatMap(({ pathParameters }) => pathParameters).map((each) => [each.name, each]),
  );
  for (const bound of binds.filter((each) => !parameters.has(each))) {
    problems.push(`x-client-group ${name} binds ${bound}, which is no path parameter of its operations`);
  }
  return {
    name,
    description: tag?.description ?? "",
    typeName: pascalCase(tag?.group?.type ?? name),
    binds: binds.flatMap((bound) => parameters.get(bound) ?? []),
    methods: operations
      .map((operation) => readMethod(operation, name, binds))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function readMethod(operation: Operation, groupName: string, binds: readonly string[]): Method {
  return {
    name: methodName(operation, groupName),
    operation,
    freeParameters: operation.pathParameters.filter(({ name }) => !binds.includes(name)),
    created: readCreated(operation),
  };
}

function readCreated({ responses }: Operation): string | undefined {
  const [ok, created] = ["200", "201"].map((wanted) => responses.find(({ status }) => status === wanted)?.body);
  if (!ok || !created || ok.schemaName !== created.schemaName) return undefined;
  return camelCase(ok.schemaName ?? "data");
}

/** The names that occur more than once. */
function repeated(named: readonly { name: string }[]): string[] {
  const names = named.map(({ name }) => name);
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
