import type { Call } from "./operation.ts";

/** What went wrong, in one word that narrows a `ClientError`. */
export type ErrorKind = "invalid_input" | ConnectionErrorKind | ResponseErrorKind | "rate_limited";

/**
 * - `network`: no whole response came
 * - `timeout`: an attempt took longer than `timeout`
 * - `aborted`: the caller's signal ended the call
 */
export type ConnectionErrorKind = "network" | "timeout" | "aborted";

/**
 * - `unauthorized`: 401
 * - `forbidden`: 403 that is not a rate limit
 * - `not_found`: 404; also what GitHub answers when the token may not see the space
 * - `gone`: 410
 * - `validation`: 422; `details` says which fields
 * - `redirect`: a redirect that is not followed
 * - `server`: 5xx
 * - `unexpected_response`: any other status, or a success without the JSON that the operation answers with
 */
export type ResponseErrorKind =
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "gone"
  | "validation"
  | "redirect"
  | "server"
  | "unexpected_response";

export interface ErrorFacts {
  /** How often the request was sent. */
  readonly attempts: number;
  readonly hint?: string | undefined;
  readonly cause?: unknown;
}

/** Base of everything the clients throw. */
export abstract class ApiError extends Error {
  /** Of the class, whatever a bundler calls that. */
  abstract override readonly name: string;
  abstract readonly kind: ErrorKind;
  /** Marks the errors of every copy and version of this package, which `instanceof` does not know. */
  readonly isClientError = true;
  readonly operationId: string | undefined;
  /** Upper case. */
  readonly method: string;
  /** Path template, without the values. */
  readonly path: string;
  /** How often it was tried to send the request; 0 when its input could not be sent. */
  readonly attempts: number;
  /** What a person can do about it, in a sentence or two. */
  readonly hint: string | undefined;

  constructor(call: Call, problem: string, { attempts, hint, cause }: ErrorFacts) {
    super(`${call.operationId ?? `${call.method} ${call.path}`}: ${problem}`, cause === undefined ? {} : { cause });
    this.operationId = call.operationId;
    this.method = call.method;
    this.path = call.path;
    this.attempts = attempts;
    this.hint = hint;
  }
}

/** A value that cannot be sent. Thrown before anything is, unless it is the token of a further attempt. */
export class InvalidInputError extends ApiError {
  override readonly name = "InvalidInputError";
  readonly kind = "invalid_input";

  constructor(call: Call, problem: string, cause?: unknown, attempts = 0) {
    super(call, problem, { attempts, cause });
  }
}

/** No whole response came. `cause` is what `fetch` or the signal gave for a reason. */
export class ConnectionError extends ApiError {
  override readonly name = "ConnectionError";
  readonly kind: ConnectionErrorKind;
  /** Milliseconds since the call began. */
  readonly elapsed: number;

  constructor(call: Call, kind: ConnectionErrorKind, problem: string, facts: ErrorFacts & { elapsed: number }) {
    super(call, problem, facts);
    this.kind = kind;
    this.elapsed = facts.elapsed;
  }
}

/** One entry of a 422's `errors`. */
export interface ValidationDetail {
  /** Known codes: `missing`, `missing_field`, `invalid`, `already_exists`, `unprocessable`, `custom`. */
  readonly code: string;
  readonly resource?: string;
  readonly field?: string;
  readonly message?: string;
  readonly index?: number;
  readonly value?: unknown;
}

/** What a response said about an error. */
export interface ResponseFacts extends ErrorFacts {
  readonly status: number;
  readonly headers: Headers;
  /** Decoded JSON, or the text when it is not JSON. */
  readonly body: unknown;
  readonly documentationUrl?: string | undefined;
  readonly details?: readonly ValidationDetail[];
}

abstract class StatusError extends ApiError {
  readonly status: number;
  readonly headers: Headers;
  /** Decoded JSON, or the text when it is not JSON. */
  readonly body: unknown;
  /** The body's `documentation_url`. */
  readonly documentationUrl: string | undefined;
  /** The body's `errors`; empty when it has none. */
  readonly details: readonly ValidationDetail[];
  /** `x-github-request-id`: what GitHub's support asks for. */
  readonly requestId: string | undefined;

  constructor(call: Call, problem: string, facts: ResponseFacts) {
    super(call, problem, facts);
    this.status = facts.status;
    this.headers = facts.headers;
    this.body = facts.body;
    this.documentationUrl = facts.documentationUrl;
    this.details = facts.details ?? [];
    this.requestId = facts.headers.get("x-github-request-id") ?? undefined;
  }
}

/** A response that is not the success that was asked for. */
export class ResponseError extends StatusError {
  override readonly name = "ResponseError";
  readonly kind: ResponseErrorKind;

  constructor(call: Call, kind: ResponseErrorKind, problem: string, facts: ResponseFacts) {
    super(call, problem, facts);
    this.kind = kind;
  }
}

/** A primary or secondary rate limit that was not waited for, or no longer. */
export class RateLimitError extends StatusError {
  override readonly name = "RateLimitError";
  readonly kind = "rate_limited";
  /** When the limit resets; a minute from the response when GitHub does not say. */
  readonly resetAt: Date;

  constructor(call: Call, problem: string, facts: ResponseFacts & { resetAt: Date }) {
    super(call, problem, facts);
    this.resetAt = facts.resetAt;
  }
}

/** Everything the clients throw, as a union that `kind` narrows. */
export type ClientError = InvalidInputError | ConnectionError | ResponseError | RateLimitError;

/** Whether a client threw it. */
export function isClientError(error: unknown): error is ClientError {
  return error instanceof Error && "isClientError" in error;
}
