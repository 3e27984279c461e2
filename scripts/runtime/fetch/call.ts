/** One call: through openapi-fetch, which builds the request and reads the response, over the transport. */
import type { HeadersOptions, Middleware } from "openapi-fetch";
import type { Exchange } from "../transport/attempt.ts";
import { readJson, readResult } from "../transport/body.ts";
import { ApiError, InvalidInputError } from "../transport/errors.ts";
import type { OperationDescriptor } from "../transport/operation.ts";
import type { Transport } from "../transport/transport.ts";
import { checkInput } from "./input.ts";
import { type FetchClientOptions, splitOptions } from "./options.ts";
import { guardSegments } from "./path-styles.ts";
import { type BuiltRequest, prepareRequest, reportingClass } from "./request.ts";
import { checkStatus, copyResponse, isEmpty, type Result, withError } from "./response.ts";

/** The part of the options of one call that is read here. */
export interface CallInit extends FetchClientOptions {
  params?: {
    path?: Record<string, unknown>;
    header?: HeadersOptions | Record<string, unknown>;
    cookie?: Record<string, unknown>;
  };
  body?: unknown;
  parseAs?: string;
  middleware?: readonly Middleware[];
  redirect?: RequestRedirect;
}

/** What the calls of a client share. */
export interface CallContext {
  readonly options: FetchClientOptions;
  readonly transport: Transport;
  /** openapi-fetch's method. Its parameter types depend on the path, which the caller checks. */
  readonly send: (method: string, path: string, init: object) => Promise<Result>;
  /** Whether the client has middleware. */
  hasMiddleware: boolean;
}

/**
 * Rejects with a `ClientError`, and with what middleware throws. Descriptions with more than JSON bodies and parameters in
 * paths get one of `described-call.ts`.
 */
export type CallOperation = (context: CallContext, operation: OperationDescriptor, init: CallInit) => Promise<Result>;

export const call: CallOperation = async (context, operation, init) => {
  const { options } = context;
  const checked = checkInput(operation, options, init);
  const { own, others } = splitOptions(init);
  if (checked.signal) own.signal = checked.signal;
  const given = (init.Request ?? options.Request ?? Request) as typeof Request; // every class accepts the same
  const fetch = init.fetch ?? options.fetch ?? globalThis.fetch;
  const isDecodedHere = decodesHere(context, init);
  let built: BuiltRequest | undefined;
  let exchange: Exchange | undefined;
  let documented: unknown;
  try {
    const result = await context.send(operation.method, operation.path, {
      ...others,
      headers: checked.headers,
      pathSerializer: guardSegments(operation, init.pathSerializer ?? options.pathSerializer),
      redirect: "manual", // the transport follows redirects
      Request: reportingClass(given, (each) => (built = each)),
      ...(isDecodedHere && { parseAs: "stream" }),
      fetch: async (sent: Request, extension?: RequestInit) => {
        if (sent !== built?.request) own.signal = sent.signal;
        const sender = { fetch, given, signal: own.signal ?? null, extension };
        // openapi-fetch has built a request before it calls `fetch`
        const request = await prepareRequest(sent, built as BuiltRequest, sender);
        const unset = Object.entries(checked.unset).filter(([name]) => !sent.headers.has(name));
        if (unset.length > 0) own.headers = Object.fromEntries(unset);
        const hasOptions = Object.keys(own).length > 0;
        exchange = await context.transport.send(operation, request, hasOptions ? own : undefined);
        checkStatus(exchange);
        if (exchange.response.ok && (init.parseAs ?? "json") === "json") documented = readResult(operation, exchange);
        return isDecodedHere && exchange.response.ok ? exchange.response : copyResponse(exchange);
      },
    });
    if (isDecodedHere && exchange && result.data !== undefined) {
      result.data = documented ?? decode(exchange);
    }
    return withError(result);
  } catch (cause) {
    if (exchange && cause instanceof SyntaxError) decode(exchange);
    if (built || cause instanceof ApiError) throw cause;
    const problem = cause instanceof Error ? cause.message : String(cause);
    throw new InvalidInputError(operation, `the request cannot be built: ${problem}`, { cause });
  }
};

/** Decodes a body of a type that the description does not have. */
function decode(exchange: Exchange): unknown {
  return isEmpty(exchange) ? undefined : readJson(exchange);
}

/** Without middleware, nobody needs the body of the response, so its text is decoded without a copy. */
function decodesHere({ hasMiddleware }: CallContext, { middleware, parseAs = "json" }: CallInit): boolean {
  return !hasMiddleware && !middleware?.length && parseAs === "json";
}
