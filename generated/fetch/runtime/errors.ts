/** What went wrong, in one word that narrows a `ClientError`. */
export type ErrorKind = ResponseErrorKind | ConnectionErrorKind | "invalid_input";

/**
 * - `unauthorized`: 401
 * - `forbidden`: 403 that is not a rate limit
 * - `not_found`: 404; also what GitHub answers when the token may not see the space
 * - `gone`: 410
 * - `validation`: 422; `details` says which fields
 * - `rate_limited`: 429, or 403 with the marks of a primary or secondary rate limit
 * - `server`: 5xx
 * - `unexpected_response`: any other status, or a success whose body is not JSON
 */
export type ResponseErrorKind =
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "gone"
  | "validation"
  | "rate_limited"
  | "server"
  | "unexpected_response";

/**
 * - `aborted`: the caller's signal ended the call
 * - `network`: no response came
 */
export type ConnectionErrorKind = "aborted" | "network";

/** The operation that a call was for. */
export interface Call {
  /** Undefined for a path-typed call that the description does not have. */
  readonly operationId: string | undefined;
  /** Upper case. */
  readonly method: string;
  /** Path template, without the values. */
  readonly path: string;
}

/** Base of everything the clients throw. */
export abstract class ApiError extends Error {
  abstract readonly kind: ErrorKind;
  readonly operationId: string | undefined;
  readonly method: string;
  /** Path template, without the values. */
  readonly path: string;
  /** Marks the errors of every copy and version of this package, which `instanceof` does not know. */
  readonly isClientError = true;

  constructor(call: Call, problem: string, options?: ErrorOptions) {
    super(`${call.operationId ?? `${call.method} ${call.path}`}: ${problem}`, options);
    this.name = new.target.name;
    this.operationId = call.operationId;
    this.method = call.method;
    this.path = call.path;
  }
}

/** A value that cannot be sent. Thrown before anything is. */
export class InvalidInputError extends ApiError {
  readonly kind = "invalid_input";
}

/** No response came. `cause` is what `fetch` threw. */
export class ConnectionError extends ApiError {
  readonly kind: ConnectionErrorKind;

  constructor(call: Call, kind: ConnectionErrorKind, problem: string, options: ErrorOptions) {
    super(call, problem, options);
    this.kind = kind;
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
export interface ResponseFacts {
  readonly kind: ResponseErrorKind;
  readonly status: number;
  readonly headers: Headers;
  /** Decoded JSON, or the text when it is not JSON. */
  readonly body: unknown;
  /** The body's `documentation_url`. */
  readonly documentationUrl: string | undefined;
  /** The body's `errors`; empty when it has none. */
  readonly details: readonly ValidationDetail[];
}

/** A response that is not the success that was asked for. */
export class ResponseError extends ApiError implements ResponseFacts {
  readonly kind: ResponseErrorKind;
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
  readonly documentationUrl: string | undefined;
  readonly details: readonly ValidationDetail[];
  /** `x-github-request-id`: what GitHub's support asks for. */
  readonly requestId: string | undefined;

  constructor(call: Call, problem: string, facts: ResponseFacts, options?: ErrorOptions) {
    super(call, problem, options);
    this.kind = facts.kind;
    this.status = facts.status;
    this.headers = facts.headers;
    this.body = facts.body;
    this.documentationUrl = facts.documentationUrl;
    this.details = facts.details;
    this.requestId = facts.headers.get("x-github-request-id") ?? undefined;
  }
}

/** Everything the clients throw, as a union that `kind` narrows. */
export type ClientError = InvalidInputError | ConnectionError | ResponseError;

/** Whether a client threw it. */
export function isClientError(error: unknown): error is ClientError {
  return error instanceof Error && "isClientError" in error;
}
