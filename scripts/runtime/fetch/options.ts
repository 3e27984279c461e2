/** The options of openapi-fetch and of the transport, and which of the two reads an option. */
import type { ClientOptions as OpenapiFetchOptions } from "openapi-fetch";
import type { ClientOptions, FetchResponse, RequestOptions } from "../transport/options.ts";

/**
 * Options of `createFetchClient`: those of the transport, of openapi-fetch and of `Request`.
 *
 * @typeParam OwnRequest what `fetch` receives: the instances of the option `Request`
 */
export interface FetchClientOptions<OwnRequest = Request>
  extends Omit<ClientOptions, "fetch" | "headers" | "signal">,
    Omit<OpenapiFetchOptions, keyof ClientOptions | "body" | "method" | "redirect" | "Request" | "window"> {
  /**
   * Headers that replace defaults. A header that is null is not sent.
   *
   * @default no additional headers
   */
  headers?: OpenapiFetchOptions["headers"] | undefined;
  /**
   * Ends every call at once, with an error of kind `aborted`.
   *
   * @default no signal
   */
  signal?: AbortSignal | null | undefined;
  /**
   * The class of the requests that middleware and `fetch` receive. A `fetch` that is not the platform's needs its own:
   * undici cannot read a request of Node.
   *
   * @default the global `Request`
   * @example
   * const client = createFetchClient({ fetch: undici.fetch, Request: undici.Request });
   */
  Request?: (new (url: string, init?: never) => OwnRequest) | undefined;
  /**
   * The `fetch` to use, for each attempt.
   *
   * @default the global `fetch` at the time of the call
   */
  fetch?: FetchRequest<NoInfer<OwnRequest>> | undefined;
}

/**
 * A function with the signature of `fetch`, limited to requests. Hand `init` on to the `fetch` that it calls: it has the
 * `signal` that ends the attempt when its time is up, and `requestInitExt`.
 */
export type FetchRequest<OwnRequest = Request> = (
  request: OwnRequest,
  init: FetchRequestInit,
) => Promise<FetchResponse>;

/** What `fetch` receives beside the request. Its other properties are those of `requestInitExt`. */
export interface FetchRequestInit {
  /** Aborted when the attempt takes too long or the caller aborts. */
  signal: AbortSignal;
}

/** Options of one call that openapi-fetch's type does not have. */
export interface TransportCallOptions extends Omit<RequestOptions, "fetch" | "headers" | "signal"> {
  /**
   * The class of the requests that middleware and `fetch` receive.
   *
   * @default that of the client
   */
  Request?: typeof Request;
}

/** All but those that openapi-fetch has, too. */
const transportOptions: Readonly<Record<string, true>> = {
  token: true,
  apiVersion: true,
  userAgent: true,
  timeout: true,
  attempts: true,
  maxRateLimitWait: true,
  maxResponseBytes: true,
  use: true,
} satisfies Record<Exclude<keyof RequestOptions, "fetch" | "headers" | "signal">, true>;

/** openapi-fetch would pass options that it does not know, such as the token, to middleware and to `fetch`. */
export function splitOptions<Options extends object>(options: Options): { own: RequestOptions; others: Options } {
  const own: Record<string, unknown> = {};
  const others: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options)) {
    (Object.hasOwn(transportOptions, name) ? own : others)[name] = value;
  }
  return { own, others: others as Options }; // its other properties are optional
}
