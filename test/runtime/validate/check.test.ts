import { describe, expect, test } from "vitest";
import type { SchemaTable } from "../../../scripts/runtime/validate/schema.ts";
import { describeProblems, type Given, text } from "./describe-problems.ts";

test.each<[type: string, right: unknown[], wrong: [value: unknown, actual: string][]]>([
  [
    "string",
    ["", "a"],
    [
      [1, "integer"],
      [null, "null"],
      [undefined, "missing"],
    ],
  ],
  [
    "integer",
    [0, -1, 1e300, 1.0],
    [
      [1.5, "number"],
      ["1", "string"],
    ],
  ],
  [
    "number",
    [1, 1.5],
    [
      ["1", "string"],
      [true, "boolean"],
    ],
  ],
  ["boolean", [true, false], [[0, "integer"]]],
  [
    "null",
    [null],
    [
      [false, "boolean"],
      [{}, "object"],
    ],
  ],
  ["array", [[], [1]], [[{}, "object"]]],
  [
    "object",
    [{}, { a: 1 }],
    [
      [[], "array"],
      [null, "null"],
    ],
  ],
])("accepts every %s and reports the type of other values", (type, right, wrong) => {
  const schema = { type };
  expect(right.flatMap((value) => describeProblems(schema, value))).toEqual([]);
  expect(wrong.flatMap(([value]) => describeProblems(schema, value))).toEqual(
    wrong.map(([, actual]) => ` must be ${type}, is ${actual}`),
  );
});

test.each<[title: string, given: Given]>([
  ["an empty schema, which accepts everything", { schema: {}, value: { a: [null] }, want: [] }],
  [
    "an empty list of types, which rejects every value",
    { schema: { properties: { a: { type: [] } } }, value: { a: 1 }, want: ["/a must be absent, is integer"] },
  ],
  ["an empty list of types for a missing field", { schema: { properties: { a: { type: [] } } }, value: {}, want: [] }],
  [
    "several types",
    { schema: { type: ["integer", "null"] }, value: "1", want: [" must be integer or null, is string"] },
  ],
  [
    "a required field",
    { schema: { required: ["a", "b"] }, value: { b: undefined }, want: ["/a must be present, is missing"] },
  ],
  ["a required field of a value that is not an object", { schema: { required: ["a"] }, value: "text", want: [] }],
  [
    "a required field that every object inherits",
    { schema: { required: ["toString"] }, value: {}, want: ["/toString must be present, is missing"] },
  ],
  [
    "a field called __proto__",
    {
      schema: { properties: { ["__proto__"]: text } },
      value: JSON.parse('{"__proto__":1}'),
      want: ["/__proto__ must be string, is integer"],
    },
  ],
  ["fields that the schema does not have", { schema: { properties: { a: text } }, value: { a: "", b: 1 }, want: [] }],
  [
    "items",
    {
      schema: { items: text },
      value: ["", 1, null],
      want: ["/1 must be string, is integer", "/2 must be string, is null"],
    },
  ],
  ["items of a value that is not an array", { schema: { items: text }, value: { 0: 1 }, want: [] }],
  [
    "names that a pointer escapes",
    { schema: { properties: { "a/b~c": text } }, value: { "a/b~c": 1 }, want: ["/a~1b~0c must be string, is integer"] },
  ],
  [
    "a name in the table",
    {
      schema: { properties: { a: "T" } },
      schemas: { T: text },
      value: { a: 1 },
      want: ["/a must be string, is integer"],
    },
  ],
  [
    "every part of allOf",
    {
      schema: { allOf: [{ required: ["a"] }, "T"] },
      schemas: { T: { required: ["b"] } },
      value: {},
      want: ["/a must be present, is missing", "/b must be present, is missing"],
    },
  ],
  [
    "only the type, if it is wrong",
    { schema: { type: "object", allOf: [text] }, value: [], want: [" must be object, is array"] },
  ],
])("checks %s", (_, { schema, schemas, value, want }) => {
  expect(describeProblems(schema, value, schemas)).toEqual(want);
});

describe("limits", () => {
  const tree: SchemaTable = { Tree: { type: "object", properties: { next: "Tree" } } };

  function nest(levels: number, innermost: unknown): unknown {
    return Array.from({ length: levels }).reduce((next) => ({ next }), innermost);
  }

  test("stops at the end of the data when a schema contains itself", () => {
    expect(describeProblems("Tree", nest(3, 1), tree)).toEqual(["/next/next/next must be object, is integer"]);
  });

  test("stops at the depth limit", () => {
    expect(describeProblems("Tree", nest(100, 1), tree)).toHaveLength(1);
    expect(describeProblems("Tree", nest(100_000, 1), tree)).toEqual([]);
  });

  test.each<[title: string, schemas: SchemaTable]>([
    ["itself", { A: "A" }],
    ["itself through another", { A: "B", B: { allOf: ["A"] } }],
    ["itself twice", { A: { anyOf: ["A", "A", { type: "null" }] } }],
  ])("stops when a schema is %s", (_, schemas) => {
    expect(describeProblems("A", 1, schemas)).toEqual([]);
  });

  test("stops when every level doubles the alternatives", () => {
    const schemas: SchemaTable = { A: { anyOf: [0, 1].map(() => ({ required: ["x"], properties: { next: "A" } })) } };
    expect(() => describeProblems("A", nest(90, {}), schemas)).not.toThrow();
  });

  test("checks a list to its end", () => {
    const value = Array.from({ length: 100_000 }, (_, index) => ({ id: index < 99_999 ? "a" : 1 }));
    const schema = { items: { required: ["id"], properties: { id: text } } };
    expect(describeProblems(schema, value)).toEqual(["/99999/id must be string, is integer"]);
  });

  test("ends when nested branches could take forever", () => {
    const node = { type: "object", properties: { next: "Node" } } as const;
    const schemas: SchemaTable = { Node: { anyOf: [{ allOf: [node] }, { allOf: [node] }, node] } };
    expect(describeProblems("Node", nest(90, 1), schemas).length).toBeLessThan(2);
  });

  test("compares twenty thousand problems of two branches in time", () => {
    const anyOf = [{ items: text }, { items: { allOf: [text] } }];
    expect(
      describeProblems(
        { anyOf },
        Array.from({ length: 20_000 }, () => 1),
      ),
    ).toHaveLength(20_000);
  });
});
