/** `createFetchClient`: openapi-fetch, typed by path, over the transport. */
import type { Target } from "../target.ts";
import { header, inheritedComment } from "../typescript/comment.ts";
import { type PublicExports, printExports, transportExports } from "../typescript/exports.ts";

export const fetchTarget: Target = {
  name: "fetch",
  requires: ["operations", "types"],
  generate: () => [{ path: "index.ts", text: printIndex() }],
};

/** A library whose calls are in its declarations can name their types without a dependency on openapi-fetch. */
const fetchExports: PublicExports = {
  "fetch/options.ts": { types: ["FetchClientOptions", "FetchRequest", "TransportCallOptions"] },
  "fetch/typed-client.ts": {
    types: ["CallArguments", "FetchMiddleware", "FetchResult", "PathMethod", "RequestMethod", "TypedFetchClient"],
  },
};

function printIndex(): string {
  return `${header}
import { baseUrl, operations } from "../operations/index.ts";
import { createFetchClientFromTable } from "../runtime/fetch/fetch-client.ts";
import type { FetchClientOptions } from "../runtime/fetch/options.ts";
import type { TypedFetchClient } from "../runtime/fetch/typed-client.ts";
import type { paths } from "../types/index.ts";

${printExports({ ...transportExports, ...fetchExports })}
/** openapi-fetch's client, typed by the paths of the API. */
export interface FetchClient extends TypedFetchClient<paths, "application/json"> {}

${inheritedComment("fetch/fetch-client.ts", "createFetchClientFromTable")}
export function createFetchClient(options: FetchClientOptions = {}): FetchClient {
  return createFetchClientFromTable<paths>(operations, baseUrl, options);
}
`;
}
