/** Responses that are HTTP, but not responses of the API. */
import { describe, expect, test } from "vitest";
import type { ErrorKind } from "../../../generated/client/index.ts";
import { callHostileServer, callHostileServerByPath, type Method, methods, token } from "./call-hostile-server.ts";
import { type Answer, resource, respond, respondJson } from "./server.ts";

const asJson = { "content-type": "application/json; charset=utf-8" };
const html = "<!doctype html><html><body>Unicorn!</body></html>";
const large = JSON.stringify({ ...resource, metadata: { text: "x".repeat(20_000_000) } });
const deep = "[".repeat(2000) + "]".repeat(2000);
const notString = { toString: 1, valueOf: 1 };

interface Want {
  /** `success` or the error's kind. */
  kind: ErrorKind | "success";
  /** The kind for DELETE, which ignores the body, if it differs. */
  ofDelete?: ErrorKind | "success";
  /** Number of requests of a method that may be retried. */
  sent?: number;
}

const scenarios: [title: string, { answer: Answer; want: Want }][] = [
  [
    "HTML with 200",
    {
      answer: respond(200, { "content-type": "text/html" }, html),
      want: { kind: "unexpected_response", ofDelete: "success" },
    },
  ],
  [
    "an empty body with 200",
    { answer: respond(200, asJson), want: { kind: "unexpected_response", ofDelete: "success" } },
  ],
  [
    "truncated JSON",
    { answer: respond(200, asJson, '{"id": 1, "metada'), want: { kind: "unexpected_response", ofDelete: "success" } },
  ],
  [
    "JSON behind a byte order mark",
    { answer: respond(200, asJson, `\ufeff${JSON.stringify(resource)}`), want: { kind: "success" } },
  ],
  ["very deep JSON", { answer: respond(200, asJson, `{"id":1,"metadata":${deep}}`), want: { kind: "success" } }],
  [
    "invalid UTF-8 in a string",
    { answer: respond(200, asJson, Buffer.from('{"id":1,"a":"\xff\xfe\xc3"}', "latin1")), want: { kind: "success" } },
  ],
  [
    "invalid UTF-8 around JSON",
    {
      answer: respond(200, asJson, Buffer.from("\xff{}\xff", "latin1")),
      want: { kind: "unexpected_response", ofDelete: "success" },
    },
  ],
  [
    "JSON of another type",
    { answer: respond(200, { "content-type": "image/png" }, JSON.stringify(resource)), want: { kind: "success" } },
  ],
  [
    "a prototype in JSON",
    {
      answer: respond(200, asJson, '{"__proto__":{"polluted":1},"constructor":{"prototype":1}}'),
      want: { kind: "success" },
    },
  ],
  [
    "205 with a body",
    { answer: respond(205, asJson, "{}"), want: { kind: "unexpected_response", ofDelete: "success" } },
  ],
  ["304 without a cache", { answer: respond(304), want: { kind: "unexpected_response" } }],
  ["300", { answer: respond(300, { location: "/" }), want: { kind: "unexpected_response" } }],
  ["400", { answer: respondJson(400, { message: "Unknown version" }), want: { kind: "unexpected_response" } }],
  ["401", { answer: respondJson(401, { message: "Bad credentials" }), want: { kind: "unauthorized" } }],
  [
    "403",
    { answer: respondJson(403, { message: "Resource not accessible by integration" }), want: { kind: "forbidden" } },
  ],
  ["404", { answer: respondJson(404, { message: "Not Found" }), want: { kind: "not_found" } }],
  ["410", { answer: respondJson(410, { message: "Gone" }), want: { kind: "gone" } }],
  [
    "422",
    {
      answer: respondJson(422, { message: "Validation Failed", errors: [{ code: "invalid" }] }),
      want: { kind: "validation" },
    },
  ],
  [
    "422 with errors that are not strings",
    {
      answer: respondJson(422, {
        message: notString,
        errors: [
          { code: "x", message: notString },
          { code: "x", field: notString, resource: notString },
        ],
      }),
      want: { kind: "validation" },
    },
  ],
  ["422 with very deep errors", { answer: respond(422, asJson, `{"errors":${deep}}`), want: { kind: "validation" } }],
  ["500 with an empty body", { answer: respond(500), want: { kind: "server" } }],
  ["500 with 1 MB", { answer: respond(500, asJson, large.slice(0, 1_000_000)), want: { kind: "server" } }],
  ["500 with null", { answer: respond(500, asJson, "null"), want: { kind: "server" } }],
  ["502 with HTML", { answer: respond(502, { "content-type": "text/html" }, html), want: { kind: "server", sent: 2 } }],
  ["503 with an empty body", { answer: respond(503), want: { kind: "server", sent: 2 } }],
  ["504 with binary data", { answer: respond(504, {}, Buffer.from([0, 255, 254])), want: { kind: "server", sent: 2 } }],
  ["a status outside of HTTP", { answer: respond(799, asJson, "{}"), want: { kind: "unexpected_response" } }],
  [
    "a deprecation announcement",
    { answer: respondJson(200, resource, { deprecation: "@1", sunset: "soon" }), want: { kind: "success" } },
  ],
];

function expectedKind({ kind, ofDelete = kind }: Want, method: Method): ErrorKind | "success" {
  return method === "DELETE" ? ofDelete : kind;
}

describe.each(scenarios)("%s", (title, { answer, want }) => {
  test.each(methods)(`%s handles ${title}`, async (method) => {
    const { kind, outcome, log } = await callHostileServer(answer, method);
    expect(kind).toBe(expectedKind(want, method));
    const sent = method === "POST" ? 1 : (want.sent ?? 1);
    expect(log).toHaveLength(sent);
    if (kind !== "success")
      expect(outcome).toMatchObject({ attempts: sent, status: expect.any(Number), headers: expect.any(Headers) });
  });

  test(`the path-typed client handles ${title}`, async () => {
    const outcome = await callHostileServerByPath(answer);
    expect(typeof outcome === "number" || outcome === want.kind).toBe(true);
  });
});

test("reads 20 MB of JSON, and rejects them when they are truncated", async () => {
  expect((await callHostileServer(respond(200, asJson, large), "GET")).kind).toBe("success");
  const { kind, outcome } = await callHostileServer(respond(201, asJson, large.slice(0, -2)), "POST");
  expect(kind).toBe("unexpected_response");
  expect(outcome).toHaveProperty("message", expect.stringContaining("not JSON (application/json; charset=utf-8, 200"));
});

test("JSON cannot change the prototype of objects", () => {
  expect({}).not.toHaveProperty("polluted");
});

test("replaces invalid UTF-8 and reads the rest", async () => {
  const answer = respond(200, asJson, Buffer.from('{"id":1,"name":"a\xffb"}', "latin1"));
  expect((await callHostileServer(answer, "GET")).outcome).toEqual({ id: 1, name: "a\ufffdb" });
});

test.each(methods)(
  "the error of %s for a rejected token of 520 characters has a hint and hides the token",
  async (method) => {
    const answer = respondJson(401, { message: "Bad credentials" }, { "x-github-request-id": "AB:1" });
    const { outcome, log } = await callHostileServer(answer, method);
    expect(log[0]?.headers["authorization"]).toBe(`Bearer ${token}`);
    expect(outcome).toMatchObject({
      kind: "unauthorized",
      status: 401,
      requestId: "AB:1",
      method,
      hint: "GitHub rejected the token: it may be mistyped, expired or revoked.",
    });
  },
);
