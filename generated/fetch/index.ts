// Compiled from the OpenAPI description by `npm run generate`. Do not edit.

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
 * openapi-fetch, typed by path, with the same transport as `createClient`. Calls resolve to `{ data, error, response }`.
 * What is no response of the API is thrown all the same, as a `ClientError`: a path parameter that cannot be sent, a
 * network failure, a success that is not JSON.
 */
export function createFetchClient(options: ClientOptions = {}): FetchClient {
  return createFetchClientFromTable<paths>(operations, baseUrl, options);
}
