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

/** A client for the API. Its methods resolve to data and reject with a `ClientError`. */
export function createClient(options: ClientOptions = {}): Client {
  // The tables and the interfaces are compiled from the same description.
  return createClientFromTables(groups, operations, baseUrl, options) as unknown as Client;
}

export interface Space {
  /**
   * - `org`: Attach a resource to an organization's space. [GitHub's documentation](https://docs.github.com/rest/copilot-spaces/resources#create-a-resource-for-an-organization-copilot-space)
   * - `user`: Attach a resource to a user's space. [GitHub's documentation](https://docs.github.com/rest/copilot-spaces/resources#create-a-resource-for-a-copilot-space-for-a-user)
   *
   * @returns `created` is false when the API answered 200 instead of 201: nothing was created
   */
  createResource(body: types.CreateResourceRequest, options?: RequestOptions): ApiPromise<{ resource: types.Resource; created: boolean }>;

  /**
   * - `org`: Detach a resource from an organization's space. [GitHub's documentation](https://docs.github.com/rest/copilot-spaces/resources#delete-a-resource-from-an-organization-copilot-space)
   * - `user`: Detach a resource from a user's space. [GitHub's documentation](https://docs.github.com/rest/copilot-spaces/resources#delete-a-resource-from-a-copilot-space-for-a-user)
   *
   * @param space_resource_id The `id` of the resource, as the list of resources shows it.
   */
  deleteResource(space_resource_id: number, options?: RequestOptions): ApiPromise<void>;

  /**
   * - `org`: Get a resource of an organization's space. [GitHub's documentation](https://docs.github.com/rest/copilot-spaces/resources#get-a-resource-for-an-organization-copilot-space)
   * - `user`: Get a resource of a user's space. [GitHub's documentation](https://docs.github.com/rest/copilot-spaces/resources#get-a-resource-for-a-copilot-space-for-a-user)
   *
   * @param space_resource_id The `id` of the resource, as the list of resources shows it.
   */
  getResource(space_resource_id: number, options?: RequestOptions): ApiPromise<types.Resource>;

  /**
   * - `org`: List the resources of an organization's space. [GitHub's documentation](https://docs.github.com/rest/copilot-spaces/resources#list-resources-for-an-organization-copilot-space)
   * - `user`: List the resources of a user's space. [GitHub's documentation](https://docs.github.com/rest/copilot-spaces/resources#list-resources-for-a-copilot-space-for-a-user)
   */
  listResources(options?: RequestOptions): ApiPromise<types.ResourceList>;

  /**
   * - `org`: Set the metadata of a resource of an organization's space. [GitHub's documentation](https://docs.github.com/rest/copilot-spaces/resources#set-a-resource-for-an-organization-copilot-space)
   * - `user`: Set the metadata of a resource of a user's space. [GitHub's documentation](https://docs.github.com/rest/copilot-spaces/resources#set-a-resource-for-a-copilot-space-for-a-user)
   *
   * @param space_resource_id The `id` of the resource, as the list of resources shows it.
   */
  setResource(space_resource_id: number, body: types.SetResourceRequest, options?: RequestOptions): ApiPromise<types.Resource>;
}

export interface Client {
  /**
   * Resources of Copilot Spaces that an organization owns.
   *
   * @param org The login of the organization that owns the space. Upper and lower case make no difference.
   * @param space_number The number that identifies the space.
   */
  org(org: string, space_number: number): Space;

  /**
   * Resources of Copilot Spaces that a user owns.
   *
   * @param username The handle of the user who owns the space.
   * @param space_number The number that identifies the space.
   */
  user(username: string, space_number: number): Space;
}
