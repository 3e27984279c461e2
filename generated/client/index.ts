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
export type { ApiPromise, RateLimit, ResponseInfo } from "../../scripts/runtime/client/api-promise.ts";
export type * from "../types/index.ts";

/**
 * Creates a client for the API. Its methods resolve to data and reject with a `ClientError`.
 *
 * @throws {TypeError} if `baseUrl` is not an absolute URL, or if a header cannot hold the token
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
   * Attaches a repository, a file, an issue, a pull request or a note to the space. Uploaded files and media cannot be
   * attached through this API.
   *
   * A file is attached once: if the space already has one with the same repository, path and SHA, the response is that
   * resource with the status 200 instead of 201. A repeated request for any other kind may attach the resource twice, so
   * do not retry a creation without checking.
   *
   * - `org`: Attach a resource to an organization's space. Requires a classic or OAuth token with the scope `write:org`, or a fine-grained or app token with write access to the organization permission "Copilot Spaces". [GitHub's documentation](https://docs.github.com/rest/copilot-spaces/resources#create-a-resource-for-an-organization-copilot-space)
   * - `user`: Attach a resource to a user's space. Requires a classic or OAuth token with the scope `write:user`. Fine-grained and app tokens do not work. [GitHub's documentation](https://docs.github.com/rest/copilot-spaces/resources#create-a-resource-for-a-copilot-space-for-a-user)
   *
   * @param body The kind of the resource and the metadata of that kind.
   * @param options Options of this request. They override those of the client.
   * @throws {ClientError} if the request fails
   */
  createResource(body: types.CreateResourceRequest, options?: RequestOptions): ApiPromise<{
    /** The body of the response. */
    resource: types.Resource;
    /** False when the API answered 200 instead of 201: nothing was created. */
    created: boolean;
  }>;

  /**
   * Removes a resource from the space. The response has no body.
   *
   * - `org`: Detach a resource from an organization's space. Requires a classic or OAuth token with the scope `write:org`, or a fine-grained or app token with write access to the organization permission "Copilot Spaces". [GitHub's documentation](https://docs.github.com/rest/copilot-spaces/resources#delete-a-resource-from-an-organization-copilot-space)
   * - `user`: Detach a resource from a user's space. Requires a classic or OAuth token with the scope `write:user`. Fine-grained and app tokens do not work. [GitHub's documentation](https://docs.github.com/rest/copilot-spaces/resources#delete-a-resource-from-a-copilot-space-for-a-user)
   *
   * @param space_resource_id The `id` of the resource, which the list of resources returns.
   * @param options Options of this request. They override those of the client.
   * @throws {ClientError} if the request fails
   */
  deleteResource(space_resource_id: number, options?: RequestOptions): ApiPromise<void>;

  /**
   * Returns one resource. `resource_type` is its kind and determines the fields of `metadata`.
   *
   * - `org`: Get a resource of an organization's space. Requires a classic or OAuth token with the scope `read:org`, or a fine-grained or app token with read access to the organization permission "Copilot Spaces". [GitHub's documentation](https://docs.github.com/rest/copilot-spaces/resources#get-a-resource-for-an-organization-copilot-space)
   * - `user`: Get a resource of a user's space. Requires a classic or OAuth token with the scope `read:user`. Fine-grained and app tokens do not work. [GitHub's documentation](https://docs.github.com/rest/copilot-spaces/resources#get-a-resource-for-a-copilot-space-for-a-user)
   *
   * @param space_resource_id The `id` of the resource, which the list of resources returns.
   * @param options Options of this request. They override those of the client.
   * @throws {ClientError} if the request fails
   */
  getResource(space_resource_id: number, options?: RequestOptions): ApiPromise<types.Resource>;

  /**
   * Returns all resources of the space, of every kind. The list has no pages.
   *
   * - `org`: List the resources of an organization's space. Requires a classic or OAuth token with the scope `read:org`, or a fine-grained or app token with read access to the organization permission "Copilot Spaces". [GitHub's documentation](https://docs.github.com/rest/copilot-spaces/resources#list-resources-for-an-organization-copilot-space)
   * - `user`: List the resources of a user's space. Requires a classic or OAuth token with the scope `read:user`. Fine-grained and app tokens do not work. [GitHub's documentation](https://docs.github.com/rest/copilot-spaces/resources#list-resources-for-a-copilot-space-for-a-user)
   *
   * @param options Options of this request. They override those of the client.
   * @throws {ClientError} if the request fails
   */
  listResources(options?: RequestOptions): ApiPromise<types.ResourceList>;

  /**
   * Changes the `metadata` of a resource. The kind cannot change: to replace a note with a file, delete the note and
   * attach the file. GitHub does not document whether omitted fields are kept, so send all fields.
   *
   * - `org`: Set the metadata of a resource of an organization's space. Requires a classic or OAuth token with the scope `write:org`, or a fine-grained or app token with write access to the organization permission "Copilot Spaces". [GitHub's documentation](https://docs.github.com/rest/copilot-spaces/resources#set-a-resource-for-an-organization-copilot-space)
   * - `user`: Set the metadata of a resource of a user's space. Requires a classic or OAuth token with the scope `write:user`. Fine-grained and app tokens do not work. [GitHub's documentation](https://docs.github.com/rest/copilot-spaces/resources#set-a-resource-for-a-copilot-space-for-a-user)
   *
   * @param space_resource_id The `id` of the resource, which the list of resources returns.
   * @param body The new metadata of the resource.
   * @param options Options of this request. They override those of the client.
   * @throws {ClientError} if the request fails
   */
  setResource(
    space_resource_id: number,
    body: types.SetResourceRequest,
    options?: RequestOptions,
  ): ApiPromise<types.Resource>;
}

/** A client for the API. Each member leads to a group of operations. */
export interface Client {
  /**
   * Resources of the Copilot Spaces of an organization.
   *
   * @param org The organization that owns the space. The name is not case sensitive.
   * @param space_number The number of the space. It is the last part of the space's URL, `https://github.com/copilot/spaces/OWNER/NUMBER`.
   * @example
   * client.org("octo-org", 7)
   */
  org(org: string, space_number: number): Space;

  /**
   * Resources of the Copilot Spaces of a user.
   *
   * @param username The user who owns the space.
   * @param space_number The number of the space. It is the last part of the space's URL, `https://github.com/copilot/spaces/OWNER/NUMBER`.
   * @example
   * client.user("octocat", 7)
   */
  user(username: string, space_number: number): Space;
}
