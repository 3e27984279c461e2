import { expect, test } from "vitest";
import type { Operation } from "../../scripts/model/api.ts";
import type {
  HttpMethod,
  OpenApiDocument,
  OperationObject,
  PathItemObject,
} from "../../scripts/model/openapi-document.ts";
import { readApi } from "../../scripts/model/read-api.ts";

function documentWith(paths: Record<string, PathItemObject>, rest: Partial<OpenApiDocument> = {}): OpenApiDocument {
  return { openapi: "3.1.1", info: { title: "Things", version: "1.0.0" }, paths, ...rest };
}

function only(
  operation: OperationObject,
  rest: Partial<OpenApiDocument> = {},
  path = "/things/{b}/{a}",
  method: HttpMethod = "get",
): Operation {
  const [read] = readApi(
    documentWith({ [path]: { [method]: { operationId: "things", ...operation } } }, rest),
  ).operations;
  if (!read) throw new Error("the operation is missing");
  return read;
}

test("gives an operation with only an id defaults for everything else", () => {
  expect(only({}, {}, "/things")).toEqual({
    id: "things",
    method: "get",
    path: "/things",
    summary: "",
    description: "",
    deprecated: false,
    documentationUrl: undefined,
    tag: undefined,
    clientMethod: undefined,
    server: undefined,
    pathParameters: [],
    queryParameters: [],
    headerParameters: [],
    cookieParameters: [],
    requestBody: undefined,
    responses: [],
  });
});

test.each<[title: string, { given: OperationObject; want: Partial<Operation> }]>([
  ["the first tag", { given: { tags: ["one", "two"] }, want: { tag: "one" } }],
  ["deprecation", { given: { deprecated: true }, want: { deprecated: true } }],
  [
    "the address of the documentation",
    { given: { externalDocs: { url: "https://d.test" } }, want: { documentationUrl: "https://d.test" } },
  ],
  ["x-client-method", { given: { "x-client-method": "take" }, want: { clientMethod: "take" } }],
])("reads %s of an operation", (_, { given, want }) => {
  expect(only(given)).toMatchObject(want);
});

test("sorts operations by id", () => {
  const { operations } = readApi(
    documentWith({
      "/z": { post: { operationId: "b" }, get: { operationId: "d" } },
      "/a": { delete: { operationId: "c" }, put: { operationId: "a" } },
    }),
  );
  expect(operations.map(({ id, method, path }) => `${id} ${method} ${path}`)).toEqual([
    "a put /a",
    "b post /z",
    "c delete /a",
    "d get /z",
  ]);
});

test("sorts path parameters by the template and responses by status", () => {
  const { pathParameters, queryParameters, responses } = only({
    parameters: [
      { name: "a", in: "path", required: true, schema: { type: "integer" } },
      { name: "page", in: "query", description: "Which page.", schema: { type: ["integer", "null"] } },
      { name: "b", in: "path", required: true, schema: { type: "string" } },
      { name: "x-trace", in: "header" },
    ],
    responses: { default: {}, "404": {}, "200": { description: "Fine." }, "4XX": {} },
  });
  expect(pathParameters.map(({ name, type }) => [name, type])).toEqual([
    ["b", "string"],
    ["a", "integer"],
  ]);
  expect(queryParameters).toEqual([
    {
      name: "page",
      required: false,
      type: undefined,
      isPlain: false,
      style: { style: "form", explode: true, allowReserved: false, isJson: false },
      description: "Which page.",
      examples: [],
    },
  ]);
  expect(responses.map(({ status }) => status)).toEqual(["200", "404", "4XX", "default"]);
});

test("prefers the parameter of an operation to that of its path item", () => {
  const { operations } = readApi(
    documentWith({
      "/things/{a}": {
        parameters: [
          { name: "a", in: "path", required: true, description: "of the path" },
          { name: "b", in: "query", description: "of the path" },
        ],
        get: {
          operationId: "things",
          parameters: [
            { name: "a", in: "path", required: true, description: "of the operation" },
            { name: "b", in: "header", description: "of the operation" },
          ],
        },
      },
    }),
  );
  expect(operations[0]?.pathParameters.map(({ description }) => description)).toEqual(["of the operation"]);
  expect(operations[0]?.queryParameters.map(({ description }) => description)).toEqual(["of the path"]);
});

test("follows references to references and escaped names", () => {
  const components = {
    parameters: {
      "a/b~c": { name: "a", in: "path" as const, required: true, schema: { $ref: "#/components/schemas/Id" } },
    },
    requestBodies: {
      Once: { $ref: "#/components/requestBodies/Twice" },
      Twice: { required: true, content: { "application/json": { schema: { $ref: "#/components/schemas/a~1b" } } } },
    },
    responses: { "with space": { description: "Fine." } },
    examples: { one: { value: 1 } },
    schemas: { Id: { type: "integer" }, "a/b": {} },
  };
  const operation = only(
    {
      parameters: [{ $ref: "#/components/parameters/a~1b~0c" }],
      requestBody: { $ref: "#/components/requestBodies/Once" },
      responses: { "200": { $ref: "#/components/responses/with%20space" } },
    },
    { components },
    "/things/{a}",
    "post",
  );
  expect(operation.pathParameters).toMatchObject([{ name: "a", type: "integer" }]);
  expect(operation.requestBody).toMatchObject({ required: true, schemaName: "a/b" });
  expect(operation.responses).toEqual([{ status: "200", description: "Fine.", body: undefined, headers: [] }]);
});

test.each<[title: string, { given: object; want: unknown }]>([
  ["nothing without any", { given: {}, want: [] }],
  ["`example` under the name default", { given: { example: 1 }, want: [{ name: "default", value: 1 }] }],
  ["an `example` that is null", { given: { example: null }, want: [{ name: "default", value: null }] }],
  [
    "`examples` under their names",
    {
      given: { examples: { a: { value: 1 }, b: { $ref: "#/components/examples/two" } } },
      want: [
        { name: "a", value: 1 },
        { name: "b", value: 2 },
      ],
    },
  ],
])("reads examples: %s", (_, { given, want }) => {
  const rest = { components: { schemas: {}, examples: { two: { value: 2 } } } };
  const operation = only(
    {
      parameters: [{ name: "q", in: "query", ...given }],
      responses: { "200": { content: { "application/json": given } } },
    },
    rest,
  );
  expect(operation.queryParameters[0]?.examples).toEqual(want);
  expect(operation.responses[0]?.body?.examples).toEqual(want);
});

test.each<[title: string, { given: string[]; want: string | undefined }]>([
  ["JSON, wherever it is listed", { given: ["text/plain", "application/json"], want: "application/json" }],
  ["the first, without JSON", { given: ["text/html", "text/plain"], want: "text/html" }],
  ["none, without a media type", { given: [], want: undefined }],
])("selects the media type of a body: %s", (_, { given, want }) => {
  const content = Object.fromEntries(given.map((name) => [name, {}]));
  expect(only({ responses: { "200": { content } } }).responses[0]?.body?.mediaType).toBe(want);
});

test("accepts true and false as schemas", () => {
  const api = readApi({
    openapi: "3.1.1",
    info: { title: "Things", version: "1" },
    paths: {
      "/any": {
        get: { operationId: "any", responses: { "200": { content: { "application/json": { schema: true } } } } },
      },
    },
    components: { schemas: { Anything: true } },
  });
  expect(api.schemas).toEqual([{ name: "Anything", description: "", hasRequestVariant: false }]);
  expect(api.operations[0]?.responses[0]?.body).toMatchObject({ schemaName: undefined });
});
