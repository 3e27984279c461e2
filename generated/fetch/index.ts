// Compiled from the OpenAPI description by `npm run generate`. Do not edit.

import { baseUrl, operations } from "../operations/index.ts";
import { createFetchClientFromTable } from "../../scripts/runtime/fetch/fetch-client.ts";
import type { FetchClientOptions } from "../../scripts/runtime/fetch/options.ts";
import type { TypedFetchClient } from "../../scripts/runtime/fetch/typed-client.ts";
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
  FetchInit,
  FetchResponse,
  HeaderOptions,
  RequestOptions,
  Token,
  TokenRequest,
} from "../../scripts/runtime/transport/options.ts";
export type { DelayEvent, Middleware, MiddlewareRequest } from "../../scripts/runtime/transport/middleware.ts";
export { throttleWrites } from "../../scripts/runtime/transport/throttle.ts";
export { observe } from "../../scripts/runtime/transport/observe.ts";
export type { Hooks } from "../../scripts/runtime/transport/observe.ts";
export { reportDeprecations } from "../../scripts/runtime/transport/deprecation.ts";
export type {
  DeprecationEvent,
  Hook,
  RateLimitEvent,
  RequestEvent,
  ResponseEvent,
  RetryEvent,
} from "../../scripts/runtime/transport/hooks.ts";
export type { OperationEvent } from "../../scripts/runtime/transport/operation.ts";
export type {
  FetchClientOptions,
  FetchRequest,
  FetchRequestInit,
  TransportCallOptions,
} from "../../scripts/runtime/fetch/options.ts";
export type {
  CallArguments,
  FetchMiddleware,
  FetchResult,
  PathMethod,
  RequestMethod,
  TypedFetchClient,
} from "../../scripts/runtime/fetch/typed-client.ts";

/** openapi-fetch's client, typed by the paths of the API. */
export interface FetchClient extends TypedFetchClient<paths, "application/json"> {}

/**
 * Creates openapi-fetch's client over the same transport as `createClient`. Calls resolve to
 * `{ data, error, response }`. They reject with a `ClientError` if a path parameter cannot be sent, if the network
 * fails, or if a success is not JSON.
 *
 * @throws {InvalidInputError} if an option cannot be used
 * @example
 * const client = createFetchClient({ token: process.env.GITHUB_TOKEN });
 */
export function createFetchClient<OwnRequest = Request>(options: FetchClientOptions<OwnRequest> = {}): FetchClient {
  return createFetchClientFromTable<paths, "application/json", OwnRequest>(operations, baseUrl, options);
}
