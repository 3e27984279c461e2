/** Between the `Request` that openapi-fetch builds and the requests that the transport sends. */
import type { PreparedRequest } from "../transport/attempt.ts";
import type { HeaderRecord, PreparedHeaders } from "../transport/headers.ts";
import type { Fetch } from "../transport/options.ts";
import type { FetchRequest } from "./options.ts";

type RequestClass = typeof Request;
type Fields = Readonly<Record<string, unknown>>;

/** What openapi-fetch has built a request from. */
export interface BuiltRequest {
  request: Request;
  init: RequestInit;
}

/** A class for openapi-fetch, which middleware may compare with, that reports the request that it builds. */
export function reportingClass(given: RequestClass, report: (built: BuiltRequest) => void): RequestClass {
  function build(url: string, init: RequestInit): Request {
    const request = new given(url, init);
    report({ request, init });
    return request;
  }
  build.prototype = given.prototype;
  return build as unknown as RequestClass; // `new` returns what it returns
}

/** What every attempt of a call sends its requests with. */
export interface RequestSender {
  readonly fetch: FetchRequest | undefined;
  readonly given: RequestClass;
  /** The caller's. */
  readonly signal: AbortSignal | null;
  /** The option `requestInitExt`. */
  readonly extension: RequestInit | undefined;
}

/** @param request the one that was built, or another that middleware returned */
export async function prepareRequest(
  request: Request,
  built: BuiltRequest,
  sender: RequestSender,
): Promise<PreparedRequest> {
  const { url, method, headers } = request;
  const body = request.body === null ? null : await request.arrayBuffer(); // some browsers leave `body` undefined
  const prepared = {
    url,
    method,
    headers: Object.fromEntries(headers),
    body: body?.byteLength ? body : null,
    init: { ...built.init, ...(request !== built.request && readFields(request)), ...ownProperties(request) },
  };
  return sender.fetch ? { ...prepared, fetch: fetchWithRequest(request, prepared, sender, sender.fetch) } : prepared;
}

const fields = ["cache", "credentials", "integrity", "keepalive", "mode", "referrer", "referrerPolicy"] as const;

function readFields(request: Request): Fields {
  return Object.fromEntries(fields.map((name) => [name, request[name]]));
}

/** openapi-fetch and middleware set options that `Request` does not know as its properties. */
function ownProperties(request: Request): Fields {
  return Object.fromEntries(Object.entries(request));
}

/**
 * Makes a `fetch` that expects a `Request` fit for the transport. The signal of the attempt is in the second argument:
 * a `Request` with a signal takes Node as long as the rest of the call.
 */
function fetchWithRequest(
  given: Request,
  { url: givenUrl, headers }: PreparedRequest,
  { given: RequestOf, signal, extension }: RequestSender,
  fetch: FetchRequest,
): Fetch {
  // Another `Request` takes as long, too, so the first attempt sends the given one.
  let isUnsent = given.body === null && given.redirect === "manual";
  return (url, init) => {
    const onlySetsHeaders =
      url === givenUrl && init.body === null && Object.keys(headers).every((name) => name in init.headers);
    const request =
      isUnsent && onlySetsHeaders ? setHeaders(given, headers, init.headers) : new RequestOf(url, { ...init, signal });
    isUnsent = false;
    for (const [name, value] of Object.entries(init)) if (!(name in request)) Reflect.set(request, name, value);
    return fetch(request, { ...extension, signal: init.signal });
  };
}

function setHeaders(request: Request, before: PreparedHeaders, after: HeaderRecord): Request {
  for (const name in after) if (after[name] !== before[name]) request.headers.set(name, after[name] ?? "");
  return request;
}
