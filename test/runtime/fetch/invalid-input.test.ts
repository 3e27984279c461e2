/** Input of which no request can be made. */
import { expect, test } from "vitest";
import { createFetchClient, InvalidInputError } from "../../../generated/fetch/index.ts";
import { rejection } from "../recording-fetch.ts";
import { recordCalls } from "./record-calls.ts";

const circular: Record<string, unknown> = {};
circular["self"] = circular;

test.each<[title: string, method: string, init: object]>([
  ["a body with a bigint", "post", { body: { a: 1n } }],
  ["a circular body", "post", { body: circular }],
  ["a body of GET", "get", { body: { a: 1 } }],
  ["a nested query", "get", { params: { query: { a: [{ b: 1 }] } } }],
  ["a header value", "get", { headers: { "x-a": "secret\n" + "b" } }],
  ["a header name", "get", { headers: { "x a": "secret" } }],
  ["a header parameter", "get", { params: { header: { "x-a": "secret\0" } } }],
  ["a list of headers", "get", { headers: [["x a", "secret"]] }],
  ["a relative base URL", "get", { baseUrl: "/v3" }],
  ["a base URL with a password", "get", { baseUrl: "https://me:secret@a.test" }],
  ["a base URL with a query", "get", { baseUrl: "https://a.test?secret" }],
  ["a mode of no request", "get", { mode: "secret" }],
  ["a redirect mode", "get", { redirect: "manual" }],
])("%s that cannot be sent is rejected once, without a request", async (_, method, init) => {
  const { call, requests } = recordCalls({ attempts: 3 });
  const error = await rejection(call(method, "/a", init));
  expect(error).toBeInstanceOf(InvalidInputError);
  expect(error).toMatchObject({ method: method.toUpperCase(), path: "/a", attempts: 0 });
  if (!("mode" in init)) expect(String(error)).not.toContain("secret");
  expect(requests).toEqual([]);
});

test.each([{ "x-a": "secret\n" + "b" }, { "x a": "secret" }])("createFetchClient throws at once for %j", (headers) => {
  const error = expect.objectContaining({ kind: "invalid_input", message: expect.stringMatching(/^client options: /) });
  expect(() => createFetchClient({ headers })).toThrow(error);
  expect(() => createFetchClient({ headers })).not.toThrow("secret");
});

test('the redirect mode "follow" is accepted', async () => {
  const { call, requests } = recordCalls();
  await call("get", "/a", { redirect: "follow" });
  expect(requests[0]?.redirect).toBe("manual");
});

test("what middleware throws is not wrapped", async () => {
  const { call, client } = recordCalls();
  const thrown = new SyntaxError("mine");
  client.use({ onRequest: () => Promise.reject(thrown) });
  expect(await rejection(call("get", "/a"))).toBe(thrown);
});

test.each([new Error("mine"), "mine"])("the message has what a serializer throws: %s", async (thrown) => {
  const bodySerializer = () => {
    throw thrown;
  };
  const error = await rejection(recordCalls().call("post", "/a", { body: {}, bodySerializer }));
  expect(error).toMatchObject({ message: "POST /a: the request cannot be built: mine", cause: thrown });
});
