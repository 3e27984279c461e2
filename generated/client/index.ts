// Compiled from the OpenAPI description by `npm run generate`. Do not edit.

import { baseUrl, operations } from "../operations/index.ts";
import { groups } from "./groups.ts";
import type { ApiPromise } from "../../scripts/runtime/client/api-promise.ts";
import { createClientFromTables } from "../../scripts/runtime/client/client.ts";
import type { ClientOptions, RequestOptions } from "../../scripts/runtime/transport/options.ts";
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
export type { ApiPromise, RateLimit, ResponseInfo } from "../../scripts/runtime/client/api-promise.ts";
export {
  asUnknownResource,
  isFreeText,
  isGithubFile,
  isGithubIssue,
  isGithubPullRequest,
  isMediaContent,
  isRepository,
  isUploadedTextFile,
} from "../types/kinds.ts";
export type * from "../types/index.ts";

/**
 * Creates a client for the API. Its methods resolve to data and reject with a `ClientError`.
 *
 * @throws {InvalidInputError} if an option cannot be used
 * @example
 * const client = createClient({ token: process.env.GITHUB_TOKEN });
 */
export function createClient(options: ClientOptions = {}): Client {
  // The tables and the interfaces are compiled from the same description.
  return createClientFromTables(groups, operations, baseUrl, options) as unknown as Client;
}

/** The operations of `client.org(…)` and `client.user(…)`. */
export interface Space {
  /**
   * Attaches a resource to a space: a repository, a file, an issue, a pull request or a note. Uploaded text files and
   * media can be read but not created.
   *
   * A file is attached only once: if a second request has the same repository, path and SHA, GitHub creates nothing and
   * answers 200 with the existing resource. A repeated request for any other kind may attach it twice, so do not retry
   * a creation blindly.
   *
   * - `org`: Attach a resource to an organization's space. Requires write access to the space. Accepts classic and
   *   OAuth app tokens with the scope `write:org`, and fine-grained and GitHub App tokens with the organization
   *   permission *Copilot Spaces* (write). A 404 may mean that the token cannot see the space.
   *   [Documentation](https://docs.github.com/rest/copilot-spaces/resources#create-a-resource-for-an-organization-copilot-space)
   * - `user`: Attach a resource to a user's space. Requires write access to the space. Accepts only classic and OAuth
   *   app tokens; fine-grained and GitHub App tokens do not work. GitHub's page asks for the scope `write:user`, which
   *   is not in GitHub's list of scopes: grant `user`, which includes write access. A 404 may mean that the token
   *   cannot see the space.
   *   [Documentation](https://docs.github.com/rest/copilot-spaces/resources#create-a-resource-for-a-copilot-space-for-a-user)
   *
   * @param body The kind of resource to attach, and its metadata.
   * @param options Options of this request. They override those of the client.
   * @returns 200: The file is already attached, with the same repository, path and SHA. Nothing was created; the body
   * is the existing resource. 201: The resource was attached. The body is the new resource.
   * @throws {ClientError} if the request fails
   */
  createResource<Kind extends types.CreateResourceRequest["resource_type"]>(
    body: Extract<types.CreateResourceRequest, { resource_type: Kind }>,
    options?: RequestOptions,
  ): ApiPromise<{
    /** The body of the response. */
    resource: types.Resource;
    /** False when the API answered 200 instead of 201: nothing was created. */
    created: boolean;
  }>;

  /**
   * Removes a resource from a space. A successful response has no body.
   *
   * - `org`: Remove a resource from an organization's space. Requires write access to the space. Accepts classic and
   *   OAuth app tokens with the scope `write:org`, and fine-grained and GitHub App tokens with the organization
   *   permission *Copilot Spaces* (write). A 404 may mean that the token cannot see the space.
   *   [Documentation](https://docs.github.com/rest/copilot-spaces/resources#delete-a-resource-from-an-organization-copilot-space)
   * - `user`: Remove a resource from a user's space. Requires write access to the space. Accepts only classic and OAuth
   *   app tokens; fine-grained and GitHub App tokens do not work. GitHub's page asks for the scope `write:user`, which
   *   is not in GitHub's list of scopes: grant `user`, which includes write access. A 404 may mean that the token
   *   cannot see the space.
   *   [Documentation](https://docs.github.com/rest/copilot-spaces/resources#delete-a-resource-from-a-copilot-space-for-a-user)
   *
   * @param space_resource_id The `id` of the resource, as returned when listing the space's resources.
   * @param options Options of this request. They override those of the client.
   * @throws {ClientError} if the request fails
   */
  deleteResource(space_resource_id: number, options?: RequestOptions): ApiPromise<void>;

