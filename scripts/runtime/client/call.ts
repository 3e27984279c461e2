import type { PreparedRequest } from "../transport/attempt.ts";
import { readResult } from "../transport/body.ts";
import { InvalidInputError } from "../transport/errors.ts";
import type { PreparedHeaders } from "../transport/headers.ts";
import type { OperationDescriptor } from "../transport/operation.ts";
import type { ClientOptions, RequestOptions } from "../transport/options.ts";
import { expandPath } from "../transport/path.ts";
import { readResponseError } from "../transport/response-error.ts";
import { createTransport } from "../transport/transport.ts";

/** The arguments of a method, by where they are sent. */
export interface CallArguments {
  path: Readonly<Record<string, unknown>>;
  query: Readonly<Record<string, unknown>> | undefined;
  body: unknown;
  options: RequestOptions | undefined;
}

/** A response with a 2xx status. */
export interface Success {
  response: Response;
  /** The decoded JSON, a string or a `Blob`; undefined when the operation responds without a body. */
  body: unknown;
}

/** Calls an operation. Rejects with a `ClientError`. */
export type Caller = (operation: OperationDescriptor, values: CallArguments) => Promise<Success>;

/** Descriptions with more than JSON bodies and parameters in paths get one of `described-call.ts`. */
export type CallerFactory = (options: ClientOptions, defaultBaseUrl: string) => Caller;

export const createCaller: CallerFactory = (options, defaultBaseUrl) => {
  const { baseUrl, send } = createTransport(options, defaultBaseUrl);
  return async (operation, values) => {
    const url = baseUrl + expandPath(operation, values.path);
    const exchange = await send(operation, prepareRequest(operation, url, values.body), values.options);
    if (!exchange.response.ok) throw readResponseError(exchange);
    return { response: exchange.response, body: readResult(operation, exchange) };
  };
};

function prepareRequest(operation: OperationDescriptor, url: string, value: unknown): PreparedRequest {
  const body = writeBody(operation, value);
  const headers: PreparedHeaders = operation.body && body !== null ? { "content-type": operation.body.mediaType } : {};
  return { url, method: operation.method, headers, body };
}

function writeBody(operation: OperationDescriptor, body: unknown): string | null {
  let text: string | undefined;
  try {
    text = JSON.stringify(body);
  } catch (cause) {
    throw new InvalidInputError(operation, "the body cannot be written as JSON", { cause });
  }
  if (text === undefined && operation.body?.required) throw new InvalidInputError(operation, "the body is missing");
  return text ?? null;
}
