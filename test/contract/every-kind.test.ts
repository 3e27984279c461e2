/** A description with parameters, bodies and responses of every kind: the mock answers what both clients ask for. */
import { describe, expect, test } from "vitest";
import { type ContractCase, deriveCases } from "../../scripts/contract/cases/derive.ts";
import { completeExamples } from "../../scripts/contract/examples/complete.ts";
import { createJudge } from "../../scripts/contract/judge/judge.ts";
import { createMockFetch } from "../../scripts/contract/mock/mock.ts";
import type {
  OpenApiDocument,
  OperationObject,
  ParameterObject,
  Schema,
} from "../../scripts/model/openapi-document.ts";
import { readApi } from "../../scripts/model/read-api.ts";
import { callTable } from "../runtime/wire/clients.ts";

const text: Schema = { type: "string" };
const list: Schema = { type: "array", items: { type: "string", enum: ["a", "b"] } };
const map: Schema = { type: "object", properties: { x: { type: "integer" }, y: text } };
const ok = { "200": { description: "Fine.", content: { "application/json": { schema: map } } } };

const query = (name: string, schema: Schema, more: Partial<ParameterObject> = {}): ParameterObject => ({
  name,
  in: "query",
  schema,
  ...more,
});

const operations: Record<string, OperationObject> = {
  "get /query": {
    parameters: [
      query("text", text, { required: true }),
      query("list", list),
      query("joined", list, { explode: false }),
      query("pipes", list, { style: "pipeDelimited", explode: false }),
      query("deep", map, { style: "deepObject", explode: true }),
      { name: "json", in: "query", content: { "application/json": { schema: map } } },
    ],
    responses: ok,
  },
  "get /path/{id}/{list}": {
    parameters: [
      { name: "id", in: "path", required: true, schema: { type: "integer", enum: [5] } },
      { name: "list", in: "path", required: true, schema: list },
    ],
    responses: ok,
  },
  "get /files/{name}.json": {
    parameters: [{ name: "name", in: "path", required: true, schema: text }],
    responses: ok,
  },
  "get /headers": {
    parameters: [
      { name: "X-Text", in: "header", required: true, schema: { type: "string", format: "uuid" } },
      { name: "X-List", in: "header", schema: list },
    ],
    responses: {
      "200": {
        description: "Fine.",
        headers: {
          "X-Rate": { required: true, schema: { type: "integer" } },
          "X-Tags": { required: true, schema: list },
          "X-Other": { schema: text },
        },
        content: { "application/json": { schema: map } },
      },
    },
  },
  "get /items/latest": { responses: { "200": { description: "Text.", content: { "text/plain": { schema: text } } } } },
  "get /items/{id}": { parameters: [{ name: "id", in: "path", required: true, schema: text }], responses: ok },
  "post /json": { requestBody: { required: true, content: { "application/json": { schema: map } } }, responses: ok },
  "post /patch": { requestBody: { content: { "application/merge-patch+json": { schema: map } } }, responses: ok },
  "post /form": {
    requestBody: { required: true, content: { "application/x-www-form-urlencoded": { schema: map } } },
    responses: ok,
  },
  "post /multipart": {
    requestBody: { required: true, content: { "multipart/form-data": { schema: map } } },
    responses: ok,
  },
  "post /text": { requestBody: { required: true, content: { "text/plain": { schema: text } } }, responses: ok },
  "post /bytes": { requestBody: { required: true, content: { "application/octet-stream": {} } }, responses: ok },
  "get /vendor": {
    responses: { "200": { description: "Fine.", content: { "application/vnd.a+json": { schema: map } } } },
  },
  "get /binary": { responses: { "200": { description: "Bytes.", content: { "image/png": {} } } } },
  "get /ranges": {
    responses: { "2XX": ok["200"], "4XX": ok["200"], "404": ok["200"], default: { description: "Other." } },
  },
  "get /default": { responses: { default: ok["200"] } },
  "delete /gone": { responses: { "204": { description: "Gone." }, "404": { description: "Not found." } } },
  "get /several": {
    responses: { ...ok, "202": { description: "Later.", content: { "text/plain": { schema: text } } } },
  },
};

