import { ResponseError, type Call, type ResponseErrorKind, type ValidationDetail } from "./errors.ts";
import type { Exchange } from "./transport.ts";

/** The error that a response without success stands for. */
export function readResponseError(call: Call, exchange: Exchange): ResponseError {
  const { response } = exchange;
  const text = readText(exchange);
  const body = parseJson(text);
  const fields = isObject(body) ? body : {};
  const details = Array.isArray(fields["errors"]) ? fields["errors"].filter(isValidationDetail) : [];
  const said = stringField(fields, "message") ?? response.statusText;
  return new ResponseError(call, [`${response.status} ${said}`.trim(), ...details.map(describe)].join("; "), {
    kind: kindOf(response, said),
    status: response.status,
    headers: response.headers,
    body,
    documentationUrl: stringField(fields, "documentation_url"),
    details,
  });
}

/** A success whose body is not the JSON that the operation answers with. */
export function unexpectedBody(call: Call, exchange: Exchange, cause: unknown): ResponseError {
  const { status, headers } = exchange.response;
  const text = readText(exchange);
  const type = headers.get("content-type") ?? "no content type";
  const problem = `${status} whose body is not JSON (${type}, ${text.length} characters)`;
  const facts = { kind: "unexpected_response", status, headers, body: text } as const;
  return new ResponseError(call, problem, { ...facts, documentationUrl: undefined, details: [] }, { cause });
}

export function readText({ bytes }: Exchange): string {
  return new TextDecoder().decode(bytes);
}

const kinds: Readonly<Record<number, ResponseErrorKind>> = {
  401: "unauthorized",
  403: "forbidden",
  404: "not_found",
  410: "gone",
  422: "validation",
  429: "rate_limited",
};

function kindOf(response: Response, message: string): ResponseErrorKind {
  if (response.status === 403 && isRateLimited(response.headers, message)) return "rate_limited";
  return kinds[response.status] ?? (response.status >= 500 ? "server" : "unexpected_response");
}

/** GitHub refuses with 403 as well as 429: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
function isRateLimited(headers: Headers, message: string): boolean {
  return headers.has("retry-after") || headers.get("x-ratelimit-remaining") === "0" || /\brate limit\b/i.test(message);
}

function describe({ resource, field, code, message }: ValidationDetail): string {
  return message ?? [[resource, field].filter(Boolean).join("."), code].filter(Boolean).join(" ");
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
  return typeof value === "string" ? value : undefined;
}

function isValidationDetail(entry: unknown): entry is ValidationDetail {
  return isObject(entry) && typeof entry["code"] === "string";
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
