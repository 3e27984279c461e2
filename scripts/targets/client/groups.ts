/** Derives the client's groups and methods from the description. */
import type { Api, Operation, Parameter, Tag } from "../../model/api.ts";
import { pascalCase } from "../typescript/identifier.ts";
import { createdProperty, groupName, isFlat, methodName, methodNames } from "../typescript/names.ts";

export interface Group {
  /** The property of the client. */
  name: string;
  /** The description of the tag. */
  description: string;
  /** The name of the interface. Groups with the same name share it. */
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
  /** The property that holds the body next to `created`, when the description distinguishes 201 from 200. */
  created: string | undefined;
}

/**
 * Sorted by name. Lint rules ensure that the names of groups, and of the methods of a group, are distinct. A flat client
 * is one group, whose interface is the client's.
 */
export function readGroups(api: Api): Group[] {
  if (isFlat(api.tags)) return [readFlatGroup(api)];
  const tags = new Map(api.tags.map((tag) => [tag.name, tag]));
  return [...Map.groupBy(api.operations, ({ tag }) => tag)]
    .map(([tagName, operations]) => readGroup(tagName, tags.get(tagName ?? ""), operations))
    .sort(compareNames);
}

function readFlatGroup({ operations }: Api): Group {
  const names = methodNames(operations);
  const methods = operations.map((operation) => readMethod(operation, names.get(operation.id)?.name ?? "", []));
  return { name: "client", description: "", typeName: "Client", binds: [], methods: methods.sort(compareNames) };
}

function readGroup(tagName: string | undefined, tag: Tag | undefined, operations: readonly Operation[]): Group {
  const name = groupName(tagName, tag?.group?.name);
  const binds = tag?.group?.binds ?? [];
  const parameters = new Map(
    operations.flatMap(({ pathParameters }) => pathParameters).map((each) => [each.name, each]),
  );
  return {
    name,
    description: tag?.description ?? "",
    typeName: pascalCase(tag?.group?.type ?? name),
    binds: binds.flatMap((bound) => parameters.get(bound) ?? []),
    methods: operations
      .map((operation) => readMethod(operation, methodName(operation, name), binds))
      .sort(compareNames),
  };
}

function readMethod(operation: Operation, name: string, binds: readonly string[]): Method {
  return {
    name,
    operation,
    freeParameters: operation.pathParameters.filter((parameter) => !binds.includes(parameter.name)),
    created: createdProperty(operation),
  };
}

function compareNames(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}
