import type { DeprecationView, RateLimitView, RequestView, ResponseView, RetryView } from "./views.ts";

/** Settings of a client: where the API is, and the defaults of every request. */
export interface ClientOptions extends RequestOptions {
  /**
   * Where the API is. For GHE.com: `https://api.SUBDOMAIN.ghe.com`. A path is kept, a trailing slash is not.
   *
   * @default the first server of the description
   */
  baseUrl?: string | undefined;
}

/** Settings of one request; what is left out is as the client says. */
export interface RequestOptions {
  /**
   * A GitHub token of any kind, or a function that gives one, called for every attempt. Sent as
   * `authorization: Bearer …` to the origin of `baseUrl` and nowhere else; without one, or with an empty one, not at all.
   */
  token?: Token | undefined;
  /**
   * Sent as `x-github-api-version`. GitHub answers as `2022-11-28` when the header is absent.
   *
   * @default "2026-03-10"
   * @see https://docs.github.com/rest/about-the-rest-api/api-versions
   */
  apiVersion?: string | undefined;
  /**
   * Sent as `user-agent`, which GitHub demands; browsers send their own instead.
   *
   * @default "copilot-spaces"
   */
  userAgent?: string | undefined;
  /** Further headers. One of the client's own names replaces the client's; a request's are added to the client's. */
  headers?: Readonly<Record<string, string>> | undefined;
  /**
   * Milliseconds that an attempt may take, its body included. 0 sets no limit.
   *
   * @default 30_000
   */
  timeout?: number | undefined;
  /** Ends the call at once, with an error of kind `aborted`. */
  signal?: AbortSignal | undefined;
  /**
   * How often a request may be sent, the first time included. GET, PUT and DELETE are repeated after a network error, a
   * time-out, 502, 503 and 504; POST is not, for a resource would be created twice. A refusal by a rate limit comes before
   * any work is done, and is repeated for every method.
   *
   * @default 3
   */
  attempts?: number | undefined;
  /**
   * Milliseconds that a call may wait for rate limits, in all. A wait beyond it is not begun: the call fails at once
   * with a `RateLimitError`.
   *
   * @default 60_000
   * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
   */
  maxRateLimitWait?: number | undefined;
  /**
   * What sends the requests: any function that is called like `fetch`.
   *
   * @default the global `fetch` at the time of the call
   */
  fetch?: Fetch | undefined;
  /** Holds requests back, before every attempt and outside of its time-out. See `paceWrites`. */
  pace?: Pace | undefined;
  /** Checks decoded bodies: the call fails with the problems it gives. See `copilot-spaces/validate`. */
  validate?: ResponseValidator | undefined;
  /** Told of every request before it is sent, redirects included. */
  onRequest?: Hook<RequestView> | undefined;
  /** Told of every response when its headers have arrived. */
  onResponse?: Hook<ResponseView> | undefined;
  /** Told before a request is repeated. */
  onRetry?: Hook<RetryView> | undefined;
  /** Told before a rate limit is waited for. */
  onRateLimit?: Hook<RateLimitView> | undefined;
  /**
   * Told once per client and operation when GitHub says that it ends.
   *
   * @default one `console.warn`
   */
  onDeprecation?: Hook<DeprecationView> | undefined;
}

export type Token = string | (() => string | undefined | Promise<string | undefined>);

/** Called like the global `fetch`, and gives what it gives. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Resolves when a request of the method may be sent. */
export type Pace = (method: string, signal: AbortSignal | undefined) => Promise<void>;

/** Gives what is wrong with a decoded body; nothing when it may pass. */
export type ResponseValidator = (operationId: string, status: number, body: unknown) => readonly string[];

/** A promise that a hook returns is waited for; what it throws ends the call with that. */
export type Hook<View> = (view: View) => unknown;
