// Compiled from the OpenAPI description by `npm run generate`. Do not edit.

import { groups } from "../client/groups.ts";
import type { Client } from "../client/index.ts";
import { baseUrl, operations } from "../operations/index.ts";
import * as access from "../../scripts/runtime/access/explain-access.ts";
import type { ClientOptions } from "../../scripts/runtime/transport/options.ts";

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
export type { AccessReport, MethodAccess, TokenKind } from "../../scripts/runtime/access/report.ts";

/** The groups of the client, each as a function that reports what the token may do there. */
export type AccessExplainer = access.AccessExplainer<Client>;

/**
 * Explains what a token may do in a space: which kind of token it is, which scopes it has, what each method needs, and
 * what is missing. This is the question behind most 404 responses, because GitHub hides what a token may not see.
 *
 * It sends one GET request, which lists the space, and never writes. The report does not contain the token.
 *
 * @returns functions with the parameters of the client's. They resolve to a report, also after 401, 403 and 404, and
 * reject with a `ClientError` for everything that says nothing about access, such as a rate limit or a network failure
 * @throws {InvalidInputError} if an option cannot be used
 * @example
 * const { text, methods } = await explainAccess({ token: process.env.GITHUB_TOKEN }).org("acme", 7);
 * console.log(methods.createResource.allowed, text);
 */
export function explainAccess(options: ClientOptions = {}): AccessExplainer {
  // The tables and the interfaces are compiled from the same description.
  return access.explainAccessFromTables(groups, operations, baseUrl, options) as AccessExplainer;
}
