/** Request bodies of every kind, as both clients send them. */
import { describe, expect, test } from "vitest";
import type { MediaTypeObject } from "../../../scripts/model/openapi-document.ts";
import { callBoth, type Options } from "./clients.ts";

type Content = Record<string, MediaTypeObject>;

const post: Options = { method: "post" };
const fields = { a: "b c&d=ü+", n: 1, yes: true, list: ["x", "y"], map: { k: [1] }, gone: undefined, none: null };
const bytes = new Uint8Array([0, 255, 10]);

async function sendBoth(content: Content, body: unknown, contentType?: string, required = true) {
  const headers = contentType === undefined ? {} : { headers: { "content-type": contentType } };
  return callBoth({ requestBody: { required, content } }, { body, ...headers }, post);
}

describe.each<
  [title: string, row: { given: Content; value: unknown; choose?: string; want: [type: string, text: string] }]
>([
  ["JSON", { given: { "application/json": {} }, value: fields, want: ["application/json", JSON.stringify(fields)] }],
  ["null as JSON", { given: { "application/json": {} }, value: null, want: ["application/json", "null"] }],
  [
    "JSON with a charset",
    { given: { "application/json; charset=utf-8": {} }, value: [1], want: ["application/json; charset=utf-8", "[1]"] },
  ],
  ["JSON of a vendor", { given: { "application/vnd.a+json": {} }, value: {}, want: ["application/vnd.a+json", "{}"] }],
  [
    "a patch",
    { given: { "application/merge-patch+json": {} }, value: {}, want: ["application/merge-patch+json", "{}"] },
  ],
  [
    "any type with a schema",
    { given: { "*/*": { schema: { type: "object" } } }, value: {}, want: ["application/json", "{}"] },
  ],
  ["text", { given: { "text/plain": {} }, value: "a\nü", want: ["text/plain", "a\nü"] }],
  ["an empty text", { given: { "text/plain": {} }, value: "", want: ["text/plain", ""] }],
  ["XML", { given: { "application/xml": {} }, value: "<a/>", want: ["application/xml", "<a/>"] }],
  [
    "bytes",
    {
      given: { "application/octet-stream": {} },
      value: new TextEncoder().encode("ab"),
      want: ["application/octet-stream", "ab"],
    },
  ],
  [
    "a buffer",
    {
      given: { "application/octet-stream": {} },
      value: new TextEncoder().encode("ab").buffer,
      want: ["application/octet-stream", "ab"],
    },
  ],
  ["a Blob", { given: { "image/png": {} }, value: new Blob(["ab"], { type: "text/x" }), want: ["image/png", "ab"] }],
  [
    "a form",
    {
      given: { "application/x-www-form-urlencoded": {} },
      value: fields,
      want: [
        "application/x-www-form-urlencoded",
        "a=b+c%26d%3D%C3%BC%2B&n=1&yes=true&list=x&list=y&map=%7B%22k%22%3A%5B1%5D%7D",
      ],
    },
  ],
  [
    "a form with styles",
    {
      given: {
        "application/x-www-form-urlencoded": {
          encoding: { list: { style: "pipeDelimited", explode: false }, map: { style: "deepObject", explode: true } },
        },
      },
      value: { list: ["x", "y"], map: { k: ["v"] } },
      want: ["application/x-www-form-urlencoded", "list=x%7Cy&map[k][0]=v"],
    },
  ],
  [
    "JSON before other types",
    { given: { "text/plain": {}, "application/json": {} }, value: "a", want: ["application/json", '"a"'] },
  ],
  [
    "the type that the call chooses",
    {
      given: { "text/plain": {}, "application/json": {} },
      value: "a",
      choose: "text/plain; charset=utf-8",
      want: ["text/plain; charset=utf-8", "a"],
    },
  ],
  [
    "a type that the description does not have, as the default",
    { given: { "application/json": {} }, value: {}, choose: "application/x-own", want: ["application/x-own", "{}"] },
  ],
])("%s", (_, { given, value, choose, want }) => {
  test("is sent by both clients", async () => {
    const { requests } = await sendBoth(given, value, choose);
    expect(requests.map(({ headers, body }) => [headers["content-type"], body])).toEqual([want, want]);
  });
});

test("a stream is read before it is sent", async () => {
  const stream = () => new Blob(["ab"]).stream();
  const content = { "application/octet-stream": {} };
  for (const body of [stream(), stream()]) {
    const { requests, results } = await sendBoth(content, body);
    expect(requests[0]).toMatchObject({ body: "ab", headers: { "content-type": "application/octet-stream" } });
    expect(results[1]).toMatchObject({ kind: "invalid_input" }); // the first client has read it
  }
});

test("a response to bytes that are not text is the same bytes", async () => {
  const received: Uint8Array[] = [];
  const respond = async (request: Request) => {
    received.push(new Uint8Array(await request.arrayBuffer()));
    return Response.json({});
  };
  await callBoth({ requestBody: { content: { "image/png": {} } } }, { body: bytes }, { ...post, respond });
  expect(received).toEqual([bytes, bytes]);
});

