import type { Success } from "./call.ts";

/** What a call resolves to; `withResponse()` gives the response beside it, without a second call. */
export interface ApiPromise<T> extends Promise<T> {
  withResponse(): Promise<{ data: T; response: ResponseInfo }>;
}

export interface ResponseInfo {
  status: number;
  headers: Headers;
  /** `x-github-request-id`: what GitHub's support asks for. */
  requestId: string | undefined;
  /** Undefined when the response does not tell. */
  rateLimit: RateLimit | undefined;
}

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#checking-the-status-of-your-rate-limit */
export interface RateLimit {
  /** Requests that the current window allows. */
  limit: number;
  remaining: number;
  used: number;
  /** When the window ends. */
  reset: Date;
  /** What the requests count against, such as `core`. */
  resource: string | undefined;
}

/** @param read what the caller gets of a success */
export function toApiPromise(success: Promise<Success>, read: (success: Success) => unknown): ApiPromise<unknown> {
  const data = success.then(read);
  const withResponse = () => {
    data.catch(() => {}); // it is the other promise whose rejection is looked at then
    return success.then((done) => ({ data: read(done), response: describeResponse(done.response) }));
  };
  return Object.assign(data, { withResponse });
}

function describeResponse({ status, headers }: Response): ResponseInfo {
  const requestId = headers.get("x-github-request-id") ?? undefined;
  return { status, headers, requestId, rateLimit: readRateLimit(headers) };
}

function readRateLimit(headers: Headers): RateLimit | undefined {
  const [limit, remaining, used, reset] = ["limit", "remaining", "used", "reset"].map((name) => {
    const value = headers.get(`x-ratelimit-${name}`);
    return value === null ? NaN : Number(value);
  });
  if (!isNumber(limit) || !isNumber(remaining) || !isNumber(used) || !isNumber(reset)) return undefined;
  const resource = headers.get("x-ratelimit-resource") ?? undefined;
  return { limit, remaining, used, reset: new Date(reset * 1000), resource };
}

function isNumber(value: number | undefined): value is number {
  return Number.isFinite(value);
}
