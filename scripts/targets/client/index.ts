/** Prints `createClient`: the groups and methods as a table for the runtime and as types for the user. */

import type { Api } from "../../model/api.ts";
import type { GroupTable } from "../../runtime/client/groups.ts";
import type { Target } from "../target.ts";
import { header, inheritedComment } from "../typescript/comment.ts";
import { printConstant } from "../typescript/data.ts";
import {
  exportedNames,
  type PublicExports,
  printExport,
  printExports,
  transportExports,
} from "../typescript/exports.ts";
import { isFlat } from "../typescript/names.ts";
import { nameUnions } from "../typescript/union-names.ts";
import { printCall, printWire } from "../typescript/wire.ts";
import { type Group, readGroups } from "./groups.ts";
import { printInterfaces } from "./interfaces.ts";
import { readSchemaTypes, refersTo } from "./signature.ts";

/** Exported by name, so that a schema of the same name does not hide them. */
const publicExports: PublicExports = {
  ...transportExports,
  "client/api-promise.ts": { types: ["ApiPromise", "RateLimit", "ResponseInfo"] },
};
const globals = ["BinaryBody", "Blob", "Extract", "NonNullable", "Promise"];

export const clientTarget: Target = {
  name: "client",
  requires: ["operations", "types"],
  generate(api) {
    const groups = readGroups(api);
    const interfaces = printInterfaces(api, groups, [...exportedNames(publicExports), ...globals]);
    return [
      { path: "groups.ts", text: printGroups(groups) },
      { path: "index.ts", text: `${printHead(api, readUse(api, groups), printKinds(api))}\n${interfaces}` },
    ];
  },
};

/** Exports the functions of the target `types`. */
function printKinds(api: Api): string {
  const names = nameUnions(api).flatMap(({ guards, asUnknown }) => [asUnknown, ...guards.map(({ name }) => name)]);
  return printExport("export", names.sort(), "../types/kinds.ts");
}

/** What the interfaces refer to: an import that is not used does not compile in every project. */
interface Use {
  methods: boolean;
  types: boolean;
  bytes: boolean;
}

function readUse(api: Api, groups: readonly Group[]): Use {
  const methods = groups.flatMap((group) => group.methods);
  const schemas = readSchemaTypes(api);
  return {
    methods: methods.length > 0,
    types: methods.some((method) => refersTo(/\btypes\./, method, schemas)),
    bytes: methods.some((method) => refersTo(/\bBinaryBody\b/, method, schemas)),
  };
}

function printHead(api: Api, use: Use, kinds: string): string {
  const wire = printWire(api, ["client/described-call.ts", "createDescribedCaller"]);
  const group = isFlat(api.tags) ? '["client"]' : "";
  const imports = [
    'import { baseUrl, operations } from "../operations/index.ts";',
    'import { groups } from "./groups.ts";',
    use.methods && 'import type { ApiPromise } from "../runtime/client/api-promise.ts";',
    'import { createClientFromTables } from "../runtime/client/client.ts";',
    wire.imports,
    `import type { ClientOptions${use.methods ? ", RequestOptions" : ""} } from "../runtime/transport/options.ts";`,
    use.bytes && 'import type { BinaryBody } from "../runtime/wire/body.ts";',
    use.types && 'import type * as types from "../types/index.ts";',
  ];
  const values = ["groups", "operations", "baseUrl", "options", wire.argument];
  const call = `${printCall("createClientFromTables", values)}${group}`;
  return `${header}
${imports.filter(Boolean).join("\n")}

${printExports(publicExports)}${kinds}export type * from "../types/index.ts";

${inheritedComment("client/client.ts", "createClientFromTables")}
export function createClient(options: ClientOptions = {}): Client {
  // The tables and the interfaces are compiled from the same description.
  return ${call} as unknown as Client;
}
`;
}

function printGroups(groups: readonly Group[]): string {
  const table: GroupTable = Object.fromEntries(
    groups.map(({ name, binds, methods }) => [
      name,
      { binds: binds.map((parameter) => parameter.name), methods: describeMethods(methods) },
    ]),
  );
  return `${header}
import type { GroupTable } from "../runtime/client/groups.ts";

${printConstant("export const groups: GroupTable", table)}`;
}

function describeMethods(methods: Group["methods"]): GroupTable[string]["methods"] {
  return Object.fromEntries(
    methods.map(({ name, operation, created }) => [
      name,
      { operationId: operation.id, ...(created !== undefined && { created }) },
    ]),
  );
}