describe("multipart", () => {
  async function readParts(content: MediaTypeObject, body: unknown, contentType?: string): Promise<string[][]> {
    const { requests } = await sendBoth({ "multipart/form-data": content }, body, contentType);
    expect(requests).toHaveLength(2);
    return requests.map(({ headers, body: text }) => {
      const boundary = /^multipart\/form-data; boundary=(\S+)$/.exec(headers["content-type"] ?? "")?.[1] ?? "";
      const [first, ...parts] = text.split(`--${boundary}`);
      expect([first, parts.pop()]).toEqual(["", "--\r\n"]);
      return parts.map((part) => part.replace(/^\r\n|\r\n$/g, ""));
    });
  }

  const name = (text: string, more = "") => `content-disposition: form-data; name="${text}"${more}\r\n`;

  test.each<[title: string, given: MediaTypeObject, value: unknown, want: string[]]>([
    [
      "scalars, arrays and objects",
      {},
      fields,
      [
        `${name("a")}\r\nb c&d=ü+`,
        `${name("n")}\r\n1`,
        `${name("yes")}\r\ntrue`,
        `${name("list")}\r\nx`,
        `${name("list")}\r\ny`,
        `${name("map")}content-type: application/json\r\n\r\n{"k":[1]}`,
      ],
    ],
    [
      "files",
      {},
      { a: new File(["x"], 'a"\r\nb.txt', { type: "text/x" }), b: [new Blob(["y"]), new TextEncoder().encode("z")] },
      [
        `${name("a", '; filename="a%22%0D%0Ab.txt"')}content-type: text/x\r\n\r\nx`,
        `${name("b", '; filename="blob"')}content-type: application/octet-stream\r\n\r\ny`,
        `${name("b", '; filename="blob"')}content-type: application/octet-stream\r\n\r\nz`,
      ],
    ],
    [
      "content types of the description",
      {
        encoding: {
          a: { contentType: "text/csv" },
          b: { contentType: "image/png" },
          c: { contentType: "image/png, image/jpeg" },
          d: { contentType: "application/json" },
        },
      },
      { a: "1,2", b: new Blob(["x"]), c: new Blob(["y"]), d: [1, 2] },
      [
        `${name("a")}content-type: text/csv\r\n\r\n1,2`,
        `${name("b", '; filename="blob"')}content-type: image/png\r\n\r\nx`,
        `${name("c", '; filename="blob"')}content-type: application/octet-stream\r\n\r\ny`,
        `${name("d")}content-type: application/json\r\n\r\n[1,2]`,
      ],
    ],
    ["names that would end the header", {}, { 'a"\r\nx': "1" }, [`${name("a%22%0D%0Ax")}\r\n1`]],
    ["no fields", {}, {}, []],
  ])("has a part for each of %s", async (_, given, value, want) => {
    expect(await readParts(given, value)).toEqual([want, want]);
  });

  test("keeps its boundary when the call names the type", async () => {
    expect(await readParts({}, { a: "1" }, "multipart/form-data")).toEqual(Array(2).fill([`${name("a")}\r\n1`]));
  });

  test("sends FormData as it is", async () => {
    const form = new FormData();
    form.set("a", "1");
    const { requests } = await sendBoth({ "multipart/form-data": {} }, form);
    for (const { headers, body } of requests) {
      expect(headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
      expect(body).toContain('name="a"\r\n\r\n1\r\n');
    }
  });
});

describe.each<[title: string, given: Content, value: unknown]>([
  ["nothing", { "application/json": {} }, undefined],
  ["nothing as text", { "text/plain": {} }, undefined],
  ["null as text", { "text/plain": {} }, null],
  ["an object as text", { "text/plain": {} }, {}],
  ["an object as bytes", { "application/octet-stream": {} }, {}],
  ["a circular object", { "application/json": {} }, circular()],
  ["a string as a form", { "application/x-www-form-urlencoded": {} }, "a=1"],
  ["an array as a form", { "multipart/form-data": {} }, [1]],
  ["a function in a form", { "application/x-www-form-urlencoded": {} }, { a: () => 1 }],
  ["a function in a part", { "multipart/form-data": {} }, { a: () => 1 }],
  ["a circular object in a part", { "multipart/form-data": {} }, { a: circular() }],
  ["a circular object in a form", { "application/x-www-form-urlencoded": {} }, { a: circular() }],
])("%s", (_, given, value) => {
  test("is rejected by both clients, and nothing is sent", async () => {
    const { requests, results } = await sendBoth(given, value);
    expect(results).toMatchObject([{ kind: "invalid_input" }, { kind: "invalid_input" }]);
    expect(requests).toEqual([]);
  });
});

function circular(): object {
  const value: Record<string, unknown> = {};
  value["self"] = value;
  return value;
}

test.each(["application/json", "text/plain", "application/octet-stream", "multipart/form-data"])(
  "an optional body of %s can be left out",
  async (mediaType) => {
    const { requests } = await sendBoth({ [mediaType]: {} }, undefined, undefined, false);
    expect(requests).toHaveLength(2);
    for (const { headers, body } of requests) {
      expect(body).toBe("");
      expect(headers).not.toHaveProperty("content-type");
    }
  },
);

test.each(["get", "head"] as const)("%s sends no body although the description has one", async (method) => {
  const { requests } = await callBoth({ requestBody: { content: { "application/json": {} } } }, {}, { method });
  expect(requests.map(({ body }) => body)).toEqual(["", ""]);
});

test("a stream is sent by both clients", async () => {
  const given = {
    get body() {
      return new Response("ab").body; // a stream can be read once
    },
  };
  const content: Content = { "application/octet-stream": {} };
  const { requests } = await callBoth({ requestBody: { required: true, content } }, given, post);
  expect(requests.map(({ body }) => body)).toEqual(["ab", "ab"]);
});

test("a content type is sent without a body, too, if the caller gives one", async () => {
  const { requests } = await callBoth({}, { headers: { "content-type": "text/x" } });
  expect(requests.map(({ headers }) => headers["content-type"])).toEqual(["text/x", "text/x"]);
});
