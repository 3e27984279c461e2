import { expect, test } from "vitest";
import type { OpenApiDocument, Schema } from "../../scripts/model/openapi-document.ts";
import { readTaggedUnion } from "../../scripts/model/tagged-union.ts";

const cat = { required: ["kind"], properties: { kind: { const: "cat" } } };
const dog = { required: ["kind"], properties: { kind: { enum: ["dog"] } } };

function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

const schemas = {
  Cat: cat,
  Dog: dog,
  Named: { required: ["kind"] },
  Pet: { oneOf: [ref("Cat"), ref("Dog")] },
  Circle: { oneOf: [ref("Circle"), ref("Cat")] },
};

function documentOf(openapi: string): OpenApiDocument {
  return { openapi, info: { title: "T", version: "1" }, components: { schemas } } as OpenApiDocument;
}

test.each<[title: string, { given: Schema; want: unknown[] | undefined }]>([
  ["oneOf", { given: { oneOf: [cat, dog] }, want: ["cat", "dog"] }],
  ["anyOf", { given: { anyOf: [cat, dog] }, want: ["cat", "dog"] }],
  ["references", { given: ref("Pet"), want: ["cat", "dog"] }],
  [
    "a union in a union",
    {
      given: { oneOf: [ref("Pet"), { required: ["kind"], properties: { kind: { const: 7 } } }] },
      want: ["cat", "dog", 7],
    },
  ],
  [
    "a property that another part requires",
    {
      given: { oneOf: [cat, { allOf: [ref("Named")], properties: { kind: { const: "bird" } } }] },
      want: ["cat", "bird"],
    },
  ],
  ["no union", { given: cat, want: undefined }],
  ["a schema that is true", { given: true, want: undefined }],
  [
    "a property that is optional",
    { given: { oneOf: [cat, { properties: { kind: { const: "dog" } } }] }, want: undefined },
  ],
  [
    "a branch with several values",
    {
      given: { oneOf: [cat, { required: ["kind"], properties: { kind: { enum: ["dog", "bird"] } } }] },
      want: undefined,
    },
  ],
  ["branches with the same value", { given: { oneOf: [cat, cat] }, want: undefined }],
  ["a branch without the property", { given: { oneOf: [cat, { properties: { name: {} } }] }, want: undefined }],
  ["a branch that is null", { given: { oneOf: [cat, { type: "null" }] }, want: undefined }],
  ["oneOf and anyOf", { given: { oneOf: [cat], anyOf: [dog] }, want: undefined }],
  ["a circle", { given: ref("Circle"), want: undefined }],
])("reads the kinds of %s", (_, { given, want }) => {
  expect(readTaggedUnion(documentOf("3.1.1"), given)?.branches.map(({ kind }) => kind)).toEqual(want);
});

test("returns the property, and the schemas of the branches", () => {
  expect(readTaggedUnion(documentOf("3.1.1"), { oneOf: [ref("Cat"), dog] })).toEqual({
    kindProperty: "kind",
    branches: [
      { kind: "cat", schema: ref("Cat") },
      { kind: "dog", schema: dog },
    ],
  });
});
