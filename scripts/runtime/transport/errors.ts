import { nameOf, type OperationDescriptor } from "./operation.ts";

/** Kind of a `ClientError`; the member `kind` of each class says what its kinds mean. */
export type ErrorKind = "invalid_input" | ConnectionErrorKind | ResponseErrorKind | "rate_limited";

/** Kind of a `ConnectionError`; its member `kind` says what each means. */
export type ConnectionErrorKind = "network" | "timeout" | "aborted";

/** Kind of a `ResponseError`; its member `kind` says what each means. */
export type ResponseErrorKind =
  | "unauthorized"
  | "forbidden"
  | "not_found"
  | "gone"
  | "validation"
  | "redirect"
  | "server"
  | "unexpected_response";

/** What an error needs apart from its operation and its problem. */
export interface ErrorFacts {
  readonly attempts: number;
  readonly hint?: string | undefined;
  readonly cause?: unknown;
}

/** Base class of every error that the clients throw. */
export abstract class ApiError extends Error {
  /** Name of the class, also in a minified bundle. */
  abstract override readonly name: string;
  /** What went wrong. A `switch` over it narrows a `ClientError`. */
  abstract readonly kind: ErrorKind;
  /** Marks errors of every copy and version of this package, which `instanceof` cannot do. */
  readonly isClientError = true;
  /** Undefined for a call by a path that the description does not have. */
  readonly operationId: string | undefined;
  /** In upper case. */
  readonly method: string;
  /** Path template without values. */
  readonly path: string;
  /** How often the request was sent; 0 when its input could not be sent. */
  readonly attempts: number;
  /** What a person can do about it, in one or two sentences. */
  readonly hint: string | undefined;

  constructor(operation: OperationDescriptor, problem: string, { attempts, hint, cause }: ErrorFacts) {
    const { operationId, method, path } = operation;
    super(`${nameOf(operation)}: ${problem}`, cause === undefined ? {} : { cause });
    this.operationId = operationId;
    this.method = method;
    this.path = path;
    this.attempts = attempts;
    this.hint = hint;
  }
}

/**
 * A value that cannot be sent. Thrown before the request is sent, or when a token function fails on a later attempt.
 */
export class InvalidInputError extends ApiError {
  override readonly name = "InvalidInputError";
  /** - `invalid_input`: a value could not be sent */
  readonly kind = "invalid_input";

  constructor(operation: OperationDescriptor, problem: string, cause?: unknown, attempts = 0) {
    super(operation, problem, { attempts, cause });
  }
}

/** No complete response arrived. `cause` is what `fetch` threw, or the signal's reason. */
export class ConnectionError extends ApiError {
  override readonly name = "ConnectionError";
  /**
   * - `network`: no complete response arrived
   * - `timeout`: an attempt took longer than `timeout`
   * - `aborted`: the caller's signal ended the call
   */
  readonly kind: ConnectionErrorKind;
  /** Milliseconds since the call began. */
  readonly elapsed: number;

  constructor(
    operation: OperationDescriptor,
    kind: ConnectionErrorKind,
    problem: string,
    facts: ErrorFacts & { elapsed: number },
  ) {
    super(operation, problem, facts);
    this.kind = kind;
    this.elapsed = facts.elapsed;
  }
}

/** One entry of `errors` in the body of a 422. */
export interface ValidationDetail {
  /** Known codes: `missing`, `missing_field`, `invalid`, `already_exists`, `unprocessable`, `custom`. */
  readonly code: string;
  /** The type of object that the error is about. */
  readonly resource?: string;
  /** The field that the error is about. */
  readonly field?: string;
  /** What is wrong, in words. */
  readonly message?: string;
  /** Position in a list of the request. */
  readonly index?: number;
  /** The value that was rejected. */
  readonly value?: unknown;
}

/** What an error for a response needs. */
export interface ResponseFacts extends ErrorFacts {
  readonly response: Response;
  readonly body: unknown;
  readonly documentationUrl?: string | undefined;
  readonly details?: readonly ValidationDetail[];
}

abstract class StatusError extends ApiError {
  /** The HTTP status. */
  readonly status: number;
  /** The headers of the response. */
  readonly headers: Headers;
  /** The decoded JSON, or the text if the body is not JSON. */
  readonly body: unknown;
  /** The body's `documentation_url`. */
  readonly documentationUrl: string | undefined;
  /** The body's `errors`; empty without any. */
  readonly details: readonly ValidationDetail[];
  /** The header `x-github-request-id`, which GitHub's support asks for. */
  readonly requestId: string | undefined;

  constructor(operation: OperationDescriptor, problem: string, facts: ResponseFacts) {
    super(operation, problem, facts);
    const { status, headers } = facts.response;
    this.status = status;
    this.headers = headers;
    this.body = facts.body;
    this.documentationUrl = facts.documentationUrl;
    this.details = facts.details ?? [];
    this.requestId = headers.get("x-github-request-id") ?? undefined;
  }
}

/** A response other than the success that the operation promises. */
export class ResponseError extends StatusError {
  override readonly name = "ResponseError";
  /**
   * - `unauthorized`: 401
   * - `forbidden`: 403, unless it is a rate limit
   * - `not_found`: 404; GitHub also answers 404 when the token may not see the space
   * - `gone`: 410
   * - `validation`: 422; `details` names the fields
   * - `redirect`: a redirect that is not followed
   * - `server`: 5xx
   * - `unexpected_response`: any other status, or a success without the JSON body that the description promises
   */
  readonly kind: ResponseErrorKind;

  constructor(operation: OperationDescriptor, kind: ResponseErrorKind, problem: string, facts: ResponseFacts) {
    super(operation, problem, facts);
    this.kind = kind;
  }
}

/** A primary or secondary rate limit that the client did not wait for, or that it met again after waiting. */
export class RateLimitError extends StatusError {
  override readonly name = "RateLimitError";
  /** - `rate_limited`: GitHub refused the request, and waiting was not allowed or did not help */
  readonly kind = "rate_limited";
  /** When the limit resets; a minute after the response if GitHub does not say. */
  readonly resetAt: Date;

  constructor(operation: OperationDescriptor, problem: string, facts: ResponseFacts & { resetAt: Date }) {
    super(operation, problem, facts);
    this.resetAt = facts.resetAt;
  }
}

/** Every error that the clients throw, as a union that `kind` narrows. */
export type ClientError = InvalidInputError | ConnectionError | ResponseError | RateLimitError;

/**
 * Whether an error was thrown by a client of this package, of any copy and version.
 *
 * @example
 * try {
 *   await space.getResource(1);
 * } catch (error) {
 *   if (!isClientError(error)) throw error;
 *   console.error(error.message, error.hint);
 * }
 */
export function isClientError(error: unknown): error is ClientError {
  return error instanceof Error && "isClientError" in error;
}
