/** The events that hooks receive. No event contains a token. */
import type { OperationEvent } from "./operation.ts";

/** A request that is about to be sent. */
export interface RequestEvent extends OperationEvent {
  /** The URL with all values. */
  url: string;
  /** A copy of the headers, with `authorization`, `cookie` and `proxy-authorization` shown as `[redacted]`. */
  headers: Headers;
  /** Counted from 1. */
  attempt: number;
}

/** A response whose headers have arrived. */
export interface ResponseEvent extends OperationEvent {
  /** The URL that answered, which differs from the first one after a redirect. */
  url: string;
  /** Counted from 1. */
  attempt: number;
  /** The HTTP status. */
  status: number;
  /** A copy of the headers, which the hook may change. */
  headers: Headers;
  /** The header `x-github-request-id`. */
  requestId: string | undefined;
  /** Milliseconds from sending the request to receiving the headers. */
  duration: number;
}

/** A request that will be sent again. */
export interface RetryEvent extends OperationEvent {
  /** The attempt that failed, counted from 1. */
  attempt: number;
  /** Milliseconds until the next attempt. */
  delay: number;
  /** Status of the response; undefined without a response. */
  status: number | undefined;
  /** The error when there was no response. */
  error: Error | undefined;
}

/** A request that a rate limit refused and that will be sent again. */
export interface RateLimitEvent extends OperationEvent {
  /** The attempt that was refused, counted from 1. */
  attempt: number;
  /** Milliseconds until the next attempt. */
  delay: number;
  /** When the limit resets: as GitHub says, or when the delay ends. */
  resetAt: Date;
  /** 403 or 429. */
  status: number;
}

/** An announcement that an operation will be removed. */
export interface DeprecationEvent extends OperationEvent {
  /** The header `deprecation`: since when the operation is deprecated. */
  deprecation: string | undefined;
  /** The header `sunset`: when the operation will be removed. */
  sunset: string | undefined;
  /** The header `link`, which may point to an explanation. */
  link: string | undefined;
}

/**
 * A function that is called with an event. The client awaits a promise that it returns; what it throws ends the call,
 * which rejects with it.
 *
 * @example
 * const onRetry: Hook<RetryEvent> = ({ operationId, delay, status }) => console.warn(operationId, delay, status);
 */
export type Hook<Event> = (event: Event) => unknown;
