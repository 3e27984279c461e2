import type { DeprecationEvent, Hook, RateLimitEvent, RequestEvent, ResponseEvent, RetryEvent } from "./hooks.ts";

/** Options of a client: where the API is, and the defaults of every request. */
export interface ClientOptions extends RequestOptions {
  /**
   * URL of the API. For GHE.com: `https://api.SUBDOMAIN.ghe.com`. A path is kept; a trailing slash is removed.
   *
   * @default the first server of the description: "https://api.github.com"
   */
  baseUrl?: string | undefined;
}

/** Options of one request. An option that is left out or undefined is taken from the client. */
export interface RequestOptions {
  /**
   * A GitHub token of any kind, or a function that returns one and is called for every attempt. Sent as
   * `authorization: Bearer …`, and only to the origin of `baseUrl`. An empty token is not sent.
   *
   * @default no token
   */
  token?: Token | undefined;
  /**
   * Sent as `x-github-api-version`. GitHub uses `2022-11-28` when the header is absent.
   *
   * @default "2026-03-10"
   * @see https://docs.github.com/rest/about-the-rest-api/api-versions
   */
  apiVersion?: string | undefined;
  /**
   * Sent as `user-agent`, which GitHub requires; browsers send their own instead.
   *
   * @default "copilot-spaces"
   */
  userAgent?: string | undefined;
  /**
   * Additional headers. A client's header replaces a default of the same name; a request's headers are added to the
   * client's.
   *
   * @default no additional headers
   */
  headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Time limit of one attempt in milliseconds, including the body. 0 sets no limit.
   *
   * @default 30_000
   */
  timeout?: number | undefined;
  /**
   * Ends the whole call at once, with an error of kind `aborted`.
   *
   * @default no signal
   */
  signal?: AbortSignal | undefined;
  /**
   * The largest number of attempts, the first included. GET, PUT and DELETE are retried after a network error, a
   * time-out, 502, 503 and 504; POST is not, because it could create a resource twice. A rate limit refuses a request
   * before any work is done, so every method is retried after it.
   *
   * @default 3
   */
  attempts?: number | undefined;
  /**
   * The longest total time in milliseconds that a call waits for rate limits. A longer wait is not begun: the call fails
   * at once with a `RateLimitError`.
   *
   * @default 60_000
   * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
   */
  maxRateLimitWait?: number | undefined;
  /**
   * The `fetch` to use. Called with a URL and a `RequestInit`.
   *
   * @default the global `fetch` at the time of the call
   */
  fetch?: Fetch | undefined;
  /**
   * Delays each attempt until the returned promise resolves; the delay does not count towards `timeout`. See
   * `throttleWrites`.
   *
   * @default no delay
   */
  throttle?: Throttle | undefined;
  /**
   * Validates decoded bodies: the call fails with the problems that it returns. See `copilot-spaces/validate`.
   *
   * @default no validation
   */
  validate?: ResponseValidator | undefined;
  /**
   * Called before each request is sent, including redirects.
   *
   * @default no hook
   */
  onRequest?: Hook<RequestEvent> | undefined;
  /**
   * Called when the headers of a response have arrived.
   *
   * @default no hook
   */
  onResponse?: Hook<ResponseEvent> | undefined;
  /**
   * Called before a retry, with the delay and the failure. A wait for a rate limit is a retry, too.
   *
   * @default no hook
   */
  onRetry?: Hook<RetryEvent> | undefined;
  /**
   * Called before the client waits for a rate limit.
   *
   * @default no hook
   */
  onRateLimit?: Hook<RateLimitEvent> | undefined;
  /**
   * Called once per client and operation when a response has a `deprecation` or `sunset` header.
   *
   * @default `console.warn`
   */
  onDeprecation?: Hook<DeprecationEvent> | undefined;
}

/** A token, or a function that returns one. */
export type Token = string | (() => string | undefined | Promise<string | undefined>);

/** A function with the signature of `fetch`, limited to string URLs. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Resolves when a request of this method may be sent. */
export type Throttle = (method: string, signal: AbortSignal | undefined) => Promise<void>;

/** Returns the problems of a decoded body; an empty list accepts it. */
export type ResponseValidator = (operationId: string, status: number, body: unknown) => readonly string[];
