/** What the generated code of one description offers to TypeScript. */
import ts from "typescript";
import type { Api, Operation } from "../../model/api.ts";
import { type Group, type Method, readGroups } from "../../targets/client/groups.ts";
import { readSchemaTypes, readSignature, type SchemaTypes } from "../../targets/client/signature.ts";
import { typesTarget } from "../../targets/types/index.ts";
import { isFlat } from "../../targets/typescript/names.ts";

export interface TypeSet {
  /** The generated `types/index.ts`. */
  text: string;
  /** The types and functions that it exports, and the interfaces of the client. */
  exports: ReadonlySet<string>;
  /** By the operation's id. */
  operations: ReadonlyMap<string, OperationTypes>;
  /** The exported types of the schemas that no operation refers to. */
  schemas: ReadonlyMap<string, string>;
}

export interface OperationTypes {
  operation: Operation;
  /** How the client calls it, such as `client.org(…).listResources`. */
  call: string;
  /** What opens the group: the types of its parameters. */
  binds: string[];
  /** `number`, `string?`, `body?` …, in the order in which the method takes them. */
  parameters: string[];
  /** The property that holds the result next to `created`. */
  created: string | undefined;
}

export async function readTypeSet(api: Api): Promise<TypeSet> {
  const files = await typesTarget.generate(api);
  const types = readSchemaTypes(api);
  const isFlatClient = isFlat(api.tags);
  const groups = readGroups(api);
  const [index] = files;
  return {
    text: index?.text ?? "",
    exports: new Set([...files.flatMap(({ text }) => exportedNames(text)), ...groups.map(({ typeName }) => typeName)]),
    operations: new Map(
      groups.flatMap((group) =>
        group.methods.map((method) => [method.operation.id, readCall(group, method, isFlatClient, types)]),
      ),
    ),
    schemas: types.schemas,
  };
}

function readCall(group: Group, method: Method, isFlatClient: boolean, types: SchemaTypes): OperationTypes {
  const { overloads, created } = readSignature(method, types);
  const [{ parameters } = { parameters: [] }] = overloads; // the others choose another media type
  const entry = `client.${group.name}${group.binds.length > 0 ? "(…)" : ""}`;
  return {
    operation: method.operation,
    call: `${isFlatClient ? "client" : entry}.${method.name}`,
    binds: group.binds.map(({ type }) => type ?? "string"),
    parameters: parameters.map(describeParameter),
    created,
  };
}

/** Types that the description declares are compared by the compiler; their names may change. */
function describeParameter(parameter: string): string {
  const [, name = "", optional = "", type = ""] = /^(\w+)(\??): (.*)$/s.exec(parameter) ?? [];
  const isOptional = optional !== "" || type.endsWith(" | undefined");
  const isCompared = ["body", "query", "options"].includes(name);
  return `${isCompared ? name : type.startsWith("types.") ? "value" : type}${isOptional ? "?" : ""}`;
}

function exportedNames(text: string): string[] {
  const source = ts.createSourceFile("types.ts", text, ts.ScriptTarget.Latest);
  return source.statements.flatMap((statement) =>
    (ts.isTypeAliasDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isFunctionDeclaration(statement)) &&
    statement.name
      ? [statement.name.text]
      : [],
  );
}
