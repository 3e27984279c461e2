import { describe, expect, test } from "vitest";
import { type ErrorKind, type RateLimitError, ResponseError } from "../../../scripts/runtime/transport/errors.ts";
import { readResponseError } from "../../../scripts/runtime/transport/response-error.ts";
import { exchangeOf } from "./exchange.ts";

const operation = { operationId: "things/get", method: "GET", path: "/things/{id}", pathParameters: {} };

interface Given {
  status: number;
  statusText?: string;
  headers?: Record<string, string>;
  /** Sent as JSON unless there is a `text`. */
  body?: unknown;
  text?: string;
}

function read({
  status,
  statusText = "",
  headers = {},
  body,
  text = JSON.stringify(body) ?? "",
}: Given): ResponseError | RateLimitError {
  return readResponseError(exchangeOf(new Response(null, { status, statusText, headers }), text, "", operation));
}

describe("readResponseError", () => {
  test.each<[status: number, ErrorKind]>([
    [304, "unexpected_response"],
    [400, "unexpected_response"],
    [401, "unauthorized"],
    [403, "forbidden"],
    [404, "not_found"],
    [409, "unexpected_response"],
    [410, "gone"],
    [415, "unexpected_response"],
    [422, "validation"],
    [429, "rate_limited"],
    [500, "server"],
    [502, "server"],
    [503, "server"],
    [599, "server"],
  ])("readResponseError maps %i to the kind %s", (status, want) => {
    const error = readResponseError(exchangeOf(new Response(null, { status })));
    expect(error).toMatchObject({ kind: want, status });
  });

  test.each<[title: string, { given: Omit<Given, "status">; want: ErrorKind }]>([
    ["retry-after", { given: { headers: { "retry-after": "60" } }, want: "rate_limited" }],
    ["no request left", { given: { headers: { "x-ratelimit-remaining": "0" } }, want: "rate_limited" }],
    ["requests left", { given: { headers: { "x-ratelimit-remaining": "10" } }, want: "forbidden" }],
    [
      "the primary limit's message",
      { given: { body: { message: "API rate limit exceeded for user ID 1." } }, want: "rate_limited" },
    ],
    [
      "the secondary limit's message",
      { given: { body: { message: "You have exceeded a secondary rate limit. Please wait." } }, want: "rate_limited" },
    ],
    ["another message", { given: { body: { message: "Resource not accessible by integration" } }, want: "forbidden" }],
    ["a message that is not a string", { given: { body: { message: { text: "rate limit" } } }, want: "forbidden" }],
  ])("readResponseError finds the kind of a 403 with %s", (_, { given, want }) => {
    expect(read({ status: 403, ...given }).kind).toBe(want);
  });

  test("readResponseError maps 404 to not_found even with the headers of a rate limit", () => {
    expect(read({ status: 404, headers: { "retry-after": "1", "x-ratelimit-remaining": "0" } }).kind).toBe("not_found");
  });
});

test("a documented error has all fields of its response", () => {
  const body = { message: "Not Found", documentation_url: "https://docs.test/x", status: "404" };
  const error = read({ status: 404, body, headers: { "x-github-request-id": "AB:12", "x-other": "1" } });
  expect(error).toBeInstanceOf(ResponseError);
  expect(error).toMatchObject({
    name: "ResponseError",
    operationId: "things/get",
    method: "GET",
    path: "/things/{id}",
    kind: "not_found",
    status: 404,
    message: "things/get: 404 Not Found",
    body,
    documentationUrl: "https://docs.test/x",
    details: [],
    requestId: "AB:12",
    isClientError: true,
  });
  expect(error.headers.get("x-other")).toBe("1");
});

