/** `createFetchClient`: openapi-fetch, typed by path, over the transport; and the operations table. */
import type { Api, Operation } from "../../model/api.ts";
import type { AccessExtension } from "../../model/openapi-document.ts";
import { header, key, literal } from "../source-text.ts";
import type { Target } from "../target.ts";

export const fetch: Target = {
  name: "fetch",
  generate: (api) => [
    { path: "index.ts", text: printIndex() },
    { path: "operations.ts", text: printOperations(api) },
  ],
};

function printIndex(): string {
  return `${header}
import type { Client } from "openapi-fetch";
import type { paths } from "../types/index.ts";
import { baseUrl, operations } from "./operations.ts";
import { createFetchClientFromTable } from "./runtime/fetch-client.ts";
import type { ClientOptions } from "./runtime/options.ts";

export * from "./runtime/errors.ts";
export { etagCache } from "./runtime/etag-cache.ts";
export type * from "./runtime/options.ts";
export { paceWrites } from "./runtime/pacing.ts";
export type * from "./runtime/views.ts";

export type FetchClient = Client<paths, "application/json">;

/**
 * openapi-fetch, typed by path, with the same transport as \`createClient\`. Calls resolve to \`{ data, error, response }\`.
 * What is no response of the API is thrown all the same, as a \`ClientError\`: a path parameter that cannot be sent, a
 * network failure, a success that is not JSON.
 */
export function createFetchClient(options: ClientOptions = {}): FetchClient {
  return createFetchClientFromTable<paths>(operations, baseUrl, options);
}
`;
}

function printOperations(api: Api): string {
  const rows = api.operations.map((operation) => `  ${key(operation.id)}: {\n${printRow(operation)}  },\n`);
  return `${header}
import type { OperationTable } from "./runtime/operation.ts";

/** The first server of the description. */
export const baseUrl: string = ${literal(api.baseUrl)};

export const operations: OperationTable = {
${rows.join("")}};
`;
}

function printRow({
  method,
  path,
  pathParameters,
  queryParameters,
  requestBody,
  responses,
  access,
}: Operation): string {
  const types = pathParameters.map(({ name, type }) => `${key(name)}: ${literal(type ?? "string")}`);
  const successes = responses.filter(({ status }) => status.startsWith("2"));
  const returns = successes.every(({ body }) => body) ? "always" : "sometimes";
  return [
    `method: ${literal(method.toUpperCase())}`,
    `path: ${literal(path)}`,
    `pathParameters: {${types.length > 0 ? ` ${types.join(", ")} ` : ""}}`,
    queryParameters.length > 0 && "query: true",
    requestBody && `body: { mediaType: ${literal(requestBody.mediaType)}, required: ${requestBody.required} }`,
    successes.some(({ body }) => body) && `returns: ${literal(returns)}`,
    access && `access: ${printAccess(access)}`,
  ]
    .filter((property) => typeof property === "string")
    .map((property) => `    ${property},\n`)
    .join("");
}

function printAccess({ tokens, scope, permission }: AccessExtension): string {
  const { level, name, access } = permission ?? {};
  const properties = [
    `tokens: [${tokens.map(literal).join(", ")}]`,
    scope && `scope: ${literal(scope)}`,
    permission && `permission: ${literal(`${level} permission "${name}" (${access})`)}`,
  ];
  return `{ ${properties.filter(Boolean).join(", ")} }`;
}
