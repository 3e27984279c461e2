import { InvalidInputError, type Call } from "../../fetch/runtime/errors.ts";
import type { Operation } from "../../fetch/runtime/operation.ts";
import type { ClientOptions } from "../../fetch/runtime/options.ts";
import { expandPath } from "../../fetch/runtime/path.ts";
import { readResponseError, readText, unexpectedBody } from "../../fetch/runtime/response-error.ts";
import { createTransport, readBaseUrl, type Exchange } from "../../fetch/runtime/transport.ts";

/** Settings of one request. */
export interface RequestOptions {
  /** Ends the call with an error of kind `aborted`. */
  signal?: AbortSignal | undefined;
  /** Sent with this request, in place of the client's own headers of the same name. */
  headers?: Record<string, string> | undefined;
}

/** What a method was called with, by the place it is sent in. */
export interface CallArguments {
  path: Readonly<Record<string, unknown>>;
  query: Readonly<Record<string, unknown>> | undefined;
  body: unknown;
  options: RequestOptions;
}

export interface Success {
  status: number;
  /** Decoded JSON; undefined when the operation answers without a body. */
  body: unknown;
}

/** Calls an operation. Rejects with a `ClientError`. */
export type Caller = (operationId: string, operation: Operation, values: CallArguments) => Promise<Success>;

export function createCaller(options: ClientOptions, serverUrl: string): Caller {
  const baseUrl = readBaseUrl(serverUrl);
  const transport = createTransport(options, baseUrl);
  return async (operationId, operation, values) => {
    const call: Call = { operationId, method: operation.method, path: operation.path };
    const request = buildRequest(call, operation, baseUrl, values);
    const exchange = await transport(request, call);
    if (!exchange.response.ok) throw readResponseError(call, exchange);
    return { status: exchange.response.status, body: readBody(call, operation, exchange) };
  };
}

function buildRequest(call: Call, operation: Operation, baseUrl: string, values: CallArguments): Request {
  const path = expandPath(call, operation.pathParameters, values.path);
  const headers = readHeaders(call, values.options.headers);
  const body = writeBody(call, operation, values.body);
  if (operation.body && body !== undefined) headers.set("content-type", operation.body.mediaType);
  const url = baseUrl + path + writeQuery(call, values.query);
  const { signal = null } = values.options;
  try {
    return new Request(url, { method: operation.method, headers, body: body ?? null, signal });
  } catch (cause) {
    throw new InvalidInputError(call, "the request cannot be made", { cause });
  }
}

/** Without the platform's own error, which would quote the value. */
function readHeaders(call: Call, headers: Record<string, string> | undefined): Headers {
  try {
    return new Headers(headers);
  } catch {
    throw new InvalidInputError(call, "a header has a name or a value that cannot be sent");
  }
}

function writeBody(call: Call, operation: Operation, body: unknown): string | undefined {
  let text: string | undefined;
  try {
    text = JSON.stringify(body);
  } catch (cause) {
    throw new InvalidInputError(call, "the body cannot be written as JSON", { cause });
  }
  if (text === undefined && operation.body?.required) throw new InvalidInputError(call, "the body is missing");
  return text;
}

/** Lists become repeated parameters, which is OpenAPI's default style. */
function writeQuery(call: Call, query: Readonly<Record<string, unknown>> | undefined): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const item of [value].flat()) {
      if (item === undefined || item === null) continue;
      if (!["string", "number", "boolean"].includes(typeof item)) {
        throw new InvalidInputError(call, `the query parameter ${name} must be text, a number or a truth value`);
      }
      parameters.append(name, String(item));
    }
  }
  return parameters.size > 0 ? `?${parameters}` : "";
}

function readBody(call: Call, operation: Operation, exchange: Exchange): unknown {
  if (!operation.returns || exchange.response.status === 204) return undefined;
  try {
    return JSON.parse(readText(exchange));
  } catch (cause) {
    throw unexpectedBody(call, exchange, cause);
  }
}
