import createOpenapiFetchClient, { type Client } from "openapi-fetch";
import type { Exchange, Outgoing } from "../transport/attempt.ts";
import { mustBeJson, notJson, readJson, readText, unexpected } from "../transport/body.ts";
import type { Call, OperationTable } from "../transport/operation.ts";
import type { ClientOptions, RequestOptions } from "../transport/options.ts";
import { expandPath } from "../transport/path.ts";
import { readBaseUrl, readSettings, withOptions } from "../transport/settings.ts";
import { createTransport } from "../transport/transport.ts";

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;
type Method = (typeof methods)[number] | Lowercase<(typeof methods)[number]>;

/** What this file reads of openapi-fetch's options for one call. */
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

/** openapi-fetch over the transport: every call knows its operation, and no path parameter leaves its segment. */
export function createFetchClientFromTable<Paths extends {}>(
  operations: OperationTable,
  defaultBaseUrl: string,
  options: ClientOptions,
): Client<Paths, "application/json"> {
  const baseUrl = readBaseUrl(options.baseUrl ?? defaultBaseUrl);
  const settings = readSettings(options, baseUrl);
  const transport = createTransport();
  const rows = new Map(Object.entries(operations).map((row) => [`${row[1].method} ${row[1].path}`, row]));
  const client = createOpenapiFetchClient<Paths, "application/json">({ baseUrl });
  const send = client.request as UntypedRequest; // its parameters' types follow from the path, which the caller knows

  async function request(method: Method, path: string, init: CallInit = {}): Promise<Result> {
    const [operationId, operation] = rows.get(`${method.toUpperCase()} ${path}`) ?? [];
    const call: Call = { operationId, method: method.toUpperCase(), path, access: operation?.access };
    const expanded = expandPath(call, operation?.pathParameters ?? {}, init.params?.path ?? {});
    const { own, others } = splitOptions(init);
    let exchange: Exchange | undefined;
    try {
      const result = await send(method, path, {
        ...others,
        pathSerializer: (url: string) => url.slice(0, url.length - path.length) + expanded,
        fetch: async (sent: Request) => {
          const { validate, ...changed } = withOptions(call, settings, own);
          exchange = await transport(call, await toOutgoing(sent), changed);
          const isChecked = validate !== undefined || isEmpty(exchange); // openapi-fetch decodes the rest itself
          if (exchange.response.ok && isChecked && mustBeJson(operation, exchange)) readJson(call, exchange, validate);
          return toResponse(call, exchange);
        },
      });
      return withError(result);
    } catch (cause) {
      throw exchange && cause instanceof SyntaxError ? notJson(call, exchange, cause) : cause;
    }
  }

  const byMethod = methods.map((method) => [method, (path: string, init?: CallInit) => request(method, path, init)]);
  return Object.assign(client, { request, ...Object.fromEntries(byMethod) });
}

const ownOptions: ReadonlySet<string> = new Set<keyof RequestOptions>([
  ...(["token", "apiVersion", "userAgent", "timeout", "attempts", "maxRateLimitWait", "pace", "validate"] as const),
  ...(["onRequest", "onResponse", "onRetry", "onRateLimit", "onDeprecation"] as const),
]);

/** openapi-fetch would show the options it does not know, the token among them, to every middleware. */
function splitOptions({ signal, fetch, ...init }: CallInit): { own: RequestOptions; others: CallInit } {
  const entries = Object.entries(init);
  const own: RequestOptions = Object.fromEntries(entries.filter(([name]) => ownOptions.has(name)));
  if (signal) own.signal = signal as AbortSignal; // openapi-fetch's types say so
  if (typeof fetch === "function") own.fetch = (url, sent) => fetch(new Request(url, sent)); // as openapi-fetch calls it
  return { own, others: Object.fromEntries(entries.filter(([name]) => !ownOptions.has(name))) };
}

async function toOutgoing(request: Request): Promise<Outgoing> {
  const { url, method } = request;
  const body = request.body ? await request.arrayBuffer() : null;
  return { url, method, headers: Object.fromEntries(request.headers), body, readAs: "arrayBuffer" };
}

/** The response with its body to be read again. The network can give more than a `Response` can be made of. */
function toResponse(call: Call, exchange: Exchange): Response {
  const { status, statusText, headers } = exchange.response;
  if (status < 200 || status > 599) throw unexpected(call, exchange, readText(exchange), "is no status of HTTP");
  const isLatin = /^[\t\x20-\x7e\x80-\xff]*$/.test(statusText);
  return new Response(isEmpty(exchange) ? null : exchange.body, {
    status,
    headers,
    statusText: isLatin ? statusText : "",
  });
}

function isEmpty({ body }: Exchange): boolean {
  return typeof body === "string" ? body === "" : body.byteLength === 0;
}

/** openapi-fetch takes the body for the error, and some bodies count as false. */
function withError(result: Result): Result {
  const { ok, status, statusText } = result.response;
  return ok || result.error ? result : { ...result, error: { message: `${status} ${statusText}`.trim() } };
}
