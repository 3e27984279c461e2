/** A request and its response, in the one form that all parts of the harness pass on. */

/** A request and the response to it. */
export interface Exchange {
  /** What the client sent. */
  readonly request: ExchangeRequest;
  /** What the server answered. */
  readonly response: ExchangeResponse;
}

/** A request, read to its end. */
export interface ExchangeRequest {
  /** In any case, such as `GET`. */
  readonly method: string;
  /** Absolute, or a path with its query. */
  readonly url: string;
  /** Values by name, in any case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text; undefined or empty without one. */
  readonly body?: string | undefined;
}

/** A response, read to its end. */
export interface ExchangeResponse {
  /** Such as 200. */
  readonly status: number;
  /** Values by name, in any case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text; undefined or empty without one. */
  readonly body?: string | undefined;
}

/**
 * Reads a response, which is cloned, so that the caller can still read it.
 *
 * @param body of the request. Older versions of Node cannot read it when the request has been sent.
 */
export async function readExchange(request: Request, body: string, response: Response): Promise<Exchange> {
  const { method, url } = request;
  return {
    request: { method, url, headers: Object.fromEntries(request.headers), body },
    response: {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: await response.clone().text(),
    },
  };
}

/** The value of a header; undefined without it. */
export function readHeader(headers: Readonly<Record<string, string>>, name: string): string | undefined {
  if (Object.hasOwn(headers, name)) return headers[name];
  for (const key of Object.keys(headers)) if (key.toLowerCase() === name) return headers[key];
  return undefined;
}
