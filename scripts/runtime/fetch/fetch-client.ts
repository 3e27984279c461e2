import createOpenapiFetchClient, { type ClientOptions, type Middleware } from "openapi-fetch";
import type { MediaType } from "openapi-typescript-helpers";
import { clientOptions, type OperationDescriptor, type OperationTable } from "../transport/operation.ts";
import type { ClientOptions as TransportOptions } from "../transport/options.ts";
import { createTransport } from "../transport/transport.ts";
import { type CallContext, type CallInit, type CallOperation, call } from "./call.ts";
import { readHeaders } from "./headers.ts";
import { type FetchClientOptions, splitOptions } from "./options.ts";
import type { TypedFetchClient } from "./typed-client.ts";

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

/**
 * Creates openapi-fetch's client over the same transport as `createClient`. Calls resolve to
 * `{ data, error, response }`. They reject with a `ClientError` if a path parameter cannot be sent, if the network
 * fails, or if a success is not JSON.
 *
 * @throws {InvalidInputError} if an option cannot be used
 * @example
 * const client = createFetchClient({ token: process.env.GITHUB_TOKEN });
 */
export function createFetchClientFromTable<
  Paths extends {},
  Media extends MediaType = "application/json",
  OwnRequest = Request,
>(
  operations: OperationTable,
  defaultBaseUrl: string,
  given: FetchClientOptions<OwnRequest>,
  callOperation: CallOperation = call,
): TypedFetchClient<Paths, Media> {
  // The transport checks its options. A call hands on `fetch` in another form, and the headers in its request.
  const isObject = typeof given === "object";
  const transport = createTransport(
    (isObject ? { ...given, headers: undefined } : given) as TransportOptions,
    defaultBaseUrl,
  );
  const { others } = splitOptions(given as object as FetchClientOptions); // `fetch` takes what `Request` creates
  const options = { ...others, headers: readHeaders(clientOptions, given.headers) };
  // openapi-fetch takes undefined as left out, which its type does not say, and each call gets another `fetch`.
  const client = createOpenapiFetchClient<Paths, Media>({
    ...options,
    baseUrl: transport.baseUrl,
  } as object as ClientOptions);
  const send = client.request as CallContext["send"];
  const context: CallContext = { options, transport, send, hasMiddleware: false };
  const known = new Map(operations.map((each) => [`${each.method} ${each.path}`, each]));

  function request(anyCase: string, path: string, init: CallInit = {}) {
    const method = anyCase.toUpperCase();
    const unknown: OperationDescriptor = { operationId: undefined, method, path, pathParameters: {} };
    return callOperation(context, known.get(`${method} ${path}`) ?? unknown, init);
  }
  for (const method of methods) {
    Object.assign(client, { [method]: (path: string, init?: CallInit) => request(method, path, init) });
  }
  const { use } = client;
  return Object.assign(client, {
    request,
    use(...middleware: Middleware[]) {
      use(...middleware);
      context.hasMiddleware = true;
    },
  });
}
