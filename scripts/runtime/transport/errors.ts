import { identify, nameOf, type OperationEvent } from "./operation.ts";
import { oneLine } from "./quote.ts";
import { redactCause, redactHeaders, redactText } from "./secret.ts";

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

/** What an error is about: an operation, or a call of it. */
export interface ErrorSubject extends OperationEvent {
  readonly attempts?: number;
  /** The credentials of the call, which no part of the error may have. */
  readonly secrets?: readonly string[];
}

/** What an error needs apart from its subject and its problem. */
export interface ErrorFacts {
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
  /** Undefined for a call by a path that the description does not have, and for an option of the client. */
  declare readonly operationId: string | undefined;
  /** In upper case; empty for an option of the client. */
  declare readonly method: string;
  /** Path template without values; empty for an option of the client. */
  declare readonly path: string;
  /** How often the request was sent; 0 when its input could not be sent. */
  declare readonly attempts: number;
  /** What a person can do about it, in one or two sentences. At the end of `stack`, which a console prints. */
  declare readonly hint: string | undefined;

  constructor(subject: ErrorSubject, problem: string, { hint = "", cause, ...members }: ErrorFacts) {
    const { attempts = 0, secrets = [] } = subject;
    const line = (text: string) => oneLine(redactText(text, secrets));
    super(line(`${nameOf(subject)}: ${problem}`), cause === undefined ? {} : { cause: redactCause(cause, secrets) });
    Object.assign(this, identify(subject), { attempts, ...members, hint: line(hint) || undefined });
    // At the end: Chromium prints the message, and of the stack what begins with its first line.
    if (this.hint && this.stack) this.stack += `\n  Hint: ${this.hint}`;
  }
}

/**
 * A value that cannot be sent. Thrown before the request is sent, or when a token function fails on a later attempt.
 */
export class InvalidInputError extends ApiError {
  override get name(): "InvalidInputError" {
    return "InvalidInputError";
  }
  /** - `invalid_input`: a value could not be sent */
  readonly kind = "invalid_input";

  constructor(subject: ErrorSubject, problem: string, facts: ErrorFacts = {}) {
    super(subject, problem, facts);
  }
}

/** What an error without a complete response needs. */
export interface ConnectionFacts extends ErrorFacts {
  readonly kind: ConnectionErrorKind;
  readonly elapsed: number;
}

/** No complete response arrived. `cause` is what `fetch` threw, or the signal's reason. */
export class ConnectionError extends ApiError {
  override get name(): "ConnectionError" {
    return "ConnectionError";
  }
  /**
   * - `network`: no complete response arrived
   * - `timeout`: an attempt took longer than `timeout`
   * - `aborted`: the caller's signal ended the call
   */
  declare readonly kind: ConnectionErrorKind;
  /** Milliseconds since the call began. */
  declare readonly elapsed: number;

  constructor(subject: ErrorSubject, problem: string, facts: ConnectionFacts) {
    super(subject, problem, facts);
  }
}

/** One entry of `errors` in the body of a 422. */
export interface ValidationDetail {
  /**
   * Known codes: `missing`, `missing_field`, `invalid`, `already_exists`, `unprocessable`, `custom`. Undefined if the
   * response leaves it out, or has only a text.
   */
  readonly code?: string;
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
  readonly status: number;
  readonly headers: Headers;
  readonly requestId: string | undefined;
  readonly body: unknown;
  readonly documentationUrl: string | undefined;
  readonly details: readonly ValidationDetail[];
}

/** @param body the decoded body, without the credentials; undefined if it was not read */
export function responseFacts({ secrets = [] }: ErrorSubject, response: Response, body?: unknown): ResponseFacts {
  const headers = redactHeaders(response.headers, secrets);
  const requestId = headers.get("x-github-request-id") ?? undefined;
  return { status: response.status, headers, requestId, body, documentationUrl: undefined, details: [] };
}

abstract class StatusError extends ApiError {
  /** The HTTP status. */
  declare readonly status: number;
  /** The headers of the response. */
  declare readonly headers: Headers;
  /** The decoded JSON, or the text if the body is not JSON. */
  declare readonly body: unknown;
  /** The body's `documentation_url`. */
  declare readonly documentationUrl: string | undefined;
  /** The body's `errors`; empty without any. */
  declare readonly details: readonly ValidationDetail[];
  /** The header `x-github-request-id`, which GitHub's support asks for. */
  declare readonly requestId: string | undefined;

  constructor(subject: ErrorSubject, problem: string, facts: ResponseFacts) {
    super(subject, problem, facts);
  }
}

/** A response other than the success that the operation promises. */
export class ResponseError extends StatusError {
  override get name(): "ResponseError" {
    return "ResponseError";
  }
  /**
   * - `unauthorized`: 401
   * - `forbidden`: 403, unless it is a rate limit
   * - `not_found`: 404; GitHub also answers 404 when the token may not see the space
   * - `gone`: 410
   * - `validation`: 422; `details` names the fields
   * - `redirect`: a redirect that is not followed
   * - `server`: 5xx
   * - `unexpected_response`: a status that is not in this list, or a success without the documented JSON
   */
  declare readonly kind: ResponseErrorKind;

  constructor(subject: ErrorSubject, problem: string, facts: ResponseFacts & { kind: ResponseErrorKind }) {
    super(subject, problem, facts);
  }
}

/** @param problem continues the sentence that the status begins */
export function unexpectedResponse(
  subject: ErrorSubject,
  response: Response,
  problem: string,
  body?: unknown,
  cause?: unknown,
): ResponseError {
  const facts = { ...responseFacts(subject, response, body), kind: "unexpected_response", cause } as const;
  return new ResponseError(subject, `${facts.status} ${problem}`, facts);
}

/** A primary or secondary rate limit that the client did not wait for, or that it met again after waiting. */
export class RateLimitError extends StatusError {
  override get name(): "RateLimitError" {
    return "RateLimitError";
  }
  /** - `rate_limited`: GitHub refused the request, and waiting was not allowed or did not help */
  readonly kind = "rate_limited";
  /** When the limit resets; a minute after the response if GitHub does not say. */
  declare readonly resetAt: Date;

  constructor(subject: ErrorSubject, problem: string, facts: ResponseFacts & { resetAt: Date }) {
    super(subject, problem, facts);
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
