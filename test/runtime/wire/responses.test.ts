/** What both clients return for a response, which is what their types say. */
import { describe, expect, test } from "vitest";
import type { ResponseObject } from "../../../scripts/model/openapi-document.ts";
import { callBoth, type Options } from "./clients.ts";

const text = (mediaType: string): ResponseObject => ({ content: { [mediaType]: { schema: { type: "string" } } } });
const object = (mediaType: string): ResponseObject => ({ content: { [mediaType]: { schema: { type: "object" } } } });

const answer =
  (body: string | null, status = 200, type = "application/json") =>
  () =>
    new Response(body, { status, headers: { "content-type": type } });

interface Row {
  given: Record<string, ResponseObject>;
  respond: () => Response;
  want: unknown;
  accept?: string;
  method?: Options["method"];
}

const ours = "application/vnd.github+json, application/json";

describe.each<[title: string, row: Row]>([
  ["JSON", { given: { "200": object("application/json") }, respond: answer("{}"), want: {}, accept: ours }],
  [
    "JSON of a vendor",
    {
      given: { "200": object("application/vnd.a+json") },
      respond: answer("{}"),
      want: {},
      accept: "application/vnd.a+json",
    },
  ],
  [
    "JSON with a charset",
    {
      given: { "200": object("application/json;charset=utf-8") },
      respond: answer("{}"),
      want: {},
      accept: "application/json;charset=utf-8",
    },
  ],
  ["any type", { given: { "200": object("*/*") }, respond: answer("{}"), want: {}, accept: "*/*" }],
  [
    "JSON before text",
    {
      given: { "200": { content: { ...text("text/plain").content, ...object("application/json").content } } },
      respond: answer("{}"),
      want: {},
      accept: ours,
    },
  ],
  [
    "text",
    {
      given: { "200": text("text/plain") },
      respond: answer("a\nü", 200, "text/plain"),
      want: "a\nü",
      accept: "text/plain",
    },
  ],
  ["text that is JSON", { given: { "200": text("text/csv") }, respond: answer("1", 200, "text/csv"), want: "1" }],
  ["text of another type", { given: { "200": text("text/plain") }, respond: answer("{}"), want: "{}" }],
  ["XML", { given: { "200": object("application/xml") }, respond: answer("<a/>"), want: "<a/>" }],
  ["events", { given: { "200": text("text/event-stream") }, respond: answer("data: 1\n\n"), want: "data: 1\n\n" }],
  [
    "the error of text",
    {
      given: { "200": text("text/plain"), "404": object("application/json") },
      respond: answer('{"a":1}'),
      want: '{"a":1}',
      accept: "text/plain, application/json",
    },
  ],
  ["a success of a range", { given: { "2XX": text("text/plain") }, respond: answer("a", 203), want: "a" }],
  ["`default` alone", { given: { default: text("text/plain") }, respond: answer("a"), want: "a" }],
  ["`default` alone, of JSON", { given: { default: object("application/json") }, respond: answer("{}"), want: {} }],
  [
    "the first of two types",
    {
      given: { "200": text("text/plain"), "202": object("application/json") },
      respond: answer("{}"),
      want: "{}",
      accept: "text/plain, application/json",
    },
  ],
  [
    "the second of two types",
    { given: { "200": text("text/plain"), "202": object("application/json") }, respond: answer("{}", 202), want: {} },
  ],
  [
    "no content beside text",
    { given: { "200": text("text/plain"), "204": {} }, respond: answer(null, 204), want: undefined },
  ],
  [
    "205 with a description of a body",
    { given: { "205": object("application/json") }, respond: answer(null, 205), want: undefined },
  ],
  ["HEAD", { given: { "200": object("application/json") }, respond: answer(null), want: undefined, method: "head" }],
])("%s", (_, { given, respond, want, accept, method = "get" }) => {
  test("is returned by both clients", async () => {
    const { requests, results } = await callBoth({ responses: given }, {}, { respond, method });
    expect(results).toEqual([want, want]);
    if (accept !== undefined) expect(requests.map(({ headers }) => headers["accept"])).toEqual([accept, accept]);
  });
});

test.each(["application/octet-stream", "image/png", "application/pdf", "multipart/mixed"])(
  "%s is returned by both clients as a Blob",
  async (mediaType) => {
    const bytes = new Uint8Array([0, 255, 10]);
    const respond = () => new Response(bytes, { headers: { "content-type": "image/x" } });
    const { results } = await callBoth({ responses: { "200": { content: { [mediaType]: {} } } } }, {}, { respond });
    expect(results).toEqual([expect.any(Blob), expect.any(Blob)]);
    for (const blob of results as Blob[]) {
      expect(blob.type).toBe("image/x");
      expect(new Uint8Array(await blob.arrayBuffer())).toEqual(bytes);
    }
  },
);

test("a status is read in its own way before that of its range", async () => {
  const responses = { "200": text("text/plain"), "2XX": object("application/json") };
  expect((await callBoth({ responses }, {}, { respond: answer("{}") })).results).toEqual(["{}", "{}"]);
  expect((await callBoth({ responses }, {}, { respond: answer("{}", 201) })).results).toEqual([{}, {}]);
});

test("the header accept of a call replaces that of the description", async () => {
  const responses = { "200": text("text/plain") };
  const { requests } = await callBoth({ responses }, { headers: { accept: "text/x" } });
  expect(requests.map(({ headers }) => headers["accept"])).toEqual(["text/x", "text/x"]);
});

test("an error is read whatever the type of the success", async () => {
  const responses = { "200": text("text/plain"), "4XX": object("application/json"), "5XX": {} };
  const refused = await callBoth({ responses }, {}, { respond: answer('{"message":"No"}', 422) });
  expect(refused.results).toMatchObject([{ status: 422, body: { message: "No" } }, { message: "No" }]);
  const broken = await callBoth({ responses }, {}, { respond: answer(null, 500) });
  expect(broken.results[0]).toMatchObject({ kind: "server", status: 500 });
});

test("JSON that is not JSON is an error, also beside text", async () => {
  const responses = { "200": text("text/plain"), "202": object("application/json") };
  const token = "secret-token";
  const respond = answer(`<p>${token}`, 202);
  const { results } = await callBoth({ responses }, {}, { respond, client: { token } });
  expect(results).toMatchObject(Array(2).fill({ kind: "unexpected_response", status: 202, body: "<p>[redacted]" }));
});
