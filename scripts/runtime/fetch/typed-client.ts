/** The type of openapi-fetch's client, whose calls take the options of the transport, too. */
import type { FetchResponse, MaybeOptionalInit, Middleware } from "openapi-fetch";
import type { HttpMethod, MediaType, PathsWithMethod, RequiredKeysOf } from "openapi-typescript-helpers";
import type { TransportCallOptions } from "./options.ts";

/** openapi-fetch's client. Each method resolves to `{ data, error, response }`. */
export interface TypedFetchClient<Paths extends {}, Media extends MediaType> {
  /** Calls any method, given in any case. */
  request: RequestMethod<Paths, Media>;
  /** Calls GET. */
  GET: PathMethod<Paths, "get", Media>;
  /** Calls PUT. */
  PUT: PathMethod<Paths, "put", Media>;
  /** Calls POST. */
  POST: PathMethod<Paths, "post", Media>;
  /** Calls DELETE. */
  DELETE: PathMethod<Paths, "delete", Media>;
  /** Calls OPTIONS. */
  OPTIONS: PathMethod<Paths, "options", Media>;
  /** Calls HEAD. */
  HEAD: PathMethod<Paths, "head", Media>;
  /** Calls PATCH. */
  PATCH: PathMethod<Paths, "patch", Media>;
  /** Calls TRACE. */
  TRACE: PathMethod<Paths, "trace", Media>;
  /** Adds openapi-fetch's middleware to every call: `onRequest`, `onResponse` and `onError`. */
  use(...middleware: FetchMiddleware[]): void;
  /** Removes middleware. */
  eject(...middleware: FetchMiddleware[]): void;
}

/** openapi-fetch's middleware: an object with `onRequest`, `onResponse` or `onError`. */
export type FetchMiddleware = Middleware;

/** What a call resolves to: `{ data, response }` after a success, and `{ error, response }` otherwise. */
export type FetchResult<
  Operation extends Record<string | number, unknown>,
  Init,
  Media extends MediaType,
> = FetchResponse<Operation, Init, Media>;

/** A method that calls a path by one HTTP method. */
export type PathMethod<
  Paths extends Record<string, Record<HttpMethod, {}>>,
  Method extends HttpMethod,
  Media extends MediaType,
> = <Path extends PathsWithMethod<Paths, Method>, Init extends MaybeOptionalInit<Paths[Path], Method>>(
  url: Path,
  ...init: CallArguments<Init>
) => Promise<FetchResult<Paths[Path][Method], Init, Media>>;

/** A method that calls a path by any HTTP method. */
export type RequestMethod<Paths extends Record<string, Record<HttpMethod, {}>>, Media extends MediaType> = <
  Method extends HttpMethod,
  Path extends PathsWithMethod<Paths, Method>,
  Init extends MaybeOptionalInit<Paths[Path], Method>,
>(
  method: Method,
  url: Path,
  ...init: CallArguments<Init>
) => Promise<FetchResult<Paths[Path][Method], Init, Media>>;

// `TransportCallOptions` is not in the constraint of `Init`. There, TypeScript could not assign this client to the
// `Client` of openapi-fetch, which libraries for it accept.
/**
 * The options of a call, which can be left out if the operation requires none. Properties with other names are accepted,
 * as by openapi-fetch: middleware and `fetch` find them in the `Request`.
 */
export type CallArguments<Init> =
  RequiredKeysOf<Init> extends never
    ? [(Init & TransportCallOptions & { [key: string]: unknown })?]
    : [Init & TransportCallOptions & { [key: string]: unknown }];
