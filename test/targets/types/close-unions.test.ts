import { expect, test } from "vitest";
import { readBundledDescription } from "../../../scripts/contract/bundled-description.ts";
import type { OpenApiDocument } from "../../../scripts/model/openapi-document.ts";
import { closeUnions } from "../../../scripts/targets/types/close-unions.ts";

const text = { type: "string" };
const open = { type: "object", properties: { name: text }, additionalProperties: true };
const closed = { type: "object", properties: { name: text } };

function ref(name: string): object {
  return { $ref: `#/components/schemas/${name}` };
}

/** A branch of a union. */
function branch(kind: string, fields: object, rest: object = {}): object {
  return { type: "object", required: ["kind"], properties: { kind: { const: kind }, ...fields }, ...rest };
}

function documentOf(schemas: object, rest: object = {}): OpenApiDocument {
  return { openapi: "3.1.1", info: { title: "T", version: "1" }, components: { schemas }, ...rest } as OpenApiDocument;
}

function close(document: OpenApiDocument): OpenApiDocument {
  const copy = structuredClone(document);
  closeUnions(copy);
  return copy;
}

const pets = { oneOf: [ref("Cat"), ref("Dog")] };

test.each<[title: string, { given: object; want: object }]>([
  [
    "the branches",
    {
      given: { Cat: branch("cat", {}, { additionalProperties: true }), Dog: branch("dog", {}) },
      want: { Cat: branch("cat", {}), Dog: branch("dog", {}) },
    },
  ],
  [
    "the objects that the properties of a branch hold",
    {
      given: { Cat: branch("cat", { owner: open }), Dog: branch("dog", { owner: ref("Owner") }), Owner: open },
      want: { Cat: branch("cat", { owner: closed }), Dog: branch("dog", { owner: ref("Owner") }), Owner: closed },
    },
  ],
  [
    "the parts of a branch and of an object",
    {
      given: {
        Cat: branch("cat", {}, { allOf: [ref("Base")] }),
        Dog: branch("dog", {}),
        Base: { properties: { owner: { allOf: [open] } }, additionalProperties: {} },
      },
      want: {
        Cat: branch("cat", {}, { allOf: [ref("Base")] }),
        Dog: branch("dog", {}),
        Base: { properties: { owner: { allOf: [closed] } } },
      },
    },
  ],
])("closes %s", (_, { given, want }) => {
  expect(close(documentOf({ Pet: pets, ...given }))).toEqual(documentOf({ Pet: pets, ...want }));
});

test.each<[title: string, object]>([
  ["an object in no union", { Owner: open }],
  [
    "the branches of a union without a constant kind",
    { Pet: { oneOf: [open, { ...open, properties: { kind: text } }] } },
  ],
  [
    "a dictionary",
    {
      Pet: pets,
      Cat: branch("cat", { labels: { type: "object", additionalProperties: true } }),
      Dog: branch("dog", {}),
    },
  ],
  [
    "an object whose other fields have a schema",
    { Pet: pets, Cat: branch("cat", { owner: { ...open, additionalProperties: text } }), Dog: branch("dog", {}) },
  ],
  [
    "an object within an object of a branch",
    { Pet: pets, Cat: branch("cat", { owner: { properties: { address: open } } }), Dog: branch("dog", {}) },
  ],
  [
    "a union in an example",
    { Any: { examples: [{ oneOf: [branch("cat", { owner: open }), branch("dog", {})] }], "x-own": { oneOf: "text" } } },
  ],
])("leaves %s as it is", (_, schemas) => {
  expect(close(documentOf(schemas))).toEqual(documentOf(schemas));
});

test.each<[title: string, documentWith: (schema: object) => OpenApiDocument]>([
  [
    "a request body",
    (schema) =>
      documentOf({}, { paths: { "/a": { post: { requestBody: { content: { "application/json": { schema } } } } } } }),
  ],
  ["a schema that is named like a keyword", (schema) => documentOf({ default: { items: schema } })],
  ["a property that is named like a keyword", (schema) => documentOf({ Any: { properties: { example: schema } } })],
])("closes a union in %s", (_, documentWith) => {
  const union = (owner: object) => ({ oneOf: [branch("cat", { owner }), branch("dog", {})] });
  expect(close(documentWith(union(open)))).toEqual(documentWith(union(closed)));
});

test("is needed by the description of this package, whose metadata stays open on the wire", () => {
  const document = readBundledDescription();
  expect(document.components?.schemas?.["FreeTextMetadata"]).toMatchObject({ additionalProperties: true });
  expect(close(document).components?.schemas?.["FreeTextMetadata"]).not.toHaveProperty("additionalProperties");
});
