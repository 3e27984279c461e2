/** The errors of failed calls have everything that a caller needs. */
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  type ClientError,
  createClient,
  type ErrorKind,
  isClientError,
  type RequestOptions,
  ResponseError,
} from "../../../generated/client/index.ts";
import { responseFacts } from "../../../scripts/runtime/transport/errors.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";
import { type Answer, answering } from "../transport/run-transport.ts";

const call = {
  operationId: "copilot-spaces/get-resource-for-org",
  method: "GET",
  path: "/orgs/{org}/copilot-spaces/{space_number}/resources/{space_resource_id}",
};

async function failure(answers: Answer[], options: RequestOptions = {}, id = 1): Promise<ClientError> {
  const { fetch } = answering(answers);
  const client = createClient({ token: "ghp_1", fetch, attempts: 2, maxRateLimitWait: 0, ...options });
  const error = await rejection(client.org("acme", 7).getResource(id));
  if (!isClientError(error)) throw error;
  return error;
}

/** A refusal that is retried without a wait. */
const retryAtOnce: Answer = { status: 429, headers: { "retry-after": "0" } };
const withId = (status: number, body: unknown = {}, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { "x-github-request-id": "AB:1", ...headers },
  body,
});
const cause = new TypeError("fetch failed");

describe("an error", () => {
  test.each<[kind: ErrorKind, { given: [Answer[], RequestOptions?, number?]; want: object }]>([
    ["invalid_input", { given: [[200], {}, NaN], want: { name: "InvalidInputError", attempts: 0, hint: undefined } }],
    [
      "network",
      {
        given: [[cause], { attempts: 1 }],
        want: { name: "ConnectionError", attempts: 1, cause, elapsed: expect.any(Number), hint: undefined },
      },
    ],
    ["network", { given: [[retryAtOnce, cause], { attempts: 2 }], want: { attempts: 2, cause } }],
    [
      "aborted",
      {
        given: [[200], { signal: AbortSignal.abort("enough") }],
        want: { name: "ConnectionError", cause: "enough", elapsed: expect.any(Number) },
      },
    ],
    [
      "unauthorized",
      {
        given: [[withId(401)]],
        want: { status: 401, attempts: 1, hint: expect.stringContaining("rejected the token") },
      },
    ],
    ["unauthorized", { given: [[retryAtOnce, withId(401)]], want: { status: 401, attempts: 2 } }],
    ["forbidden", { given: [[withId(403)]], want: { status: 403, hint: "The token needs the scope read:org." } }],
    [
      "not_found",
      { given: [[withId(404)]], want: { status: 404, hint: expect.stringContaining("GitHub also answers 404") } },
    ],
    ["gone", { given: [[withId(410)]], want: { status: 410, hint: expect.stringContaining("apiVersion") } }],
    [
      "validation",
      {
        given: [[withId(422, { errors: [{ code: "invalid" }] })]],
        want: { status: 422, details: [{ code: "invalid" }], hint: undefined },
      },
    ],
    ["redirect", { given: [[withId(301)]], want: { status: 301 } }],
    [
      "rate_limited",
      {
        given: [[withId(429)]],
        want: {
          name: "RateLimitError",
          status: 429,
          resetAt: expect.any(Date),
          hint: expect.stringContaining("The limit resets at"),
        },
      },
    ],
    ["server", { given: [[withId(500)]], want: { status: 500, hint: undefined } }],
    ["unexpected_response", { given: [[withId(418)]], want: { status: 418, hint: undefined } }],
    [
      "unexpected_response",
      { given: [[withId(200, "<html>")]], want: { status: 200, body: "<html>", cause: expect.any(SyntaxError) } },
    ],
  ])("an error of kind %s has its operation, status, attempts, cause and hint", async (kind, { given, want }) => {
    const error = await failure(...given);
    expect(error).toMatchObject({
      kind,
      isClientError: true,
      ...call,
      ...want,
      message: expect.stringMatching(/^copilot-spaces\/get-resource-for-org: ./),
    });
    if ("status" in error)
      expect(error).toMatchObject({
        name: kind === "rate_limited" ? "RateLimitError" : "ResponseError",
        requestId: "AB:1",
        headers: expect.any(Headers),
      });
    expect(inspect(error)).toContain(`kind: '${kind}'`);
    expect(JSON.parse(JSON.stringify(error))).toMatchObject({ kind, ...call });
  });
});

test("a call rejects with an error of kind network for any value that fetch throws", async () => {
  for (const thrown of [undefined, null, 0, "", "text", {}, Symbol("s"), new DOMException("x", "AbortError")]) {
    const { fetch } = recordingFetch(() => Promise.reject(thrown));
    const error = await rejection(createClient({ fetch, attempts: 1 }).org("acme", 7).getResource(1));
    expect(error).toMatchObject({ kind: "network", ...call });
  }
});

test.each([undefined, null, "text", {}, { status: 200 }])(
  "a fetch that resolves to %j is an error of kind invalid_input, at once",
  async (given) => {
    const fetch = async () => given as Response; // possible only without types
    const error = await rejection(createClient({ fetch }).org("acme", 7).getResource(1));
    expect(error).toMatchObject({
      kind: "invalid_input",
      ...call,
      attempts: 1,
      message: expect.stringContaining("did not return a Response with an unread body"),
    });
  },
);

test("the name of an error does not depend on the name of its class, which bundlers shorten", () => {
  class h extends ResponseError {}
  const facts = responseFacts(call, new Response(null, { status: 500 }));
  const error = new h(call, "500", { ...facts, kind: "server" });
  expect(error.name).toBe("ResponseError");
  expect(String(error)).toBe("ResponseError: copilot-spaces/get-resource-for-org: 500");
});
