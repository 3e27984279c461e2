import type { PreparedRequest } from "../transport/attempt.ts";
import { mustBeJson, readJson } from "../transport/body.ts";
import { InvalidInputError } from "../transport/errors.ts";
import type { HeaderRecord } from "../transport/headers.ts";
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
  /** The decoded JSON; undefined when the operation responds without a body. */
  body: unknown;
}

/** Calls an operation. Rejects with a `ClientError`. */
export type Caller = (operation: OperationDescriptor, values: CallArguments) => Promise<Success>;

export function createCaller(options: ClientOptions, defaultBaseUrl: string): Caller {
  const { baseUrl, send } = createTransport(options, defaultBaseUrl);
  return async (operation, values) => {
    const exchange = await send(operation, prepareRequest(operation, baseUrl, values), values.options);
    if (!exchange.response.ok) throw readResponseError(operation, exchange);
    const body = mustBeJson(operation, exchange) ? readJson(operation, exchange) : undefined;
    return { response: exchange.response, body };
  };
}

function prepareRequest(operation: OperationDescriptor, baseUrl: string, values: CallArguments): PreparedRequest {
  const url = baseUrl + expandPath(operation, values.path) + writeQuery(operation, values.query);
  const body = writeBody(operation, values.body);
  const headers: HeaderRecord = operation.body && body !== null ? { "content-type": operation.body.mediaType } : {};
  return { url, method: operation.method, headers, body, readAs: "text" };
}

function writeBody(operation: OperationDescriptor, body: unknown): string | null {
  let text: string | undefined;
  try {
    text = JSON.stringify(body);
  } catch (cause) {
    throw new InvalidInputError(operation, "the body cannot be written as JSON", cause);
  }
  if (text === undefined && operation.body?.required) throw new InvalidInputError(operation, "the body is missing");
  return text ?? null;
}

/** An array becomes a repeated parameter, which is OpenAPI's default style. */
function writeQuery(operation: OperationDescriptor, query: Readonly<Record<string, unknown>> | undefined): string {
  if (!query) return "";
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const item of [value].flat()) {
      if (item === undefined || item === null) continue;
      if (!["string", "number", "boolean"].includes(typeof item)) {
        throw new InvalidInputError(operation, `the query parameter ${name} must be a string, a number or a boolean`);
      }
      parameters.append(name, String(item));
    }
  }
  const text = parameters.toString();
  return text && `?${text}`;
}
