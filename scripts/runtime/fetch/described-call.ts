/** Calls of descriptions with more than JSON bodies and parameters in paths, which openapi-fetch does not know. */
import { type HeadersOptions, mergeHeaders } from "openapi-fetch";
import { secretOf } from "../transport/headers.ts";
import type { Middleware } from "../transport/middleware.ts";
import type { OperationDescriptor } from "../transport/operation.ts";
import { type BodyWriters, type WrittenBody, writeBody } from "../wire/body.ts";
import { writeParameterHeaders, writePath, writeQuery } from "../wire/parameters.ts";
import { readBody } from "../wire/response.ts";
import { type CallInit, type CallOperation, call } from "./call.ts";
import { findUnset } from "./headers.ts";
import type { FetchClientOptions } from "./options.ts";
import type { Result } from "./response.ts";

type Values = Readonly<Record<string, unknown>>;

/**
 * Serializers and `parseAs` of the user's are used in place of the description's, and so is a `baseUrl`.
 *
 * @param writers for the kinds of bodies that the description has
 */
export function createDescribedCall(writers: BodyWriters): CallOperation {
  return async (context, operation, given) => {
    // A path that the description does not have is left to openapi-fetch.
    if (operation.operationId === undefined) return call(context, operation, given);
    const init = writeInit(operation, context.options, given, writers);
    if (!operation.reads || (init.parseAs ?? "json") !== "json") return call(context, operation, init);
    const secrets: string[] = [];
    const keepSecret: Middleware = (request, next) => {
      secrets.push(secretOf(Object.fromEntries(request.headers)));
      return next(request);
    };
    const result = await call(context, operation, {
      ...init,
      parseAs: "stream",
      use: [...(init.use ?? []), keepSecret],
    });
    return result.data === undefined ? result : readStream(operation, result, secrets);
  };
}

/** Reads a success, which middleware may have replaced. */
async function readStream(operation: OperationDescriptor, { data, response }: Result, secrets: string[]) {
  const bytes = await new Response(data as ReadableStream | null).arrayBuffer(); // `parseAs` is "stream"
  const exchange = { call: { ...operation, attempts: secrets.length, secrets }, response, body: new Uint8Array(bytes) };
  return { response, data: readBody(operation, exchange) };
}

function writeInit(
  operation: OperationDescriptor,
  client: FetchClientOptions,
  init: CallInit,
  writers: BodyWriters,
): CallInit {
  const given: HeadersOptions[] = [client.headers ?? {}, init.headers ?? {}];
  const headers = mergeHeaders(...given);
  const isOwnBody = Boolean(init.bodySerializer ?? client.bodySerializer);
  const written = isOwnBody ? undefined : writeBody(operation, init.body, headers.get("content-type"), writers);
  const { header, cookie } = init.params ?? {};
  const { accept, ...parameters } = writeParameterHeaders(operation, header as Values | undefined, cookie);
  const isAcceptGiven = headers.has("accept") || "accept" in findUnset(...given);
  return {
    ...init,
    ...selectServer(operation, client, init),
    ...selectSerializers(operation, client, init),
    ...(written && sendWritten(written)),
    params: {
      ...init.params,
      header: {
        ...(!isAcceptGiven && accept && { accept }),
        ...parameters,
        ...(written && contentTypeOf(written)),
      },
    },
  };
}

function selectServer({ server }: OperationDescriptor, client: FetchClientOptions, init: CallInit): CallInit {
  const baseUrl = init.baseUrl ?? client.baseUrl;
  return server !== undefined && baseUrl === undefined ? { baseUrl: server } : {};
}

function selectSerializers(operation: OperationDescriptor, client: FetchClientOptions, init: CallInit): CallInit {
  const hasStyles = operation.parameters?.some((parameter) => parameter.in === "path");
  const isOwnPath = init.pathSerializer ?? client.pathSerializer;
  const isOwnQuery = init.querySerializer ?? client.querySerializer;
  const pathSerializer = (template: string, values: Values) =>
    template.slice(0, -operation.path.length) + writePath(operation, values);
  return {
    ...(!isOwnQuery && { querySerializer: (query: Values) => writeQuery(operation, query) }),
    ...(!isOwnPath && hasStyles && { pathSerializer }),
  };
}

/** `fetch` needs `duplex` for a stream, which the transport reads before it sends it. */
function sendWritten({ body }: WrittenBody): CallInit & { duplex?: "half" } {
  return {
    body,
    bodySerializer: (value: unknown) => value,
    ...(body instanceof ReadableStream && { duplex: "half" }),
  };
}

/** Only the platform knows the boundary of a `FormData`. */
function contentTypeOf({ body, contentType }: WrittenBody): Record<string, string | null> {
  return { "content-type": body instanceof FormData ? null : contentType };
}
