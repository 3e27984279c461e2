/** Turns responses that are not a success into errors. */
import type { Exchange } from "./attempt.ts";
import { isText, readMessage, readShown } from "./body.ts";
import {
  RateLimitError,
  ResponseError,
  type ResponseErrorKind,
  responseFacts,
  type ValidationDetail,
} from "./errors.ts";
import { writeHint } from "./hint.ts";
import { isRateLimited, rateLimitWait } from "./rate-limit.ts";

export function readResponseError(exchange: Exchange): ResponseError | RateLimitError {
  const { call, response } = exchange;
  const received = responseFacts(call, response, readShown(exchange));
  const { status } = received;
  const { errors, documentation_url } = Object(received.body) as Partial<Record<string, unknown>>;
  const details = [errors].flat().flatMap(readDetail);
  const words = `${status} ${readMessage(exchange)}`.trim();
  const problem = [words, ...details.map(describe)].filter(Boolean).join("; ");
  const facts = { ...received, details, documentationUrl: isText(documentation_url) ? documentation_url : undefined };
  if (isRateLimited(exchange)) {
    const now = Date.now();
    const resetAt = new Date(now + rateLimitWait(response.headers, now, 0));
    return new RateLimitError(call, problem, {
      ...facts,
      hint: `The limit resets at ${resetAt.toISOString()}.`,
      resetAt,
    });
  }
  return new ResponseError(call, problem, { ...facts, kind: kindOf(status), hint: writeHint(exchange) });
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
  return typeof entry === "object" && !Array.isArray(entry) && Object.keys(entry ?? {}).length > 0 ? [entry ?? {}] : [];
}
