/** Calls of descriptions with more than JSON bodies and parameters in paths. */
import { InvalidInputError } from "../transport/errors.ts";
import { readHeaders } from "../transport/headers.ts";
import type { OperationDescriptor } from "../transport/operation.ts";
import type { RequestOptions } from "../transport/options.ts";
import { readResponseError } from "../transport/response-error.ts";
import { createTransport } from "../transport/transport.ts";
import { type BodyWriters, type WrittenBody, writeBody } from "../wire/body.ts";
import { writeParameterHeaders, writePath, writeQuery } from "../wire/parameters.ts";
import { readBody } from "../wire/response.ts";
import type { CallArguments, CallerFactory } from "./call.ts";

/** The parameters that a call gives in its options. */
interface ParameterOptions extends RequestOptions {
  header?: Readonly<Record<string, unknown>>;
  cookie?: Readonly<Record<string, unknown>>;
}

/** A body as a `fetch` of the user's receives it. */
interface ReadBody {
  contentType: string;
  body: string | ArrayBuffer;
}

/**
 * An operation with a server of its own is called there unless the user sets `baseUrl`. The token is sent only to the
 * origin of the API: a client with that server as its `baseUrl` sends it there, too.
 *
 * @param writers for the kinds of bodies that the description has
 */
export function createDescribedCaller(writers: BodyWriters): CallerFactory {
  return (options, defaultBaseUrl) => {
    const { baseUrl, send } = createTransport(options, defaultBaseUrl);
    return async (operation, values) => {
      const { header, cookie, ...own } = readOptions(values);
      const headers = own.headers ? readHeaders(operation, own.headers) : {};
      const { "content-type": contentType, ...otherHeaders } = headers;
      const search = writeQuery(operation, values.query);
      const server = options.baseUrl === undefined ? (operation.server ?? baseUrl) : baseUrl;
      const url = server + writePath(operation, values.path) + (search && `?${search}`);
      const parameters = writeParameterHeaders(operation, header, cookie);
      const written = writeBody(operation, values.body, contentType, writers);
      const read = written && (await readWritten(operation, written));
      const request = {
        url,
        method: operation.method,
        headers: { ...parameters, ...(read && { "content-type": read.contentType }) },
        body: read?.body ?? null,
      };
      // The content type of a form has a boundary, which the user does not know.
      const sent = own.headers ? { ...own, headers: written ? otherHeaders : headers } : own;
      const exchange = await send(operation, request, isObject(values.options) ? sent : values.options);
      if (!exchange.response.ok) throw readResponseError(exchange);
      return { response: exchange.response, body: readBody(operation, exchange) };
    };
  };
}

/** The transport rejects what is not an object. */
function readOptions({ options }: CallArguments): ParameterOptions {
  return isObject(options) ? options : {};
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

async function readWritten(operation: OperationDescriptor, { contentType, body }: WrittenBody): Promise<ReadBody> {
  if (typeof body === "string") return { contentType, body };
  try {
    const response = new Response(body);
    const ownType = body instanceof FormData ? response.headers.get("content-type") : null;
    return { contentType: ownType ?? contentType, body: await response.arrayBuffer() };
  } catch (cause) {
    throw new InvalidInputError(operation, "the body cannot be read", { cause });
  }
}
