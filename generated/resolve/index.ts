// Compiled from the OpenAPI description by `npm run generate`. Do not edit.

import { baseUrl } from "../operations/index.ts";
import * as resolver from "../../scripts/runtime/resolve/resolver.ts";
import type { ReferenceTable } from "../../scripts/runtime/resolve/table.ts";
import type { ClientOptions } from "../../scripts/runtime/transport/options.ts";
import type * as types from "../types/index.ts";

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
  FileReference,
  NumberReference,
  RepositoryReference,
  ResourceReference,
} from "../../scripts/runtime/resolve/reference.ts";

/**
 * Resolves a name or a URL to the request that attaches it. A string gives any of the requests; an object gives the one
 * of its type.
 */
export type Resolver = resolver.Resolver<
  types.CreateRepositoryResource,
  types.CreateGithubFileResource,
  types.CreateGithubIssueResource,
  types.CreateGithubPullRequestResource
>;

/** The requests that attach something of GitHub. */
const references: ReferenceTable = {
  file: {
    kindProperty: "resource_type",
    kind: "github_file",
    contentProperty: "metadata",
    fields: { repository: "repository_id", path: "file_path", commit: "sha" },
  },
  issue: {
    kindProperty: "resource_type",
    kind: "github_issue",
    contentProperty: "metadata",
    fields: { repository: "repository_id", number: "number" },
  },
  "pull-request": {
    kindProperty: "resource_type",
    kind: "github_pull_request",
    contentProperty: "metadata",
    fields: { repository: "repository_id", number: "number" },
  },
  repository: {
    kindProperty: "resource_type",
    kind: "repository",
    contentProperty: "metadata",
    fields: { repository: "repository_id" },
  },
};

/**
 * Creates a function that resolves a name or a URL, as people copy it from GitHub, to the request that attaches it. It
 * sends one or two GET requests, more for a URL of a branch that has slashes in its name. It looks up each repository,
 * branch and tag once: create a resolver for every batch.
 *
 * - A file of the default branch is not tied to a commit. Any other branch or tag becomes the commit that it points to
 *   now; a full SHA is sent as it is, without a request. Lines (`#L10`) are ignored: a space has whole files.
 * - The resolver asks GitHub whether a number is an issue or a pull request, because GitHub accepts either URL.
 * - Renamed repositories and transferred issues are followed.
 * - Whether a file exists is not checked.
 *
 * @returns a function that rejects with a `ClientError`: `InvalidInputError` for a reference that cannot be read, such as
 * a URL of another host, and `ResponseError` of kind `not_found` for what does not exist or the token may not see
 * @throws {InvalidInputError} if an option cannot be used
 * @example
 * const resolve = createResolver({ token: process.env.GITHUB_TOKEN });
 * await space.createResource(await resolve("https://github.com/octo-org/handbook/blob/main/docs/guide.md"));
 */
export function createResolver(options: ClientOptions = {}): Resolver {
  // The table and the types are compiled from the same description.
  return resolver.createResolverFromTable(references, baseUrl, options) as Resolver;
}
