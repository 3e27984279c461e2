import { describe, expect, test } from "vitest";
import type { OpenApiDocument } from "../../../scripts/model/openapi-document.ts";
import { readApi } from "../../../scripts/model/read-api.ts";
import { readTables } from "../../../scripts/targets/validate/tables.ts";

function documentOf(responses: object, schemas: object = {}, openapi = "3.1.1"): OpenApiDocument {
  // A fixture holds keywords that the pipeline's own types leave out.
  return {
    openapi,
    info: { title: "Things", version: "1" },
    paths: { "/a": { get: { operationId: "get", responses } } },
    components: { schemas },
  } as OpenApiDocument;
}

function json(schema: unknown): object {
  return { content: { "application/json": { schema } } };
}

/** What becomes of a schema that is a response's, and of those it refers to. */
function compile(schema: unknown, schemas: object = {}, openapi?: string) {
  const tables = readTables(readApi(documentOf({ 200: json(schema) }, schemas, openapi)));
  return { schema: tables.responses["get"]?.["200"], schemas: tables.schemas };
}

const text = { type: "string" };

test.each<[title: string, { given: unknown; want: unknown }]>([
  [
    "words about a value",
    { given: { ...text, description: "d", examples: ["a"], format: "date-time", minLength: 1 }, want: text },
  ],
  ["a list of types", { given: { type: ["string", "null"] }, want: { type: ["string", "null"] } }],
  ["a list of one type", { given: { type: ["string"] }, want: text }],
  ["a type that JSON does not have", { given: { type: "file" }, want: {} }],
  ["a constant", { given: { const: "a" }, want: text }],
  ["a constant that is null", { given: { const: null }, want: { type: "null" } }],
  ["an enumeration", { given: { enum: ["a", "b", 1, null] }, want: { type: ["string", "integer", "null"] } }],
  [
    "an enumeration of lists and objects",
    { given: { enum: [[1], { a: 1 }, 1.5] }, want: { type: ["array", "object", "number"] } },
  ],
  ["an enumeration with a type", { given: { type: "string", enum: ["a", null] }, want: text }],
  [
    "fields",
    {
      given: { type: "object", required: ["a"], properties: { a: text } },
      want: { type: "object", required: ["a"], properties: { a: text } },
    },
  ],
  ["fields that may be anything", { given: { required: [], properties: { a: true, b: {} } }, want: {} }],
  [
    "a field that must not be there",
    { given: { properties: { a: false } }, want: { properties: { a: { type: [] } } } },
  ],
  [
    "fields called like keywords",
    { given: { properties: { $ref: text, type: text } }, want: { properties: { $ref: text, type: text } } },
  ],
  [
    "fields that are not listed",
    { given: { additionalProperties: false, patternProperties: { "^a": text } }, want: {} },
  ],
  ["items", { given: { items: text }, want: { items: text } }],
  ["items that may be anything", { given: { type: "array", items: {} }, want: { type: "array" } }],
  ["items behind others", { given: { prefixItems: [text], items: false }, want: {} }],
  ["allOf", { given: { allOf: [text, {}, { required: ["a"] }] }, want: { allOf: [text, { required: ["a"] }] } }],
  ["allOf of one", { given: { allOf: [text], description: "d" }, want: text }],
  ["oneOf", { given: { oneOf: [text, { type: "null" }, false] }, want: { anyOf: [text, { type: "null" }] } }],
  ["anyOf that may be anything", { given: { anyOf: [text, {}] }, want: {} }],
  ["anyOf of nothing", { given: { anyOf: [false] }, want: { type: [] } }],
  [
    "both unions",
    {
      given: { oneOf: [text], anyOf: [{ type: "null" }] },
      want: { allOf: [{ anyOf: [{ type: "null" }] }], anyOf: [text] },
    },
  ],
  ["keywords that are not known", { given: { not: text, if: text, then: text, $dynamicRef: "#a" }, want: {} }],
  [
    "a reference to somewhere else",
    { given: { items: { $ref: "https://a.test/b.json" } }, want: { items: "https://a.test/b.json" } },
  ],
])("%s", (_, { given, want }) => {
  expect(compile(given).schema).toEqual(want);
});

describe("references", () => {
  const $ref = "#/components/schemas/Text";

  test("become names, and each component is in the table once", () => {
    const { schema, schemas } = compile(
      { properties: { a: { $ref }, b: { items: { $ref } } } },
      { Text: text, Other: text },
    );
    expect(schema).toEqual({ properties: { a: "Text", b: { items: "Text" } } });
    expect(schemas).toEqual({ Text: text });
  });

  test("are followed, also in circles, and the table is sorted", () => {
    const B = { properties: { a: { $ref: "#/components/schemas/A" } } };
    const { schemas } = compile({ $ref: "#/components/schemas/B" }, { A: { $ref: "#/components/schemas/B" }, B });
    expect(Object.entries(schemas)).toEqual([
      ["A", "B"],
      ["B", { properties: { a: "A" } }],
    ]);
  });

  test("may point anywhere in the document", () => {
    const Outer = { properties: { inner: text } };
    const inner = "#/components/schemas/Outer/properties/inner";
    expect(compile({ $ref: inner }, { Outer })).toEqual({
      schema: "Outer/properties/inner",
      schemas: { "Outer/properties/inner": text },
    });
  });

  test.each([
    ["3.1.1", { allOf: ["Text"], required: ["a"] }],
    ["3.0.3", "Text"],
  ])("in OpenAPI %s, next to other keywords", (openapi, want) => {
    expect(compile({ $ref, required: ["a"], description: "d" }, { Text: text }, openapi).schema).toEqual(want);
  });
});

describe("nullable, in OpenAPI 3.0", () => {
  const $ref = "#/components/schemas/Text";
  const orNull = { anyOf: [{ type: "null" }, "Text"] };
  test.each<[title: string, { given: unknown; want: unknown }]>([
    ["a type", { given: { ...text, nullable: true }, want: { type: ["string", "null"] } }],
    ["an enumeration", { given: { enum: ["a"], nullable: true }, want: { type: ["string", "null"] } }],
    ["no type", { given: { nullable: true }, want: {} }],
    ["not", { given: { ...text, nullable: false }, want: text }],
    ["a reference", { given: { $ref, nullable: true }, want: orNull }],
    ["allOf", { given: { allOf: [{ $ref }], nullable: true }, want: orNull }],
    [
      "allOf of what stands there",
      { given: { allOf: [text], nullable: true }, want: { anyOf: [{ type: "null" }, text] } },
    ],
    [
      "anyOf",
      { given: { anyOf: [{ $ref }], nullable: true }, want: { anyOf: [{ type: "null" }, { anyOf: ["Text"] }] } },
    ],
  ])("%s", (_, { given, want }) => {
    expect(compile(given, { Text: text }, "3.0.3").schema).toEqual(want);
  });
});

test.each<[title: string, { given: object; want: unknown }]>([
  [
    "successes with a body",
    { given: { 200: json(text), 201: json({}), 204: { description: "Done" } }, want: { get: { 200: text, 201: {} } } },
  ],
  ["no errors", { given: { 404: json(text), default: json(text) }, want: {} }],
  ["a range", { given: { "2xx": json(text) }, want: { get: { "2XX": text } } }],
  ["no media type without a schema", { given: { 200: { content: { "application/json": {} } } }, want: {} }],
])("reads responses: %s", (_, { given, want }) => {
  expect(readTables(readApi(documentOf(given))).responses).toEqual(want);
});
