/** Derives the client's groups and methods from the description. */
import type { Api, Operation, Parameter, Tag } from "../../model/api.ts";
import { pascalCase } from "../typescript/identifier.ts";
import { createdProperty, groupName, methodName } from "../typescript/names.ts";

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

/** Sorted by name. Lint rules ensure that the names of groups, and of the methods of a group, are distinct. */
export function readGroups(api: Api): Group[] {
  const tags = new Map<string | undefined, Tag>(api.tags.map((tag) => [tag.name, tag]));
  const groups = [...Map.groupBy(api.operations, ({ tag }) => tag)].map(([tagName, operations]) =>
    readGroup(tagName, tags.get(tagName), operations),
  );
  return groups.sort((a, b) => (a.name < b.name ? -1 : 1));
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
      .map((operation) => readMethod(operation, name, binds))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

function readMethod(operation: Operation, groupName: string, binds: readonly string[]): Method {
  return {
    name: methodName(operation, groupName),
    operation,
    freeParameters: operation.pathParameters.filter(({ name }) => !binds.includes(name)),
    created: createdProperty(operation),
  };
}