describe("a 422", () => {
  test.each<[title: string, { given: unknown; details: unknown[]; message: string }]>([
    [
      "has details with resource, field and code",
      {
        given: [{ resource: "Thing", field: "name", code: "missing_field" }],
        details: [{ resource: "Thing", field: "name", code: "missing_field" }],
        message: "things/get: 422 Validation Failed; Thing.name missing_field",
      },
    ],
    [
      "uses the message of a detail",
      {
        given: [{ field: "name", code: "custom", message: "name is taken" }, { code: "invalid" }],
        details: [{ field: "name", code: "custom", message: "name is taken" }, { code: "invalid" }],
        message: "things/get: 422 Validation Failed; name is taken; invalid",
      },
    ],
    [
      "keeps the other fields of a detail",
      {
        given: [{ code: "invalid", field: "id", index: 0, value: null, extra: [1] }],
        details: [{ code: "invalid", field: "id", index: 0, value: null, extra: [1] }],
        message: "things/get: 422 Validation Failed; id invalid",
      },
    ],
    [
      "omits entries that are neither objects nor texts",
      {
        given: [null, 7, [], {}, "", { code: "invalid" }],
        details: [{ code: "invalid" }],
        message: "things/get: 422 Validation Failed; invalid",
      },
    ],
    [
      "has details that are texts",
      {
        given: ["name is too long", "text is missing"],
        details: [{ message: "name is too long" }, { message: "text is missing" }],
        message: "things/get: 422 Validation Failed; name is too long; text is missing",
      },
    ],
    [
      "has details without a code",
      {
        given: [{ field: "name", message: "is taken" }, { resource: "Thing", field: "id" }, { code: 7 }],
        details: [{ field: "name", message: "is taken" }, { resource: "Thing", field: "id" }, { code: 7 }],
        message: "things/get: 422 Validation Failed; is taken; Thing.id",
      },
    ],
    [
      "has one detail when errors is a text",
      {
        given: "name is taken",
        details: [{ message: "name is taken" }],
        message: "things/get: 422 Validation Failed; name is taken",
      },
    ],
    [
      "describes only the fields that are strings",
      {
        given: [{ code: "invalid", message: { toString: 1 }, resource: { toString: 1 }, field: "id" }],
        details: [{ code: "invalid", message: { toString: 1 }, resource: { toString: 1 }, field: "id" }],
        message: "things/get: 422 Validation Failed; id invalid",
      },
    ],
    [
      "has one detail when errors is an object",
      {
        given: { code: "invalid" },
        details: [{ code: "invalid" }],
        message: "things/get: 422 Validation Failed; invalid",
      },
    ],
    ["has no details when errors is null", { given: null, details: [], message: "things/get: 422 Validation Failed" }],
  ])("a 422 %s", (_, { given, details, message }) => {
    const error = read({ status: 422, body: { message: "Validation Failed", errors: given } });
    expect(error).toMatchObject({ kind: "validation", message });
    expect(error.details).toEqual(details);
    expect(error.body).toEqual({ message: "Validation Failed", errors: given });
  });
});

describe("the body of an error", () => {
  const html = "<html><body>502 Bad Gateway</body></html>";

  test.each<[title: string, { given: Given; body: unknown; message: string }]>([
    [
      "HTML",
      {
        given: { status: 502, statusText: "Bad Gateway", text: html },
        body: html,
        message: "things/get: 502 Bad Gateway",
      },
    ],
    ["empty", { given: { status: 500, text: "" }, body: "", message: "things/get: 500" }],
    [
      "empty, with a status text",
      { given: { status: 500, statusText: "Oops", text: "" }, body: "", message: "things/get: 500 Oops" },
    ],
    [
      "truncated JSON",
      { given: { status: 500, text: '{"message": "No' }, body: '{"message": "No', message: "things/get: 500" },
    ],
    ["null", { given: { status: 404, body: null }, body: null, message: "things/get: 404" }],
    ["0", { given: { status: 404, body: 0 }, body: 0, message: "things/get: 404" }],
    ['""', { given: { status: 404, body: "" }, body: "", message: "things/get: 404" }],
    ["false", { given: { status: 404, body: false }, body: false, message: "things/get: 404" }],
    ["an array", { given: { status: 404, body: [] }, body: [], message: "things/get: 404" }],
    [
      "an object without fields",
      { given: { status: 404, statusText: "Not Found", body: {} }, body: {}, message: "things/get: 404 Not Found" },
    ],
    [
      "an object with fields of other types",
      {
        given: { status: 404, body: { message: 7, documentation_url: null, errors: 7 } },
        body: { message: 7, documentation_url: null, errors: 7 },
        message: "things/get: 404",
      },
    ],
  ])("a body that is %s is kept, and the message has the status", (_, { given, body, message }) => {
    const error = read(given);
    expect(error.body).toEqual(body);
    expect(error).toMatchObject({ message, documentationUrl: undefined, details: [], requestId: undefined });
  });
});

test("a status above 599 is not an error of the server", () => {
  const response = Object.defineProperty(new Response(null, { status: 599 }), "status", { value: 600 });
  expect(readResponseError(exchangeOf(response))).toMatchObject({ kind: "unexpected_response", status: 600 });
});
