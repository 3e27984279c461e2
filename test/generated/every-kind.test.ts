/** What calls look like in TypeScript, for parameters, bodies and responses of every kind. */
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import type { OpenApiDocument, OperationObject, Schema } from "../../scripts/model/openapi-document.ts";
import { readApi } from "../../scripts/model/read-api.ts";
import { diagnose, printTypeScript } from "./compile.ts";

const folder = fileURLToPath(new URL("../fixtures/every-kind/", import.meta.url));

const text: Schema = { type: "string" };
const file: Schema = { type: "string", format: "binary" };
const map: Schema = { type: "object", properties: { x: { type: "integer" } } };
const done = { "204": { description: "Done" } };

const operations: Record<string, OperationObject> = {
  "get /search/{kind}/{ids}": {
    operationId: "search",
    parameters: [
      { name: "kind", in: "path", required: true, schema: { type: "string", enum: ["a", "b"] } },
      { name: "ids", in: "path", required: true, schema: { type: "array", items: { type: "integer" } } },
      { name: "deep", in: "query", style: "deepObject", schema: map },
      { name: "json", in: "query", content: { "application/json": { schema: map } } },
      { name: "X-Trace", in: "header", required: true, schema: text },
      { name: "session", in: "cookie", schema: text },
      { name: "Authorization", in: "header", required: true, schema: text },
    ],
    responses: done,
  },
  "post /upload": {
    operationId: "upload",
    requestBody: {
      required: true,
      content: {
        "multipart/form-data": {
          schema: { type: "object", required: ["file"], properties: { file, more: { type: "array", items: file } } },
        },
        "application/octet-stream": {},
        "application/json": { schema: map },
      },
    },
    responses: { "201": { description: "Bytes", content: { "image/png": { schema: file } } } },
  },
  "get /text": {
    operationId: "read",
    requestBody: { required: true, content: { "application/json": { schema: map } } },
    responses: {
      "200": { description: "Text", content: { "text/plain": { schema: text } } },
      "202": { description: "Later", content: { "application/json": { schema: map } } },
    },
  },
  "get /any": {
    operationId: "any",
    responses: { default: { description: "Any", content: { "*/*": { schema: map } } } },
  },
  "get /tuple": {
    operationId: "tuple",
    responses: {
      "200": {
        description: "A pair",
        content: { "application/json": { schema: { type: "array", prefixItems: [text, { type: "integer" }] } } },
      },
    },
  },
  "get /xml": {
    operationId: "xml",
    responses: { "200": { description: "XML", content: { "application/xml": { schema: map } } } },
  },
  "head /any": { operationId: "probe", responses: { "200": { description: "", content: { "text/plain": {} } } } },
};

const consumer = `
import { createClient } from "./client/index.ts";
import { createFetchClient } from "./fetch/index.ts";
const client = createClient();
const header = { "X-Trace": "1" };
const options = { header, cookie: { session: "s" } };
export const found: Promise<void> = client.search("a", [1], { deep: { x: 1 }, json: { x: 1 } }, options);
// @ts-expect-error -- not in the enumeration
client.search("c", [1], {}, options);
// @ts-expect-error -- not a list
client.search("a", 1, {}, options);
// @ts-expect-error -- not a number
client.search("a", [1], { deep: { x: "1" } }, options);
// @ts-expect-error -- JSON has a type, too
client.search("a", [1], { json: "{}" }, options);
// @ts-expect-error -- a required header
client.search("a", [1], {});
// @ts-expect-error -- a misspelled header
client.search("a", [1], {}, { header: { "X-Trase": "1" } });

const blob = new Blob();
const choose = <Type extends string>(type: Type) => ({ headers: { "content-type": type } });
export const sent: Promise<Blob>[] = [
  client.upload({ x: 1 }),
  client.upload({ file: blob, more: [blob] }, choose("multipart/form-data")),
  client.upload(new Uint8Array(), choose("application/octet-stream")),
];
// @ts-expect-error -- a form without its type
client.upload({ file: blob });
// @ts-expect-error -- a file that is text
client.upload({ file: "text" }, choose("multipart/form-data"));
// @ts-expect-error -- a type that is not documented
client.upload("text", choose("text/plain"));

export const values: [Promise<string | { x?: number }>, Promise<{ x?: number }>, Promise<void>, Promise<string>] = [
  client.read(),
  client.any(),
  client.probe(),
  client.xml(),
];
// @ts-expect-error -- GET has no body
client.read({ x: 1 });

const byPath = createFetchClient();
export async function call(): Promise<void> {
  const params = { path: { kind: "a", ids: [1] }, query: { deep: { x: 1 }, json: { x: 1 } }, header } as const;
  await byPath.GET("/search/{kind}/{ids}", { params: { ...params, path: { kind: "a", ids: [1] }, cookie: { session: "s" } } });
  // @ts-expect-error -- a required header
  await byPath.GET("/search/{kind}/{ids}", { params: { path: { kind: "a", ids: [1] } } });
  const { data: picture } = await byPath.POST("/upload", { body: { file: blob } });
  const bytes: ArrayBuffer | undefined = await picture?.arrayBuffer();
  const { data: read } = await byPath.GET("/text");
  const either: string | { x?: number } | undefined = read;
  const { data: any } = await byPath.GET("/any");
  const x: number | undefined = any?.x;
  const { data: tuple } = await byPath.GET("/tuple");
  const second: number | undefined = tuple?.[1];
  const { data: xml } = await byPath.GET("/xml");
  const markup: string | undefined = xml;
  const { data: nothing } = await byPath.HEAD("/any");
  const none: undefined = nothing;
  console.log(bytes, either, x, second, markup, none);
}
`;

let texts: Map<string, string>;

beforeAll(async () => {
  const paths: Record<string, Record<string, OperationObject>> = {};
  for (const [key, operation] of Object.entries(operations)) {
    const [method = "", path = ""] = key.split(" ");
    paths[path] = { ...paths[path], [method]: operation };
  }
  const document: OpenApiDocument = { openapi: "3.1.1", info: { title: "Kinds", version: "1" }, paths };
  texts = await printTypeScript(readApi(document), folder);
  texts.set(`${folder}consumer.ts`, consumer);
});

test("calls and results have the types of what is sent and returned, in both clients", () => {
  expect(diagnose([...texts.keys()], texts)).toEqual([]);
});
