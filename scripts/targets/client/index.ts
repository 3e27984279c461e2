/** `createClient`: the description's groups and methods, as a table for the interpreter and as types for its user. */
import { header, key, literal } from "../source-text.ts";
import type { Target } from "../target.ts";
import { type Group, type Method, readGroups } from "./groups.ts";
import { printInterfaces } from "./interfaces.ts";

/** What the client exports of the runtime, by name: a schema of the same name does not get in the way then. */
const classes = ["ApiError", "ConnectionError", "InvalidInputError", "RateLimitError", "ResponseError"];
const exportedTypes: Readonly<Record<string, readonly string[]>> = {
  "../fetch/runtime/errors.ts": [
    "ClientError",
    "ConnectionErrorKind",
    "ErrorKind",
    "ResponseErrorKind",
    "ValidationDetail",
  ],
  "../fetch/runtime/etag-cache.ts": ["CachedResponse", "EtagCacheOptions", "ResponseStore"],
  "../fetch/runtime/options.ts": [
    "ClientOptions",
    "Fetch",
    "Hook",
    "Pace",
    "RequestOptions",
    "ResponseValidator",
    "Token",
  ],
  "../fetch/runtime/views.ts": ["DeprecationView", "RateLimitView", "RequestView", "ResponseView", "RetryView"],
  "./runtime/api-promise.ts": ["ApiPromise", "RateLimit", "ResponseInfo"],
};
const globals = ["NonNullable", "Promise"];

export const client: Target = {
  name: "client",
  generate(api) {
    const groups = readGroups(api);
    const taken = [...classes, ...Object.values(exportedTypes).flat(), ...globals];
    const interfaces = printInterfaces(api, groups, taken);
    return [
      { path: "groups.ts", text: printGroups(groups) },
      { path: "index.ts", text: `${printHead(interfaces.includes("types."))}\n${interfaces}` },
    ];
  },
};

function printHead(usesTypes: boolean): string {
  const typeExports = Object.entries(exportedTypes).map(
    ([module, names]) => `export type { ${names.join(", ")} } from ${literal(module)};\n`,
  );
  return `${header}
import { baseUrl, operations } from "../fetch/operations.ts";
import type { ClientOptions, RequestOptions } from "../fetch/runtime/options.ts";
${usesTypes ? 'import type * as types from "../types/index.ts";\n' : ""}import { groups } from "./groups.ts";
import type { ApiPromise } from "./runtime/api-promise.ts";
import { createClientFromTables } from "./runtime/client.ts";

export { ${classes.join(", ")}, isClientError } from "../fetch/runtime/errors.ts";
export { etagCache } from "../fetch/runtime/etag-cache.ts";
export { paceWrites } from "../fetch/runtime/pacing.ts";
${typeExports.join("")}export type * from "../types/index.ts";

/** A client for the API. Its methods resolve to data and reject with a \`ClientError\`. */
export function createClient(options: ClientOptions = {}): Client {
  // The tables and the interfaces are compiled from the same description.
  return createClientFromTables(groups, operations, baseUrl, options) as unknown as Client;
}
`;
}

function printGroups(groups: readonly Group[]): string {
  return `${header}
import type { GroupTable } from "./runtime/groups.ts";

export const groups: GroupTable = {
${groups.map(printGroup).join("")}};
`;
}

function printGroup({ name, binds, methods }: Group): string {
  return `  ${key(name)}: {
    binds: [${binds.map((parameter) => literal(parameter.name)).join(", ")}],
    methods: {
${methods.map(printMethod).join("")}    },
  },
`;
}

function printMethod({ name, operation, created }: Method): string {
  const wrap = created === undefined ? "" : `, created: ${literal(created)}`;
  return `      ${key(name)}: { operationId: ${literal(operation.id)}${wrap} },\n`;
}
