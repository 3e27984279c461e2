/** Turns responses that are not a success into errors. */
import type { Exchange } from "./attempt.ts";
import { readShown } from "./body.ts";
import {
  RateLimitError,
  ResponseError,
  type ResponseErrorKind,
  responseFacts,
  type ValidationDetail,
} from "./errors.ts";
import { writeHint } from "./hint.ts";
import type { OperationDescriptor } from "./operation.ts";
import { isRateLimited, rateLimitWait } from "./rate-limit.ts";

export function readResponseError(operation: OperationDescriptor, exchange: Exchange): ResponseError | RateLimitError {
  const { status, headers } = exchange.response;
  const received = responseFacts(exchange, readShown(exchange));
  const { errors, documentation_url } = fieldsOf(received.body);
  const message = readMessage(exchange);
  const details = [errors].flat().flatMap(readDetail);
  const words = `${status} ${message}`.trim();
  const problem = [words, ...details.map(describe)].filter(Boolean).join("; ");
  const facts = { ...received, details, documentationUrl: isText(documentation_url) ? documentation_url : undefined };
  if (isRateLimited(status, headers, () => message)) {
    const resetAt = new Date(Date.now() + rateLimitWait(headers, Date.now(), 0));
    const hint = `The limit resets at ${resetAt.toISOString()}.`;
    return new RateLimitError(operation, problem, { ...facts, hint, resetAt });
  }
  return new ResponseError(operation, problem, {
    ...facts,
    kind: kindOf(status),
    hint: writeHint(operation, exchange),
  });
}

/** The `message` of the body, else the status text. */
export function readMessage(exchange: Exchange): string {
  const { message } = fieldsOf(readShown(exchange));
  return isText(message) ? message : exchange.response.statusText;
}

const kinds: Readonly<Record<number, ResponseErrorKind>> = {
  401: "unauthorized",
  403: "forbidden",
  404: "not_found",
  410: "gone",
  422: "validation",
};

function kindOf(status: number): ResponseErrorKind {
  return kinds[status] ?? (status >= 500 && status < 600 ? "server" : "unexpected_response");
}

/** The server decides what the fields hold. */
function describe({ resource, field, code, message }: ValidationDetail): string {
  if (isText(message)) return message;
  return [[resource, field].filter(isText).join("."), code].filter(isText).join(" ");
}

/** An entry of `errors` is an object, or only a text. */
function readDetail(entry: unknown): ValidationDetail[] {
  if (isText(entry)) return [{ message: entry }];
  return Object.keys(fieldsOf(entry)).length > 0 ? [fieldsOf(entry)] : [];
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
