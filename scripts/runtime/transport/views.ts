/** What hooks are shown. No view has a token. */

export interface RequestView {
  operationId: string | undefined;
  method: string;
  /** Path template, without the values: what to group by. */
  path: string;
  url: string;
  /** A copy, with `authorization`, `cookie` and `proxy-authorization` as `[redacted]`. */
  headers: Headers;
  /** 1 for the first. */
  attempt: number;
}

export interface ResponseView {
  operationId: string | undefined;
  method: string;
  path: string;
  url: string;
  attempt: number;
  status: number;
  headers: Headers;
  /** `x-github-request-id`. */
  requestId: string | undefined;
  /** Milliseconds from sending to the arrival of the headers. */
  duration: number;
}

export interface RetryView {
  operationId: string | undefined;
  method: string;
  path: string;
  /** The attempt that failed. */
  attempt: number;
  /** Milliseconds until the next one. */
  delay: number;
  /** Status of the response, when there was one. */
  status: number | undefined;
  /** The error, when there was no response. */
  error: Error | undefined;
}

export interface RateLimitView {
  operationId: string | undefined;
  method: string;
  path: string;
  attempt: number;
  /** Milliseconds. */
  delay: number;
  /** When the limit resets, as far as GitHub says. */
  resetAt: Date;
  status: number;
}

export interface DeprecationView {
  operationId: string | undefined;
  method: string;
  path: string;
  /** The header `deprecation`: since when. */
  deprecation: string | undefined;
  /** The header `sunset`: when the end comes. */
  sunset: string | undefined;
  /** The header `link`, which may lead to an explanation. */
  link: string | undefined;
}
