import createOpenapiFetchClient, { type Client } from "openapi-fetch";
import type { Call } from "./errors.ts";
import type { OperationTable } from "./operation.ts";
import type { ClientOptions } from "./options.ts";
import { expandPath } from "./path.ts";
import { unexpectedBody } from "./response-error.ts";
import { createTransport, readBaseUrl, type Exchange } from "./transport.ts";

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;
type Method = (typeof methods)[number] | Lowercase<(typeof methods)[number]>;

/** What this file reads and sets of openapi-fetch's options for one call. */
interface CallInit {
  params?: { path?: Record<string, unknown> };
  [name: string]: unknown;
}
type UntypedRequest = (method: string, path: string, init: CallInit) => Promise<unknown>;

/** openapi-fetch over the transport: every call knows its operation, and no path parameter leaves its segment. */
export function createFetchClientFromTable<Paths extends {}>(
  operations: OperationTable,
  defaultBaseUrl: string,
  options: ClientOptions,
): Client<Paths, "application/json"> {
  const baseUrl = readBaseUrl(options.baseUrl ?? defaultBaseUrl);
  const transport = createTransport(options, baseUrl);
  const rows = new Map(Object.entries(operations).map((row) => [`${row[1].method} ${row[1].path}`, row]));
  const client = createOpenapiFetchClient<Paths, "application/json">({ baseUrl });
  const send = client.request as UntypedRequest; // the types of its parameters follow from the path, known to the caller only

  async function request(method: Method, path: string, init: CallInit = {}): Promise<unknown> {
    const [operationId, operation] = rows.get(`${method.toUpperCase()} ${path}`) ?? [];
    const call: Call = { operationId, method: method.toUpperCase(), path };
    const expanded = expandPath(call, operation?.pathParameters ?? {}, init.params?.path ?? {});
    let exchange: Exchange | undefined;
    try {
      return await send(method, path, {
        ...init,
        pathSerializer: (url: string) => url.slice(0, url.length - path.length) + expanded,
        fetch: async (sent: Request) => {
          exchange = await transport(sent, call);
          return toResponse(exchange);
        },
      });
    } catch (cause) {
      if (exchange && cause instanceof SyntaxError) throw unexpectedBody(call, exchange, cause);
      throw cause;
    }
  }

  const byMethod = methods.map((method) => [method, (path: string, init?: CallInit) => request(method, path, init)]);
  return Object.assign(client, { request, ...Object.fromEntries(byMethod) });
}

/** The response with its body to be read again. */
function toResponse({ response, bytes }: Exchange): Response {
  const { status, statusText, headers } = response;
  return new Response(bytes.byteLength > 0 ? bytes : null, { status, statusText, headers });
}
