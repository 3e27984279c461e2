import type { Call } from "./attempt.ts";
import type { Deadline } from "./deadline.ts";
import { identify, type OperationEvent } from "./operation.ts";
import type { Fetch } from "./options.ts";
import type { Outgoing } from "./send-request.ts";

/** A request on its way to the API. Pass it to `next`, or a changed copy. */
export interface MiddlewareRequest extends OperationEvent {
  /** The URL with all values. A request to another origin than that of `baseUrl` loses its credentials. */
  readonly url: string;
  /** The headers that will be sent, with the token in `authorization`. They can be changed. */
  readonly headers: Headers;
  /** The encoded body. */
  readonly body: Exclude<RequestInit["body"], undefined>;
  /** Aborted when the attempt takes too long or the caller aborts. */
  readonly signal: AbortSignal;
  /** Counted from 1. */
  readonly attempt: number;
  /** Sends the request, and each redirect that it meets. Pass another one on to see what is sent. */
  readonly fetch: Fetch | undefined;
  /** Waits for a promise without counting the wait towards `timeout`, for example in a queue. */
  readonly outsideTimeout: <T>(promise: Promise<T>) => Promise<T>;
}

/**
 * A function around each attempt of a call. `next` sends the request, follows redirects, and resolves as `fetch` does:
 * when the headers of the response have arrived. It may be called never, once or several times. To read a body and
 * return it, read a `clone()` of the response. What a middleware throws ends the call, which rejects with it.
 *
 * @example
 * const log: Middleware = async (request, next) => {
 *   request.headers.set("x-trace", crypto.randomUUID());
 *   const response = await next(request);
 *   console.log(request.operationId, response.status);
 *   return response;
 * };
 */
export interface Middleware {
  (request: MiddlewareRequest, next: (request: MiddlewareRequest) => Promise<Response>): Promise<Response>;
  /** Called and awaited before the client waits to send a request again. */
  onDelay?(event: DelayEvent): unknown;
}

/** A wait before a request is sent again. */
export interface DelayEvent extends OperationEvent {
  /** The attempt that failed, counted from 1. */
  attempt: number;
  /** Milliseconds until the next attempt. */
  delay: number;
  /** `token`: a new token replaces the rejected one. `retry_after`: a 502, 503 or 504 asked for the wait. */
  reason: "rate_limit" | "retry_after" | "retry" | "token";
  /** Status of the response; undefined without a response. */
  status: number | undefined;
  /** The error when there was no response. */
  error: Error | undefined;
}

type Next = Parameters<Middleware>[1];

/** @param send sends what the innermost middleware passes on */
export function runMiddleware(
  call: Call,
  outgoing: Outgoing,
  deadline: Deadline,
  send: (outgoing: Outgoing) => Promise<Response>,
): Promise<Response> {
  const { use } = call.settings;
  if (use.length === 0) return send(outgoing);
  const last: Next = (request) => send({ ...request, headers: Object.fromEntries(request.headers) });
  const first = use.reduceRight<Next>((next, middleware) => async (request) => middleware(request, next), last);
  const headers = new Headers(outgoing.headers);
  return first({ ...outgoing, ...deadline, ...identify(call), headers, attempt: call.attempts });
}
