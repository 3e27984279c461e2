import { describe, expect, test } from "vitest";
import type { OpenApiDocument } from "../../../scripts/model/openapi-document.ts";
import { readApi } from "../../../scripts/model/read-api.ts";
import { readTables } from "../../../scripts/targets/validate/tables.ts";

function documentOf(responses: object, schemas: object = {}, openapi = "3.1.1"): OpenApiDocument {
  // The type has only the keywords that the pipeline reads.
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

/** Compiles the schema of a response and the schemas that it refers to. */
function compile(schema: unknown, schemas: object = {}, openapi?: string) {
  const tables = readTables(readApi(documentOf({ 200: json(schema) }, schemas, openapi)));
  return { schema: tables.responses["get"]?.["200"], schemas: tables.schemas };
}

const text = { type: "string" };

test.each<[title: string, { given: unknown; want: unknown }]>([
  [
    "annotations",
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
  ["fields that accept every value", { given: { required: [], properties: { a: true, b: {} } }, want: {} }],
  ["a field that must be absent", { given: { properties: { a: false } }, want: { properties: { a: { type: [] } } } }],
  [
    "fields named like keywords",
    { given: { properties: { $ref: text, type: text } }, want: { properties: { $ref: text, type: text } } },
  ],
  [
    "fields that are not listed",
    { given: { additionalProperties: false, patternProperties: { "^a": text } }, want: {} },
  ],
  ["items", { given: { items: text }, want: { items: text } }],
  ["items that accept every value", { given: { type: "array", items: {} }, want: { type: "array" } }],
  ["items after prefixItems", { given: { prefixItems: [text], items: false }, want: {} }],
  ["allOf", { given: { allOf: [text, {}, { required: ["a"] }] }, want: { allOf: [text, { required: ["a"] }] } }],
  ["allOf of one schema", { given: { allOf: [text], description: "d" }, want: text }],
  ["oneOf", { given: { oneOf: [text, { type: "null" }, false] }, want: { anyOf: [text, { type: "null" }] } }],
  ["anyOf that accepts every value", { given: { anyOf: [text, {}] }, want: {} }],
  ["anyOf that rejects every value", { given: { anyOf: [false] }, want: { type: [] } }],
  [
    "both unions",
    {
      given: { oneOf: [text], anyOf: [{ type: "null" }] },
      want: { allOf: [{ anyOf: [{ type: "null" }] }], anyOf: [text] },
    },
  ],
  ["unknown keywords", { given: { not: text, if: text, then: text, $dynamicRef: "#a" }, want: {} }],
  [
    "a reference to another document",
    { given: { items: { $ref: "https://a.test/b.json" } }, want: { items: "https://a.test/b.json" } },
  ],
])("compiles %s", (_, { given, want }) => {
  expect(compile(given).schema).toEqual(want);
});

describe("references", () => {
  const $ref = "#/components/schemas/Text";

  test("puts each component that is referred to into the table once", () => {
    const { schema, schemas } = compile(
      { properties: { a: { $ref }, b: { items: { $ref } } } },
      { Text: text, Other: text },
    );
    expect(schema).toEqual({ properties: { a: "Text", b: { items: "Text" } } });
    expect(schemas).toEqual({ Text: text });
  });

  test("follows circular references and sorts the table", () => {
    const B = { properties: { a: { $ref: "#/components/schemas/A" } } };
    const { schemas } = compile({ $ref: "#/components/schemas/B" }, { A: { $ref: "#/components/schemas/B" }, B });
    expect(Object.entries(schemas)).toEqual([
      ["A", "B"],
      ["B", { properties: { a: "A" } }],
    ]);
  });

  test("follows a reference to any place in the document", () => {
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
  ])("in OpenAPI %s, compiles a reference with other keywords", (openapi, want) => {
    expect(compile({ $ref, required: ["a"], description: "d" }, { Text: text }, openapi).schema).toEqual(want);
  });
});

describe("nullable, in OpenAPI 3.0", () => {
  const $ref = "#/components/schemas/Text";
  const orNull = { anyOf: [{ type: "null" }, "Text"] };
  test.each<[title: string, { given: unknown; want: unknown }]>([
    ["a type", { given: { ...text, nullable: true }, want: { type: ["string", "null"] } }],
    ["an enumeration", { given: { enum: ["a"], nullable: true }, want: { type: ["string", "null"] } }],
    ["a schema without a type", { given: { nullable: true }, want: {} }],
    ["false", { given: { ...text, nullable: false }, want: text }],
    ["a reference", { given: { $ref, nullable: true }, want: orNull }],
    ["allOf", { given: { allOf: [{ $ref }], nullable: true }, want: orNull }],
    [
      "allOf of an inline schema",
      { given: { allOf: [text], nullable: true }, want: { anyOf: [{ type: "null" }, text] } },
    ],
    [
      "anyOf",
      { given: { anyOf: [{ $ref }], nullable: true }, want: { anyOf: [{ type: "null" }, { anyOf: ["Text"] }] } },
    ],
  ])("compiles nullable with %s", (_, { given, want }) => {
    expect(compile(given, { Text: text }, "3.0.3").schema).toEqual(want);
  });
});

test.each<[title: string, { given: object; want: unknown }]>([
  [
    "of successes with a body",
    { given: { 200: json(text), 201: json({}), 204: { description: "Done" } }, want: { get: { 200: text, 201: {} } } },
  ],
  ["but no errors", { given: { 404: json(text), default: json(text) }, want: {} }],
  ["of a range of statuses", { given: { "2xx": json(text) }, want: { get: { "2XX": text } } }],
  ["but no media type without a schema", { given: { 200: { content: { "application/json": {} } } }, want: {} }],
])("reads the schemas %s", (_, { given, want }) => {
  expect(readTables(readApi(documentOf(given))).responses).toEqual(want);
});
