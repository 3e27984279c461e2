/** What calls resolve to. */
import { describe, expect, test } from "vitest";
import { rejection } from "../recording-fetch.ts";
import { home, recordCalls } from "./record-calls.ts";

const json = () => new Response('{"a":1}', { headers: { "content-type": "application/json" } });
const withMiddleware = { middleware: [{ onResponse: () => {} }] };

describe.each([
  ["without middleware", {}],
  ["with middleware", withMiddleware],
])("%s", (_, init) => {
  test.each<[parseAs: string, read: (data: unknown) => unknown, want: unknown]>([
    ["json", (data) => data, { a: 1 }],
    ["text", (data) => data, '{"a":1}'],
    ["blob", (data) => data instanceof Blob && data.text(), '{"a":1}'],
    ["arrayBuffer", (data) => data instanceof ArrayBuffer && new TextDecoder().decode(data), '{"a":1}'],
    ["stream", (data) => data instanceof ReadableStream && new Response(data).text(), '{"a":1}'],
  ])("reads a success as %s", async (parseAs, read, want) => {
    const { data, error } = await recordCalls({}, json).call("get", "/a", { parseAs, ...init });
    expect(await read(data)).toEqual(want);
    expect(error).toBeUndefined();
  });

  test.each<[title: string, method: string, response: () => Response]>([
    ["204", "get", () => new Response(null, { status: 204 })],
    ["a response to HEAD", "head", () => new Response("{}")],
    ["a content length of 0", "get", () => new Response("{}", { headers: { "content-length": "0" } })],
    ["an empty 200", "get", () => new Response("")],
    ["an empty 200 with a length", "get", () => new Response(null, { status: 200 })],
  ])("has no data after %s", async (__, method, response) => {
    expect(await recordCalls({}, response).call(method, "/a", init)).toEqual({
      data: undefined,
      response: expect.any(Response),
    });
  });

  test.each(["null", "0", "false", '""'])("has the data %s", async (text) => {
    expect((await recordCalls({}, () => new Response(text)).call("get", "/a", init)).data).toBe(JSON.parse(text));
  });

  test.each<[title: string, body: string | null, want: unknown]>([
    ["of JSON", '{"message":"No"}', { message: "No" }],
    ["of text", "No", "No"],
    ["that is empty", null, { message: "500 Broken" }],
    ["that is null", "null", { message: "500 Broken" }],
  ])("has the error %s", async (__, body, want) => {
    const respond = () => new Response(body, { status: 500, statusText: "Broken", headers: { "x-a": "1" } });
    const { data, error, response } = await recordCalls({}, respond).call("get", "/a", init);
    expect({ data, error, status: response.status }).toEqual({ data: undefined, error: want, status: 500 });
    expect(response.headers.get("x-a")).toBe("1");
    expect(response.headers.get("content-type")).toBe(body && "text/plain;charset=UTF-8");
  });

  test("rejects a success that is not JSON", async () => {
    const error = await rejection(recordCalls({}, () => new Response("<p>")).call("get", "/a", init));
    expect(error).toMatchObject({ kind: "unexpected_response", status: 200, body: "<p>" });
  });

  test.each([200, 404])("keeps the URL of a response with status %i", async (status) => {
    const respond = () => Object.defineProperty(Response.json({}, { status }), "url", { value: `${home}/b` });
    expect((await recordCalls({}, respond).call("get", "/a", init)).response.url).toBe(`${home}/b`);
  });
});

test("an error that is not JSON has no content type of its own", async () => {
  const respond = () => new Response(new TextEncoder().encode("No"), { status: 500 });
  const { response } = await recordCalls({}, respond).call("get", "/a");
  expect(response.headers.has("content-type")).toBe(false);
});
