import type { Middleware } from "./middleware.ts";

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
   * `authorization: Bearer …`, and only to the origin of `baseUrl`. An empty token is not sent. When GitHub rejects a
   * function's token with 401, the function is called once more, and the request is repeated with the new token: GitHub
   * rejects a token before it does any work.
   *
   * @default no token
   * @example
   * const spaces = createClient({ token: ({ refused }) => tokens.get({ refresh: refused }) });
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
   * Additional headers. A header replaces one of the same name that the client would send, and `null` removes it. A
   * request's headers are added to the client's.
   *
   * @default no additional headers
   */
  headers?: HeaderOptions | undefined;
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
   * before any work is done, so every method is retried after it. An attempt that only replaces a token does not count.
   *
   * @default 3
   */
  attempts?: number | undefined;
  /**
   * The longest total time in milliseconds that a call waits because the API asks for it: for rate limits, and for the
   * `retry-after` of 502, 503 and 504. A longer wait is not begun: the call fails at once, at a rate limit with a
   * `RateLimitError`.
   *
   * @default 60_000
   * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
   */
  maxRateLimitWait?: number | undefined;
  /**
   * The largest body of a response in bytes, after decompression. A larger one ends the call with an error of kind
   * `unexpected_response`.
   *
   * @default 50_000_000
   */
  maxResponseBytes?: number | undefined;
  /**
   * The `fetch` to use: of the platform, of undici, or your own.
   *
   * @default the global `fetch` at the time of the call
   */
  fetch?: Fetch | undefined;
  /**
   * Functions that change requests and responses. The first one is the outermost; a request's middleware runs inside
   * the client's. See `etagCache`, `throttleWrites`, `observe`, `reportDeprecations` and `validateResponses`.
   *
   * @default none
   * @example
   * const spaces = createClient({ token, use: [etagCache(), throttleWrites()] });
   */
  use?: readonly Middleware[] | undefined;
}

/** A token, or a function that returns one. */
export type Token = string | ((request: TokenRequest) => string | undefined | Promise<string | undefined>);

/** Why a token function is called. */
export interface TokenRequest {
  /** Whether GitHub has rejected the last token with 401. */
  readonly refused: boolean;
}

/** Headers by name; `null` removes one, and undefined leaves it alone. */
export type HeaderOptions = Readonly<Record<string, string | null | undefined>> | Headers;

/**
 * A function with the signature of `fetch`, limited to what the client calls it with and to what it reads. Platforms and
 * undici each declare their own `RequestInit` and `Response`, which are not assignable to each other.
 */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** What a `fetch` is called with. */
export interface FetchInit {
  /** Such as `GET`. */
  method: string;
  /** Every header, the token included. */
  headers: Record<string, string>;
  /** A string of JSON, or the bytes of a body that `createFetchClient` received. */
  body: string | ArrayBuffer | null;
  /** The client follows redirects itself. */
  redirect: "manual";
  /** Aborted when the time limit has passed or the caller aborts the call. */
  signal: AbortSignal;
}

/** What a `fetch` resolves to: the part of a `Response` that the client reads. */
export interface FetchResponse {
  /** Such as 200. */
  readonly status: number;
  /** Such as `OK`; often empty. */
  readonly statusText: string;
  /** An instance of a platform's `Headers`. */
  readonly headers: Pick<Headers, "get" | "has">;
  /** A web stream, or null. */
  readonly body: Pick<ReadableStream, "cancel"> | null;
  /** Resolves to the body. */
  text(): Promise<string>;
  /** Resolves to the body. */
  arrayBuffer(): Promise<ArrayBuffer>;
}
