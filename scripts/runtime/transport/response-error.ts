/** Turns responses that are not a success into errors. */
import type { Exchange } from "./attempt.ts";
import { readText } from "./body.ts";
import { RateLimitError, ResponseError, type ResponseErrorKind, type ValidationDetail } from "./errors.ts";
import { writeHint } from "./hint.ts";
import type { OperationDescriptor } from "./operation.ts";
import { isRateLimited, rateLimitWait } from "./rate-limit.ts";

export function readResponseError(operation: OperationDescriptor, exchange: Exchange): ResponseError | RateLimitError {
  const { response } = exchange;
  const { status, headers } = response;
  const body = parseJson(readText(exchange));
  const fields = isObject(body) ? body : {};
  const message = messageOf(body, response);
  const details = Array.isArray(fields["errors"]) ? fields["errors"].filter(isValidationDetail) : [];
  const problem = [`${status} ${message}`.trim(), ...details.map(describe)].join("; ");
  const documentationUrl = stringField(fields, "documentation_url");
  const facts = { ...exchange, body, documentationUrl, details };
  if (isRateLimited(status, headers, () => message)) {
    const resetAt = new Date(Date.now() + rateLimitWait(headers, Date.now(), 0));
    const hint = `The limit resets at ${resetAt.toISOString()}.`;
    return new RateLimitError(operation, problem, { ...facts, hint, resetAt });
  }
  return new ResponseError(operation, kindOf(status), problem, { ...facts, hint: writeHint(operation, exchange) });
}

/** The `message` of the body, else the status text. */
export function readMessage(exchange: Exchange): string {
  return messageOf(parseJson(readText(exchange)), exchange.response);
}

function messageOf(body: unknown, { statusText }: Response): string {
  return (isObject(body) && stringField(body, "message")) || statusText;
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

/** The server decides what the fields hold: only `code` is known to be a string. */
function describe({ resource, field, code, message }: ValidationDetail): string {
  if (isString(message)) return message;
  return [[resource, field].filter(isString).join("."), code].filter(Boolean).join(" ");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function stringField(fields: Record<string, unknown>, name: string): string | undefined {
  const value = fields[name];
  return isString(value) ? value : undefined;
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function isValidationDetail(entry: unknown): entry is ValidationDetail {
  return isObject(entry) && isString(entry["code"]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
