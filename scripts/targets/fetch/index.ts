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
/** openapi-fetch's client, typed by the paths of the API. */
export type FetchClient = Client<paths, "application/json">;

/**
 * Creates openapi-fetch's client over the same transport as \`createClient\`. Calls resolve to
 * \`{ data, error, response }\`, and reject with a \`ClientError\` when there is no response of the API: for a path
 * parameter that cannot be sent, a network failure, or a success that is not JSON.
 *
 * @throws {TypeError} if \`baseUrl\` is not an absolute URL, or if a header cannot hold the token
 * @example
 * const client = createFetchClient({ token: process.env.GITHUB_TOKEN });
 */
export function createFetchClient(options: ClientOptions = {}): FetchClient {
  return createFetchClientFromTable<paths>(operations, baseUrl, options);
}
`;
}
