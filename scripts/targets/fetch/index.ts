/** `createFetchClient`: openapi-fetch, typed by path, over the transport. */
import type { Target } from "../target.ts";
import { header } from "../typescript/comment.ts";
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
