/**
 * The type of openapi-fetch's client for descriptions with bytes or tuples. openapi-fetch 0.17 maps the types of bodies,
 * which makes a tuple a list and a `Blob` an object without methods:
 * https://github.com/openapi-ts/openapi-typescript/issues/2615
 */
import type { MaybeOptionalInit, ParseAsResponse } from "openapi-fetch";
import type {
  ErrorResponse,
  HttpMethod,
  MediaType,
  PathsWithMethod,
  ResponseObjectMap,
  SuccessResponse,
} from "openapi-typescript-helpers";
import type { CallArguments, FetchMiddleware } from "./typed-client.ts";

/** openapi-fetch's client. Each method resolves to `{ data, error, response }`. */
export interface ExactFetchClient<Paths extends {}, Media extends MediaType> {
  /** Calls any method, given in any case. */
  request: ExactRequestMethod<Paths, Media>;
  /** Calls GET. */
  GET: ExactPathMethod<Paths, "get", Media>;
  /** Calls PUT. */
  PUT: ExactPathMethod<Paths, "put", Media>;
  /** Calls POST. */
  POST: ExactPathMethod<Paths, "post", Media>;
  /** Calls DELETE. */
  DELETE: ExactPathMethod<Paths, "delete", Media>;
  /** Calls OPTIONS. */
  OPTIONS: ExactPathMethod<Paths, "options", Media>;
  /** Calls HEAD. */
  HEAD: ExactPathMethod<Paths, "head", Media>;
  /** Calls PATCH. */
  PATCH: ExactPathMethod<Paths, "patch", Media>;
  /** Calls TRACE. */
  TRACE: ExactPathMethod<Paths, "trace", Media>;
  /** Adds openapi-fetch's middleware to every call: `onRequest`, `onResponse` and `onError`. */
  use(...middleware: FetchMiddleware[]): void;
  /** Removes middleware. */
  eject(...middleware: FetchMiddleware[]): void;
}

/** What a call resolves to: `{ data, response }` after a success, and `{ error, response }` otherwise. */
export type ExactFetchResult<Operation extends Record<string | number, unknown>, Init, Media extends MediaType> =
  | {
      data: ParseAsResponse<SuccessResponse<ResponseObjectMap<Operation>, Media>, Init>;
      error?: never;
      response: Response;
    }
  | { data?: never; error: ErrorResponse<ResponseObjectMap<Operation>, Media>; response: Response };

/** A method that calls a path by one HTTP method. */
export type ExactPathMethod<
  Paths extends Record<string, Record<HttpMethod, {}>>,
  Method extends HttpMethod,
  Media extends MediaType,
> = <Path extends PathsWithMethod<Paths, Method>, Init extends MaybeOptionalInit<Paths[Path], Method>>(
  url: Path,
  ...init: CallArguments<Init>
) => Promise<ExactFetchResult<Paths[Path][Method], Init, Media>>;

/** A method that calls a path by any HTTP method. */
export type ExactRequestMethod<Paths extends Record<string, Record<HttpMethod, {}>>, Media extends MediaType> = <
  Method extends HttpMethod,
  Path extends PathsWithMethod<Paths, Method>,
  Init extends MaybeOptionalInit<Paths[Path], Method>,
>(
  method: Method,
  url: Path,
  ...init: CallArguments<Init>
) => Promise<ExactFetchResult<Paths[Path][Method], Init, Media>>;
