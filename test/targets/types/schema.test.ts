/** What a schema is in TypeScript, for a response and for a request. */
import { expect, test } from "vitest";
import type { OpenApiDocument, Schema } from "../../../scripts/model/openapi-document.ts";
import { readApi } from "../../../scripts/model/read-api.ts";
import { typesTarget } from "../../../scripts/targets/types/index.ts";

const text = { type: "string" };
const number = { type: "integer" };

function ref(name: string): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

function object(properties: object, ...required: string[]): object {
  return { type: "object", properties, required };
}

function documentOf(schemas: object, openapi = "3.1.1"): OpenApiDocument {
  const json = { content: { "application/json": { schema: ref("T") } } };
  const operation = { operationId: "send", requestBody: json, responses: { 200: { description: "OK", ...json } } };
  const paths = { "/": { post: operation } };
  return { openapi, info: { title: "T", version: "1" }, paths, components: { schemas } } as OpenApiDocument;
}

/** The declared types by name, without line breaks and comments. */
async function printed(document: OpenApiDocument): Promise<Record<string, string>> {
  const [index] = await typesTarget.generate(readApi(document));
  const plain = (index?.text ?? "").replaceAll(/\/\*\*[^]*?\*\//g, "").replaceAll(/\s+/g, " ");
  const declarations = plain.matchAll(/export type (\w+) = (.*?);(?= export| $)/g);
  return Object.fromEntries([...declarations].map(([, name = "", type = ""]) => [name, type]));
}

test.each<[title: string, { given: Schema | object; want: string; others?: object; openapi?: string }]>([
  ["true", { given: true, want: "unknown" }],
  ["false", { given: false, want: "never" }],
  ["no keyword", { given: { description: "Anything." }, want: "unknown" }],
  ["an unknown format", { given: { type: "string", format: "ulid" }, want: "string" }],
  ["a big integer", { given: { type: "integer", format: "int64" }, want: "number" }],
  ["several types", { given: { type: ["string", "integer", "null"] }, want: "string | number | null" }],
  ["nullable", { given: { type: "string", nullable: true }, want: "string | null", openapi: "3.0.3" }],
  ["nullable with an enum", { given: { ...text, nullable: true, enum: ["a"] }, want: '"a" | null', openapi: "3.0.3" }],
  [
    "nullable with allOf",
    { given: { nullable: true, allOf: [ref("A")] }, others: { A: text }, want: "A | null", openapi: "3.0.3" },
  ],
  ["const", { given: { const: "a" }, want: '"a"' }],
  ["a const that is an object", { given: { const: { a: [1, -2], b: null } }, want: "{ a: [1, -2], b: null }" }],
  ["an enum with null", { given: { enum: ["a", 1, true, null] }, want: '"a" | 1 | true | null' }],
  ["an enum without values", { given: { ...text, enum: [] }, want: "string" }],
  ["an array", { given: { type: "array", items: { type: ["string", "null"] } }, want: "(string | null)[]" }],
  ["an array without items", { given: { type: "array" }, want: "unknown[]" }],
  ["a tuple", { given: { type: "array", prefixItems: [text, number] }, want: "[string, number]" }],
  ["a tuple that ends", { given: { prefixItems: [text], items: false }, want: "[string]" }],
  ["a tuple with more items", { given: { prefixItems: [text], items: number }, want: "[string, ...number[]]" }],
  ["an object without properties", { given: { type: "object" }, want: "{ [key: string]: unknown }" }],
  [
    "an object that is empty",
    { given: { type: "object", additionalProperties: false }, want: "{ [key: string]: never }" },
  ],
  ["a dictionary", { given: { type: "object", additionalProperties: text }, want: "{ [key: string]: string }" }],
  [
    "patternProperties",
    { given: { patternProperties: { "^a": text, "^b": number } }, want: "{ [key: string]: string | number }" },
  ],
  [
    "properties next to a dictionary",
    {
      given: { ...object({ a: text }, "a"), additionalProperties: number },
      want: "{ a: string; } & { [key: string]: number | string }",
    },
  ],
  [
    "optional properties next to a dictionary",
    {
      given: { ...object({ a: text }), additionalProperties: number },
      want: "{ a?: string; } & { [key: string]: number | string | undefined }",
    },
  ],
  ["a default, which requires nothing", { given: object({ a: { ...text, default: "x" } }), want: "{ a?: string; }" }],
  ["properties without a type", { given: { properties: { a: text }, required: ["a"] }, want: "{ a: string; }" }],
  [
    "names that are no identifiers",
    { given: object({ "a-b": text, new: text, __proto__: text }), want: '{ "a-b"?: string; "new"?: string; }' },
  ],
  ["not", { given: { type: "string", not: { const: "a" } }, want: "string" }],
  [
    "allOf with siblings",
    {
      given: { ...object({ b: number }), allOf: [ref("A")] },
      others: { A: object({ a: text }) },
      want: "{ b?: number; } & A",
    },
  ],
  [
    "$ref with siblings in 3.1",
    {
      given: { ...ref("A"), properties: { b: number } },
      others: { A: object({ a: text }) },
      want: "A & { b?: number; }",
    },
  ],
  [
    "$ref with siblings in 3.0",
    { given: { ...ref("A"), properties: { b: number } }, others: { A: text }, openapi: "3.0.3", want: "A" },
  ],
  ["an empty part of allOf", { given: { allOf: [ref("A"), { type: "object" }, {}] }, others: { A: text }, want: "A" }],
  [
    "allOf that requires what another part declares",
    {
      given: { allOf: [ref("A"), { required: ["a"] }] },
      others: { A: object({ a: text }) },
      want: "A & { a: {} | null; }",
    },
  ],
  [
    "anyOf with required only",
    {
      given: { ...object({ a: text, b: text }), anyOf: [{ required: ["a"] }, { required: ["b"] }] },
      want: "{ a?: string; b?: string; } & ({ a: {} | null; } | { b: {} | null; })",
    },
  ],
  ["oneOf", { given: { oneOf: [text, { type: "null" }, text] }, want: "string | null" }],
  [
    "oneOf next to anyOf",
    { given: { oneOf: [text, number], anyOf: [text, { type: "null" }] }, want: "(string | number) & (string | null)" },
  ],
  [
    "a union with an object of any kind",
    { given: { oneOf: [{ type: "object" }, text] }, want: "{ [key: string]: unknown } | string" },
  ],
  ["a recursive object", { given: object({ next: ref("T") }), want: "{ next?: T; }" }],
  [
    "a recursive union",
    { given: { oneOf: [text, ref("T"), { type: "array", items: ref("T") }] }, want: "string | T[]" },
  ],
  [
    "two schemas that are each other",
    { given: { anyOf: [ref("A"), text] }, others: { A: { anyOf: [ref("T"), number] } }, want: "string" },
  ],
  [
    "a part that is a union of the whole",
    {
      given: { allOf: [ref("A"), object({ b: text })] },
      others: { A: { ...object({ a: text }), oneOf: [ref("T")] } },
      want: "{ a?: string; } & { b?: string; }",
    },
  ],
  [
    "a reference into items",
    { given: { $ref: "#/components/schemas/A/items" }, others: { A: { type: "array", items: text } }, want: "AItems" },
  ],
  [
    "a reference into $defs",
    {
      given: { ...object({ a: { $ref: "#/components/schemas/T/$defs/id" } }), $defs: { id: number } },
      want: "{ a?: T$defsId; }",
    },
  ],
])("%s", async (_, { given, want, others = {}, openapi }) => {
  expect((await printed(documentOf({ T: given, ...others }, openapi)))["T"]).toBe(want);
});

const kinds = { Cat: object({ kind: text, lives: number }, "kind"), Dog: object({ kind: { const: "DOG" } }, "kind") };

test.each<[title: string, { given: object; others?: object; want: string }]>([
  [
    "without a mapping is the name of the schema",
    { given: { propertyName: "kind" }, want: '(Cat & { kind: "Cat" }) | Dog' },
  ],
  [
    "with a mapping is its value",
    {
      given: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat", kitten: "Cat" } },
      want: '(Cat & { kind: "cat" | "kitten" }) | Dog',
    },
  ],
  [
    "is left out where the schema lists others",
    { given: { propertyName: "kind" }, others: { Cat: object({ kind: { enum: ["a", "b"] } }) }, want: "Cat | Dog" },
  ],
  [
    "narrows the values of an enum",
    {
      given: { propertyName: "kind" },
      others: { Cat: object({ kind: { enum: ["Cat", "Dog"] } }) },
      want: '(Cat & { kind: "Cat" }) | Dog',
    },
  ],
])("a discriminator %s", async (_, { given, others = {}, want }) => {
  const schemas = { T: { oneOf: [ref("Cat"), ref("Dog")], discriminator: given }, ...kinds, ...others };
  expect((await printed(documentOf(schemas)))["T"]).toBe(want);
});

test("a response has no properties that are only written, and a request none that are only read", async () => {
  const schemas = {
    T: object(
      { id: { ...number, readOnly: true }, password: { ...text, writeOnly: true }, name: text, part: ref("A") },
      "id",
      "name",
    ),
    A: object({ items: { type: "array", items: ref("B") } }),
    B: object({ key: { ...text, readOnly: true } }, "key"),
    Same: object({ part: ref("Plain") }),
    Plain: object({ a: text }),
    Unused: object({ id: { ...number, readOnly: true } }, "id"),
  };
  expect(await printed(documentOf(schemas))).toMatchObject({
    T: "{ id: number; name: string; part?: A; }",
    TRequest: "{ password?: string; name: string; part?: ARequest; }",
    A: "{ items?: B[]; }",
    ARequest: "{ items?: BRequest[]; }",
    B: "{ key: string; }",
    BRequest: "{ [key: string]: unknown }",
    Unused: "{ id: number; }",
  });
  expect(Object.keys(await printed(documentOf(schemas)))).not.toContain("UnusedRequest");
});

test("a request does not require what another part declares as only read", async () => {
  const schemas = {
    T: { allOf: [ref("A"), { required: ["id", "name"] }] },
    A: object({ id: { ...number, readOnly: true }, name: text }),
  };
  expect(await printed(documentOf(schemas))).toMatchObject({
    T: "A & { id: {} | null; name: {} | null; }",
    TRequest: "ARequest & { name: {} | null; }",
  });
});
