import type { Outgoing } from "../transport/attempt.ts";
import { mustBeJson, readJson } from "../transport/body.ts";
import { InvalidInputError } from "../transport/errors.ts";
import type { HeaderRecord } from "../transport/headers.ts";
import type { Call, OperationDescriptor } from "../transport/operation.ts";
import type { ClientOptions, RequestOptions } from "../transport/options.ts";
import { expandPath } from "../transport/path.ts";
import { readResponseError } from "../transport/response-error.ts";
import { readBaseUrl, readSettings, withOptions } from "../transport/settings.ts";
import { createTransport } from "../transport/transport.ts";

/** What a method was called with, by the place it is sent in. */
export interface CallArguments {
  path: Readonly<Record<string, unknown>>;
  query: Readonly<Record<string, unknown>> | undefined;
  body: unknown;
  options: RequestOptions | undefined;
}

export interface Success {
  response: Response;
  /** Decoded JSON; undefined when the operation answers without a body. */
  body: unknown;
}

/** Calls an operation. Rejects with a `ClientError`. */
export type Caller = (operationId: string, operation: OperationDescriptor, values: CallArguments) => Promise<Success>;

export function createCaller(options: ClientOptions, defaultBaseUrl: string): Caller {
  const baseUrl = readBaseUrl(options.baseUrl ?? defaultBaseUrl);
  const clientSettings = readSettings(options, baseUrl);
  const transport = createTransport();
  return async (operationId, operation, values) => {
    const { method, path, access } = operation;
    const call: Call = { operationId, method, path, access };
    const settings = values.options ? withOptions(call, clientSettings, values.options) : clientSettings;
    const exchange = await transport(call, writeRequest(call, operation, baseUrl, values), settings);
    if (!exchange.response.ok) throw readResponseError(call, exchange);
    const body = mustBeJson(operation, exchange) ? readJson(call, exchange, settings.validate) : undefined;
    return { response: exchange.response, body };
  };
}

function writeRequest(call: Call, operation: OperationDescriptor, baseUrl: string, values: CallArguments): Outgoing {
  const url = baseUrl + expandPath(call, operation.pathParameters, values.path) + writeQuery(call, values.query);
  const body = writeBody(call, operation, values.body);
  const headers: HeaderRecord = operation.body && body !== null ? { "content-type": operation.body.mediaType } : {};
  return { url, method: call.method, headers, body, readAs: "text" };
}

function writeBody(call: Call, operation: OperationDescriptor, body: unknown): string | null {
  let text: string | undefined;
  try {
    text = JSON.stringify(body);
  } catch (cause) {
    throw new InvalidInputError(call, "the body cannot be written as JSON", cause);
  }
  if (text === undefined && operation.body?.required) throw new InvalidInputError(call, "the body is missing");
  return text ?? null;
}

/** Lists become repeated parameters, which is OpenAPI's default style. */
function writeQuery(call: Call, query: Readonly<Record<string, unknown>> | undefined): string {
  if (!query) return "";
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const item of [value].flat()) {
      if (item === undefined || item === null) continue;
      if (!["string", "number", "boolean"].includes(typeof item)) {
        throw new InvalidInputError(call, `the query parameter ${name} must be text, a number or a truth value`);
      }
      parameters.append(name, String(item));
    }
  }
  const text = parameters.toString();
  return text && `?${text}`;
}
