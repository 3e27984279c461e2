import { ConnectionError, InvalidInputError, ResponseError, type Call } from "../../fetch/runtime/errors.ts";
import type { Operation } from "../../fetch/runtime/operation.ts";
import type { ClientOptions, Fetch } from "../../fetch/runtime/options.ts";
import { expandPath } from "../../fetch/runtime/path.ts";
import { createTransport, readBaseUrl } from "../../fetch/runtime/transport.ts";
import { readResponseError } from "./response-error.ts";

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
    const { response, text } = await exchange(call, transport, request);
    if (!response.ok) throw readResponseError(call, response, text);
    return { status: response.status, body: readBody(call, operation, response, text) };
  };
}

function buildRequest(call: Call, operation: Operation, baseUrl: string, values: CallArguments): Request {
  const path = expandPath(call, operation.pathParameters, values.path);
  const headers = readHeaders(call, values.options.headers);
  const body = writeBody(call, operation, values.body);
  if (operation.body && body !== undefined) headers.set("content-type", operation.body.mediaType);
  return new Request(baseUrl + path + writeQuery(values.query), {
    method: operation.method,
    headers,
    body: body ?? null,
    signal: values.options.signal ?? null,
  });
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
  if (body === undefined && operation.body?.required) throw new InvalidInputError(call, "the body is missing");
  try {
    return JSON.stringify(body);
  } catch (cause) {
    throw new InvalidInputError(call, "the body cannot be written as JSON", { cause });
  }
}

/** Lists become repeated parameters, which is OpenAPI's default style. */
function writeQuery(query: Readonly<Record<string, unknown>> | undefined): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    for (const item of [value].flat()) if (item !== undefined) parameters.append(name, String(item));
  }
  return parameters.size > 0 ? `?${parameters}` : "";
}

async function exchange(call: Call, transport: Fetch, request: Request): Promise<{ response: Response; text: string }> {
  try {
    const response = await transport(request);
    return { response, text: await response.text() };
  } catch (cause) {
    if (request.signal.aborted) throw new ConnectionError(call, "aborted", "aborted by the caller", { cause });
    throw new ConnectionError(call, "network", `no response (${reason(cause)})`, { cause });
  }
}

/** Node says "fetch failed" and keeps the reason in the cause. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reason(error.cause) : error.message;
}

function readBody(call: Call, operation: Operation, response: Response, text: string): unknown {
  if (!operation.returns || response.status === 204) return undefined;
  try {
    return JSON.parse(text);
  } catch (cause) {
    const type = response.headers.get("content-type") ?? "no content type";
    const problem = `${response.status} whose body is not JSON (${type}, ${text.length} characters)`;
    const facts = { kind: "unexpected_response", status: response.status, headers: response.headers } as const;
    throw new ResponseError(call, problem, { ...facts, body: text, documentationUrl: undefined, details: [] }, { cause });
  }
}
