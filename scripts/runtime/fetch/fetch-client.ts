import createOpenapiFetchClient, { type Client } from "openapi-fetch";
import type { Exchange, PreparedRequest } from "../transport/attempt.ts";
import { notJson, readResult } from "../transport/body.ts";
import { unexpectedResponse } from "../transport/errors.ts";
import type { OperationDescriptor, OperationTable } from "../transport/operation.ts";
import type { ClientOptions, RequestOptions } from "../transport/options.ts";
import { expandPath } from "../transport/path.ts";
import { createTransport } from "../transport/transport.ts";

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;
type Method = (typeof methods)[number] | Lowercase<(typeof methods)[number]>;

/** The part of openapi-fetch's options for one call that this file reads. */
interface CallInit {
  params?: { path?: Record<string, unknown> };
  [name: string]: unknown;
}
interface Result {
  response: Response;
  data?: unknown;
  error?: unknown;
}
type UntypedRequest = (method: string, path: string, init: object) => Promise<Result>;

/**
 * Creates openapi-fetch's client over the same transport as `createClient`. Calls resolve to
 * `{ data, error, response }`. They reject with a `ClientError` if a path parameter cannot be sent, if the network
 * fails, or if a success is not JSON.
 *
 * @throws {InvalidInputError} if an option cannot be used
 * @example
 * const client = createFetchClient({ token: process.env.GITHUB_TOKEN });
 */
export function createFetchClientFromTable<Paths extends {}>(
  operations: OperationTable,
  defaultBaseUrl: string,
  options: ClientOptions,
): Client<Paths, "application/json"> {
  const transport = createTransport(options, defaultBaseUrl);
  const known = new Map(operations.map((each) => [`${each.method} ${each.path}`, each]));
  const client = createOpenapiFetchClient<Paths, "application/json">({ baseUrl: transport.baseUrl });
  const send = client.request as UntypedRequest; // its parameter types depend on the path, which the caller checks

  // Every call has its operation, and no path parameter can leave its segment.
  async function request(anyCase: Method, path: string, init: CallInit = {}): Promise<Result> {
    const method = anyCase.toUpperCase();
    const operation = known.get(`${method} ${path}`) ?? { operationId: undefined, method, path, pathParameters: {} };
    const expanded = expandPath(operation, init.params?.path ?? {});
    const { own, others } = splitOptions(init);
    const isJson = (init["parseAs"] ?? "json") === "json";
    let exchange: Exchange | undefined;
    try {
      const result = await send(anyCase, path, {
        ...others,
        pathSerializer: (url: string) => url.slice(0, url.length - path.length) + expanded,
        fetch: async (sent: Request) => {
          exchange = await transport.send(operation, await toPreparedRequest(sent), own);
          if (exchange.response.ok && isJson) readResult(operation, exchange);
          return toResponse(operation, exchange);
        },
      });
      return withError(result);
    } catch (cause) {
      throw exchange && cause instanceof SyntaxError ? notJson(operation, exchange, cause) : cause;
    }
  }

  for (const method of methods) {
    Object.assign(client, { [method]: (path: string, init?: CallInit) => request(method, path, init) });
  }
  return Object.assign(client, { request });
}

/** Options of ours with the same meaning in openapi-fetch are not among them. */
const ownOptions: Readonly<Record<string, true>> = {
  token: true,
  apiVersion: true,
  userAgent: true,
  timeout: true,
  attempts: true,
  maxRateLimitWait: true,
  maxResponseBytes: true,
  use: true,
  onRequest: true,
  onResponse: true,
  onRetry: true,
  onRateLimit: true,
  onDeprecation: true,
} satisfies Record<Exclude<keyof RequestOptions, "signal" | "fetch" | "headers">, true>;

/** openapi-fetch would pass options that it does not know, such as the token, to every middleware. */
function splitOptions({ signal, fetch, ...init }: CallInit): { own: RequestOptions; others: CallInit } {
  const own: RequestOptions = {};
  const others: CallInit = {};
  for (const name in init) Object.assign(Object.hasOwn(ownOptions, name) ? own : others, { [name]: init[name] });
  if (signal) own.signal = signal as AbortSignal; // openapi-fetch's types guarantee it
  // openapi-fetch calls its `fetch` with a Request
  if (typeof fetch === "function") own.fetch = (url, sent) => fetch(new Request(url, sent));
  return { own, others };
}

async function toPreparedRequest(request: Request): Promise<PreparedRequest> {
  const { url, method, headers } = request;
  const body = request.body && (await request.arrayBuffer());
  return { url, method, headers: Object.fromEntries(headers), body };
}

/** A response to read again. The network may return a status text that the constructor of `Response` rejects. */
function toResponse(operation: OperationDescriptor, exchange: Exchange): Response {
  const { status, statusText, headers } = exchange.response;
  if (status < 200 || status > 599) throw unexpectedResponse(operation, exchange, "is not a valid HTTP status");
  const isLatin = /^[\t\x20-\x7e\x80-\xff]*$/.test(statusText);
  const body = exchange.body.byteLength > 0 ? exchange.body : null;
  return new Response(body, { status, headers, statusText: isLatin ? statusText : "" });
}

/** openapi-fetch uses the body as the error, and some bodies are falsy. */
function withError(result: Result): Result {
  const { ok, status, statusText } = result.response;
  return ok || result.error ? result : { ...result, error: { message: `${status} ${statusText}`.trim() } };
}
