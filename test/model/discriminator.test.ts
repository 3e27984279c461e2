import { expect, test } from "vitest";
import { inferDiscriminator } from "../../scripts/model/discriminator.ts";
import type { OpenApiDocument, Schema } from "../../scripts/model/openapi-document.ts";

function kind(...values: unknown[]): Schema {
  return { properties: { kind: values.length === 1 ? { const: values[0] } : { enum: values } } };
}

function ref(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

const schemas = {
  A: kind("a"),
  Kind: { enum: ["a"] },
  Nested: { oneOf: [kind("a"), kind("b")] },
  Null: { type: "null" },
  Circle: { oneOf: [{ $ref: "#/components/schemas/Circle" }, kind("a")] },
  Self: { $ref: "#/components/schemas/Self" },
};
const document = { openapi: "3.1.1", info: { title: "T", version: "1" }, components: { schemas } } as OpenApiDocument;

test.each<[title: string, { given: Schema[]; want: unknown[][] | undefined }]>([
  ["constants", { given: [kind("a"), kind("b")], want: [["a"], ["b"]] }],
  [
    "enumerations of one value and of several",
    { given: [{ properties: { kind: { enum: ["a"] } } }, kind("b", "c")], want: [["a"], ["b", "c"]] },
  ],
  ["constants that are not strings", { given: [kind(true), kind(1), kind(null)], want: [[true], [1], [null]] }],
  ["one branch", { given: [kind("a")], want: [["a"]] }],
  ["components", { given: [ref("A"), kind("b")], want: [["a"], ["b"]] }],
  [
    "properties that are components",
    { given: [{ properties: { kind: ref("Kind") } }, kind("b")], want: [["a"], ["b"]] },
  ],
  ["parts of allOf", { given: [{ allOf: [kind("a", "b"), kind("a")] }, kind("b")], want: [["a"], ["b"]] }],
  ["nested unions", { given: [ref("Nested"), kind("c")], want: [["a", "b"], ["c"]] }],
  [
    "branches that do not accept objects",
    {
      given: [kind("a"), { type: "null" }, ref("Null"), { type: ["string"] }, { const: 1 }, { anyOf: [ref("Null")] }],
      want: [["a"], [], [], [], [], []],
    },
  ],
  ["a value that two branches have", { given: [kind("a", "b"), kind("b")], want: undefined }],
  [
    "a branch without a constant",
    { given: [kind("a"), { properties: { kind: { type: "string" } } }], want: undefined },
  ],
  ["constants that are objects", { given: [kind({ a: 1 }), kind({ a: 2 })], want: undefined }],
  ["a branch that accepts every value", { given: [kind("a"), true], want: undefined }],
  ["branches that accept no objects at all", { given: [{ type: "string" }], want: undefined }],
  [
    "circular references",
    { given: [ref("Circle"), ref("Self"), { properties: { kind: ref("Self") } }], want: undefined },
  ],
])("infers the values of %s", (_, { given, want }) => {
  expect(inferDiscriminator(document, given)?.values).toEqual(want);
});

test("selects the first property that differs in every branch", () => {
  const branch = (name: string) => ({
    properties: { version: { const: 1 }, kind: { const: name }, other: { const: name } },
  });
  expect(inferDiscriminator(document, [branch("a"), branch("b")])?.property).toBe("kind");
});