  /**
   * Returns one resource of a space. `resource_type` determines which fields `metadata` has.
   *
   * - `org`: Get a resource of an organization's space. Requires read access to the space. Accepts classic and OAuth
   *   app tokens with the scope `read:org`, and fine-grained and GitHub App tokens with the organization permission
   *   *Copilot Spaces* (read). A 404 may mean that the token cannot see the space.
   *   [Documentation](https://docs.github.com/rest/copilot-spaces/resources#get-a-resource-for-an-organization-copilot-space)
   * - `user`: Get a resource of a user's space. Requires read access to the space. Accepts only classic and OAuth app
   *   tokens, with the scope `read:user`; fine-grained and GitHub App tokens do not work. A 404 may mean that the token
   *   cannot see the space.
   *   [Documentation](https://docs.github.com/rest/copilot-spaces/resources#get-a-resource-for-a-copilot-space-for-a-user)
   *
   * @param space_resource_id The `id` of the resource, as returned when listing the space's resources.
   * @param options Options of this request. They override those of the client.
   * @returns The resource.
   * @throws {ClientError} if the request fails
   */
  getResource(space_resource_id: number, options?: RequestOptions): ApiPromise<types.Resource>;

  /**
   * Returns every resource attached to a space. The list has no pages: one response contains all resources.
   *
   * - `org`: List resources of an organization's space. Requires read access to the space. Accepts classic and OAuth
   *   app tokens with the scope `read:org`, and fine-grained and GitHub App tokens with the organization permission
   *   *Copilot Spaces* (read). A 404 may mean that the token cannot see the space.
   *   [Documentation](https://docs.github.com/rest/copilot-spaces/resources#list-resources-for-an-organization-copilot-space)
   * - `user`: List resources of a user's space. Requires read access to the space. Accepts only classic and OAuth app
   *   tokens, with the scope `read:user`; fine-grained and GitHub App tokens do not work. A 404 may mean that the token
   *   cannot see the space.
   *   [Documentation](https://docs.github.com/rest/copilot-spaces/resources#list-resources-for-a-copilot-space-for-a-user)
   *
   * @param options Options of this request. They override those of the client.
   * @returns All resources of the space.
   * @throws {ClientError} if the request fails
   */
  listResources(options?: RequestOptions): ApiPromise<types.ResourceList>;

  /**
   * Sets the metadata of a resource. Send every field: GitHub does not document whether the new metadata replaces the
   * old or is merged into it. The kind of a resource cannot change; to replace a note with a file, remove the note and
   * attach the file.
   *
   * - `org`: Update a resource of an organization's space. Requires write access to the space. Accepts classic and
   *   OAuth app tokens with the scope `write:org`, and fine-grained and GitHub App tokens with the organization
   *   permission *Copilot Spaces* (write). A 404 may mean that the token cannot see the space.
   *   [Documentation](https://docs.github.com/rest/copilot-spaces/resources#set-a-resource-for-an-organization-copilot-space)
   * - `user`: Update a resource of a user's space. Requires write access to the space. Accepts only classic and OAuth
   *   app tokens; fine-grained and GitHub App tokens do not work. GitHub's page asks for the scope `write:user`, which
   *   is not in GitHub's list of scopes: grant `user`, which includes write access. A 404 may mean that the token
   *   cannot see the space.
   *   [Documentation](https://docs.github.com/rest/copilot-spaces/resources#set-a-resource-for-a-copilot-space-for-a-user)
   *
   * @param space_resource_id The `id` of the resource, as returned when listing the space's resources.
   * @param body The new metadata of the resource.
   * @param options Options of this request. They override those of the client.
   * @returns The resource with its new metadata.
   * @throws {ClientError} if the request fails
   */
  setResource(
    space_resource_id: number,
    body: types.SetResourceRequest,
    options?: RequestOptions,
  ): ApiPromise<types.Resource>;
}

/** A client for the API. Each member enters a group of operations. */
export interface Client {
  /**
   * Resources of a Copilot Space owned by an organization.
   *
   * @param org The name of the organization that owns the space, as in github.com/ORG. It is not case-sensitive.
   * @param space_number The number at the end of the space's URL, github.com/copilot/spaces/OWNER/NUMBER.
   * @example
   * client.org("octo-org", 7)
   */
  org(org: string, space_number: number): Space;

  /**
   * Resources of a Copilot Space owned by a user.
   *
   * @param username The username of the space's owner, as in github.com/USERNAME.
   * @param space_number The number at the end of the space's URL, github.com/copilot/spaces/OWNER/NUMBER.
   * @example
   * client.user("octocat", 7)
   */
  user(username: string, space_number: number): Space;
}
