// Compiled from the OpenAPI description by `npm run generate`. Do not edit.

import type { Client } from "openapi-fetch";
import { baseUrl, operations } from "../operations/index.ts";
import { createFetchClientFromTable } from "../../scripts/runtime/fetch/fetch-client.ts";
import type { ClientOptions } from "../../scripts/runtime/transport/options.ts";
import type { paths } from "../types/index.ts";

export {
  ApiError,
  ConnectionError,
  InvalidInputError,
  RateLimitError,
  ResponseError,
  isClientError,
} from "../../scripts/runtime/transport/errors.ts";
export type {
  ClientError,
  ConnectionErrorKind,
  ErrorKind,
  ResponseErrorKind,
  ValidationDetail,
} from "../../scripts/runtime/transport/errors.ts";
export { etagCache } from "../../scripts/runtime/transport/etag-cache.ts";
export type { CachedResponse, EtagCacheOptions, ResponseStore } from "../../scripts/runtime/transport/etag-cache.ts";
export type {
  ClientOptions,
  Fetch,
  RequestOptions,
  ResponseValidator,
  Throttle,
  Token,
} from "../../scripts/runtime/transport/options.ts";
export { throttleWrites } from "../../scripts/runtime/transport/throttle.ts";
export type {
  DeprecationEvent,
  Hook,
  RateLimitEvent,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
} from "../../scripts/runtime/transport/hooks.ts";

export type FetchClient = Client<paths, "application/json">;

/**
 * openapi-fetch, typed by path, with the same transport as `createClient`. Calls resolve to `{ data, error, response }`.
 * What is no response of the API is thrown all the same, as a `ClientError`: a path parameter that cannot be sent, a
 * network failure, a success that is not JSON.
 */
export function createFetchClient(options: ClientOptions = {}): FetchClient {
  return createFetchClientFromTable<paths>(operations, baseUrl, options);
}