const paths: Record<string, Record<string, OperationObject>> = {};
for (const [key, operation] of Object.entries(operations)) {
  const [method = "", path = ""] = key.split(" ");
  paths[path] = { ...paths[path], [method]: { operationId: key, ...operation } };
}
const document: OpenApiDocument = {
  openapi: "3.1.1",
  info: { title: "Everything", version: "1" },
  servers: [{ url: "https://api.test/base" }],
  paths,
};

const { cases, uncovered } = deriveCases(readApi(completeExamples(document)));
const fetch = await createMockFetch({ document });
const judge = await createJudge({ description: document });

test("every documented response has a case, although the description has no examples", () => {
  expect(uncovered).toEqual([]);
  const statuses = cases.map(({ operation, status }) => `${operation.id} ${status}`);
  expect(statuses).toEqual(expect.arrayContaining(["get /ranges 200", "get /ranges 400", "get /ranges 404"]));
  expect(statuses).toEqual(expect.arrayContaining(["get /ranges 500", "get /default 200", "get /several 202"]));
});

const titled = cases.map((each) => [`${each.operation.id} ${each.status}`, each] as const);

describe.each(titled)("%s", (_, contractCase) => {
  test("is what both clients get from the mock, and the judge finds nothing wrong", async () => {
    const responses: Response[] = [];
    const judged = judge.fetch(async (input, init) => {
      const response = await fetch(input, init);
      responses.push(response.clone());
      return response;
    });
    const results = await callTable(document, contractCase.operation.id, judged, readGiven(contractCase));
    for (const result of results) expect(await readResult(result)).toEqual(readWanted(contractCase));
    expect(responses.map(({ status }) => status)).toEqual([contractCase.status, contractCase.status]);
    for (const { headers } of responses)
      expect(Object.fromEntries(headers)).toMatchObject(lowerCase(contractCase.headers));
  });
});

function readGiven({ request }: ContractCase) {
  const { path, query: search, header, cookie, body, prefer } = request;
  return { path, query: search, header, cookie, body: body === "text" ? "text" : body, headers: { prefer } };
}

async function readResult(result: unknown): Promise<unknown> {
  if (result instanceof Blob) return result.text();
  // An error of `createClient`; that of `createFetchClient` is the body.
  return result instanceof Error && "body" in result ? result.body : result;
}

function readWanted({ status, body }: ContractCase): unknown {
  if (body !== undefined || status < 300) return body;
  return expect.anything(); // what stands for an empty error differs
}

function lowerCase(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

test("headers that a response requires are part of its cases", () => {
  const [contractCase] = cases.filter(({ operation }) => operation.id === "get /headers");
  expect(contractCase?.headers).toEqual({ "X-Rate": "1", "X-Tags": "a" });
});

test.each([
  ["GET", "/base/items/latest", "text"],
  ["GET", "/items/latest", "text"],
  ["GET", "/base/items/other", '{"x":1,"y":"text"}'],
])(
  "%s %s finds the concrete path before the templated one, with or without the base path",
  async (method, path, want) => {
    const response = await fetch(`http://any.test${path}`, { method });
    expect(await response.text()).toBe(want);
  },
);

test.each<[title: string, status: number, path: string, init: RequestInit]>([
  [
    "a media type that is not documented",
    415,
    "/text",
    { method: "POST", body: "<a/>", headers: { "content-type": "text/xml" } },
  ],
  ["no form", 422, "/form", { method: "POST" }],
  ["a media type that the operation does not return", 406, "/binary", { headers: { accept: "text/html" } }],
  ["a status that is not documented", 501, "/items/latest", { headers: { prefer: "code=404" } }],
  [
    "a form that is broken",
    400,
    "/multipart",
    { method: "POST", body: "x", headers: { "content-type": "multipart/form-data" } },
  ],
  ["a segment too many", 501, "/files/a/b.json", {}],
])("%s gets %i from the mock", async (_, status, path, init) => {
  expect((await fetch(`http://any.test${path}`, init)).status).toBe(status);
});
