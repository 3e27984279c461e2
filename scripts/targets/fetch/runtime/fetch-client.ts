import createOpenapiFetchClient, { type Client } from "openapi-fetch";
import type { Exchange, Outgoing } from "./attempt.ts";
import { notJson, readJson } from "./body.ts";
import type { Call, OperationTable } from "./operation.ts";
import type { ClientOptions, RequestOptions } from "./options.ts";
import { expandPath } from "./path.ts";
import { readBaseUrl, readSettings, withOptions } from "./settings.ts";
import { createTransport } from "./transport.ts";

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;
type Method = (typeof methods)[number] | Lowercase<(typeof methods)[number]>;

/** What this file reads of openapi-fetch's options for one call. */
interface CallInit {
  params?: { path?: Record<string, unknown> };
  [name: string]: unknown;
}
type UntypedRequest = (method: string, path: string, init: object) => Promise<unknown>;

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

  async function request(method: Method, path: string, init: CallInit = {}): Promise<unknown> {
    const [operationId, operation] = rows.get(`${method.toUpperCase()} ${path}`) ?? [];
    const call: Call = { operationId, method: method.toUpperCase(), path, access: operation?.access };
    const expanded = expandPath(call, operation?.pathParameters ?? {}, init.params?.path ?? {});
    const { own, others } = splitOptions(init);
    let exchange: Exchange | undefined;
    try {
      return await send(method, path, {
        ...others,
        pathSerializer: (url: string) => url.slice(0, url.length - path.length) + expanded,
        fetch: async (sent: Request) => {
          exchange = await transport(call, await toOutgoing(sent), withOptions(call, settings, own));
          if (settings.validate && exchange.response.ok && operation?.returns) readJson(call, exchange, settings.validate);
          return toResponse(exchange);
        },
      });
    } catch (cause) {
      throw exchange && cause instanceof SyntaxError ? notJson(call, exchange, cause) : cause;
    }
  }

  const byMethod = methods.map((method) => [method, (path: string, init?: CallInit) => request(method, path, init)]);
  return Object.assign(client, { request, ...Object.fromEntries(byMethod) });
}

const ownOptions: ReadonlySet<string> = new Set<keyof RequestOptions>([
  ...(["token", "apiVersion", "userAgent", "timeout", "attempts", "maxRateLimitWait", "fetch", "pace"] as const),
  ...(["onRequest", "onResponse", "onRetry", "onRateLimit", "onDeprecation"] as const),
]);

/** openapi-fetch would show the options it does not know, the token among them, to every middleware. */
function splitOptions({ signal, ...init }: CallInit): { own: RequestOptions; others: CallInit } {
  const entries = Object.entries(init);
  return {
    own: { ...Object.fromEntries(entries.filter(([name]) => ownOptions.has(name))), ...(signal ? { signal: signal as AbortSignal } : {}) },
    others: Object.fromEntries(entries.filter(([name]) => !ownOptions.has(name))),
  };
}

async function toOutgoing(request: Request): Promise<Outgoing> {
  const { url, method } = request;
  const body = request.body ? await request.arrayBuffer() : null;
  return { url, method, headers: Object.fromEntries(request.headers), body, readAs: "arrayBuffer" };
}

/** The response with its body to be read again. */
function toResponse({ response, body }: Exchange): Response {
  const { status, statusText, headers } = response;
  const isEmpty = typeof body === "string" ? body === "" : body.byteLength === 0;
  return new Response(isEmpty ? null : body, { status, statusText, headers });
}
