/** Between the `Request` that openapi-fetch builds and the requests that the transport sends. */
import type { PreparedRequest } from "../transport/attempt.ts";
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
  return new Proxy(given, {
    construct(target, [url, init]: [string, RequestInit]) {
      const request = new target(url, init);
      report({ request, init });
      return request;
    },
  });
}

/** @param request the one that was built, or another that middleware returned */
export async function prepareRequest(request: Request, built: BuiltRequest): Promise<PreparedRequest> {
  const { url, method, headers } = request;
  const body = request.body === null ? null : await request.arrayBuffer(); // some browsers leave `body` undefined
  return {
    url,
    method,
    headers: Object.fromEntries(headers),
    body: body?.byteLength ? body : null,
    init: { ...built.init, ...(request !== built.request && readFields(request)), ...ownProperties(request) },
  };
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
 *
 * @param signal the caller's
 */
export function fetchWithRequest(
  fetch: FetchRequest,
  given: RequestClass,
  signal: AbortSignal | undefined,
  extension: RequestInit | undefined,
): Fetch {
  return (url, init) => {
    const request = new given(url, { ...init, signal: signal ?? null });
    for (const [name, value] of Object.entries(init)) if (!(name in request)) Reflect.set(request, name, value);
    return fetch(request, { ...extension, signal: init.signal ?? null });
  };
}
