import { readInteger } from "../transport/rate-limit.ts";
import type { Success } from "./call.ts";

/** A promise of the data of a response. */
export interface ApiPromise<T> extends Promise<T> {
  /**
   * Resolves to the data and the response that it came with, without a second request.
   *
   * @throws {ClientError} like the promise itself
   * @example
   * const { data, response } = await space.listResources().withResponse();
   * console.log(data.resources.length, response.rateLimit?.remaining);
   */
  withResponse(): Promise<{
    /** What the promise itself resolves to. */
    data: T;
    /** The response that it came with. */
    response: ResponseInfo;
  }>;
}

/** A response without its body. */
export interface ResponseInfo {
  /** The HTTP status. */
  status: number;
  /** All headers. */
  headers: Headers;
  /** The header `x-github-request-id`, which GitHub's support asks for. */
  requestId: string | undefined;
  /** Undefined when the response does not have all of the rate-limit headers. */
  rateLimit: RateLimit | undefined;
}

/**
 * The `x-ratelimit-…` headers of a response.
 *
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#checking-the-status-of-your-rate-limit
 */
export interface RateLimit {
  /** Number of requests that the current window allows. */
  limit: number;
  /** Number of requests left in the window. */
  remaining: number;
  /** Number of requests made in the window. */
  used: number;
  /** When the window ends. */
  reset: Date;
  /** The limit that the request counts against, such as `core`. */
  resource: string | undefined;
}

/** @param read returns the data of a success */
export function toApiPromise(success: Promise<Success>, read: (success: Success) => unknown): ApiPromise<unknown> {
  const data = success.then(read);
  const withResponse = () => {
    data.catch(() => {}); // the caller handles the rejection of the other promise
    return success.then((done) => ({ data: read(done), response: describeResponse(done.response) }));
  };
  return Object.assign(data, { withResponse });
}

function describeResponse({ status, headers }: Response): ResponseInfo {
  const requestId = headers.get("x-github-request-id") ?? undefined;
  return { status, headers, requestId, rateLimit: readRateLimit(headers) };
}

function readRateLimit(headers: Headers): RateLimit | undefined {
  const [limit, remaining, used, reset] = ["limit", "remaining", "used", "reset"].map((name) =>
    readInteger(headers, `x-ratelimit-${name}`),
  );
  if (limit === undefined || remaining === undefined || used === undefined || reset === undefined) return undefined;
  const resource = headers.get("x-ratelimit-resource") ?? undefined;
  return { limit, remaining, used, reset: new Date(reset * 1000), resource };
}
