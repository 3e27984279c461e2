/** `createFetchClient`: openapi-fetch, typed by path, over the transport. */
import type { Target } from "../target.ts";
import { header, inheritedComment } from "../typescript/comment.ts";
import { printExports, transportExports } from "../typescript/exports.ts";

export const fetchTarget: Target = {
  name: "fetch",
  requires: ["operations", "types"],
  generate: () => [{ path: "index.ts", text: printIndex() }],
};

function printIndex(): string {
  return `${header}
import type { Client } from "openapi-fetch";
import { baseUrl, operations } from "../operations/index.ts";
import { createFetchClientFromTable } from "../runtime/fetch/fetch-client.ts";
import type { ClientOptions } from "../runtime/transport/options.ts";
import type { paths } from "../types/index.ts";

${printExports(transportExports)}
/** openapi-fetch's client, typed by the paths of the API. */
export type FetchClient = Client<paths, "application/json">;

${inheritedComment("fetch/fetch-client.ts", "createFetchClientFromTable")}
export function createFetchClient(options: ClientOptions = {}): FetchClient {
  return createFetchClientFromTable<paths>(operations, baseUrl, options);
}
`;
}
