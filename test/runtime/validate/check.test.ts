import { describe, expect, test } from "vitest";
import { findProblems } from "../../../scripts/runtime/validate/check.ts";
import type { CompiledSchema, SchemaTable } from "../../../scripts/runtime/validate/schema.ts";

function tell(schema: CompiledSchema, value: unknown, schemas: SchemaTable = {}): string[] {
  return findProblems(schemas, schema, value).map(
    ({ pointer, expected, actual }) => `${pointer} must be ${expected}, is ${actual}`,
  );
}

test.each<[type: string, right: unknown[], wrong: [value: unknown, is: string][]]>([
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
])("%s", (type, right, wrong) => {
  const schema = { type };
  expect(right.flatMap((value) => tell(schema, value))).toEqual([]);
  expect(wrong.flatMap(([value]) => tell(schema, value))).toEqual(wrong.map(([, is]) => ` must be ${type}, is ${is}`));
});

interface Given {
  schema: CompiledSchema;
  schemas?: SchemaTable;
  value: unknown;
  want: string[];
}

const text = { type: "string" } as const;
const whole = { type: "integer" } as const;

test.each<[title: string, given: Given]>([
  ["an empty schema takes everything", { schema: {}, value: { a: [null] }, want: [] }],
  [
    "no type takes nothing",
    { schema: { properties: { a: { type: [] } } }, value: { a: 1 }, want: ["/a must be absent, is integer"] },
  ],
  ["no type takes what is not there", { schema: { properties: { a: { type: [] } } }, value: {}, want: [] }],
  [
    "several types",
    { schema: { type: ["integer", "null"] }, value: "1", want: [" must be integer or null, is string"] },
  ],
  [
    "a required field",
    { schema: { required: ["a", "b"] }, value: { b: undefined }, want: ["/a must be present, is missing"] },
  ],
  ["a required field of what is no object", { schema: { required: ["a"] }, value: "text", want: [] }],
  [
    "fields that are not its own",
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
  ["fields that the schema does not know", { schema: { properties: { a: text } }, value: { a: "", b: 1 }, want: [] }],
  [
    "items",
    {
      schema: { items: text },
      value: ["", 1, null],
      want: ["/1 must be string, is integer", "/2 must be string, is null"],
    },
  ],
  ["items of what is no array", { schema: { items: text }, value: { 0: 1 }, want: [] }],
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
    "of a wrong type, nothing else",
    { schema: { type: "object", allOf: [text] }, value: [], want: [" must be object, is array"] },
  ],
])("%s", (_, { schema, schemas, value, want }) => {
  expect(tell(schema, value, schemas)).toEqual(want);
});

describe("anyOf without a discriminator", () => {
  const anyOf = [
    { type: "object", required: ["a", "b"] },
    { type: "object", required: ["a", "c"] },
    { type: "null" },
  ] as const;
  const list = { type: "array", items: text } as const;
  test.each<[title: string, given: Given]>([
    ["passes by one branch", { schema: { anyOf }, value: { a: 1, c: 1 }, want: [] }],
    ["passes by several branches", { schema: { anyOf }, value: { a: 1, b: 1, c: 1 }, want: [] }],
    [
      "lists the types when none matchesType",
      { schema: { anyOf: [text, whole, text] }, value: {}, want: [" must be string or integer, is object"] },
    ],
    [
      "tells what the one branch of this type finds",
      { schema: { anyOf: [list, text] }, value: ["", 1], want: ["/1 must be string, is integer"] },
    ],
    [
      "tells what all branches of this type find",
      { schema: { anyOf }, value: { b: 1 }, want: ["/a must be present, is missing"] },
    ],
    [
      "counts the branches when they find different things",
      { schema: { anyOf }, value: { a: 1 }, want: [" must be one of 3 alternatives, is object"] },
    ],
  ])("%s", (_, { schema, schemas, value, want }) => {
    expect(tell(schema, value, schemas)).toEqual(want);
  });
});

describe("anyOf with a discriminator", () => {
  const schema: CompiledSchema = {
    anyOf: [
      { required: ["kind", "a"], properties: { kind: text } },
      { required: ["kind", "b"], properties: { kind: text, b: whole } },
      { type: "null" },
    ],
    discriminator: { property: "kind", values: [["A"], ["B", "BB"], []] },
  };
  test.each<[title: string, value: unknown, want: string[]]>([
    ["takes the branch that is tag", { kind: "A", a: 1 }, []],
    ["tells the problems of that branch alone", { kind: "B", b: "1" }, ["/b must be integer, is string"]],
    ["knows every value of a branch", { kind: "BB" }, ["/b must be present, is missing"]],
    ["lets a new kind pass", { kind: "C" }, []],
    ["wants a kind of the known type", { kind: 1, a: 1 }, ["/kind must be string, is integer"]],
    ["wants a kind where every branch does", { a: 1 }, ["/kind must be present, is missing"]],
    ["leaves what is no object to all branches", null, []],
  ])("%s", (_, value, want) => {
    expect(tell(schema, value)).toEqual(want);
  });

  test("accepts a missing kind that no branch requires", () => {
    const optional: CompiledSchema = {
      anyOf: [{ required: ["a"] }, { required: ["b"] }],
      discriminator: { property: "kind", values: [["A"], ["B"]] },
    };
    expect(tell(optional, { b: 1 })).toEqual([]);
  });

  test('treats true, 1 and "1" as different kinds, and 1 and 2.5 as numbers', () => {
    const mixed: CompiledSchema = {
      anyOf: [{ required: ["a"] }, { required: ["b"] }],
      discriminator: { property: "kind", values: [[true], [1, 2.5]] },
    };
    expect(tell(mixed, { kind: 1 })).toEqual(["/b must be present, is missing"]);
    expect(tell(mixed, { kind: 7 })).toEqual([]);
    expect(tell(mixed, { kind: "1" })).toEqual(["/kind must be boolean or integer or number, is string"]);
  });
});

describe("stops", () => {
  const tree: SchemaTable = { Tree: { type: "object", properties: { next: "Tree" } } };

  function nest(levels: number, innermost: unknown): unknown {
    return Array.from({ length: levels }).reduce((next) => ({ next }), innermost);
  }

  test("at the end of the data when a schema contains itself", () => {
    expect(tell("Tree", nest(3, 1), tree)).toEqual(["/next/next/next must be object, is integer"]);
  });

  test("at the depth limit", () => {
    expect(tell("Tree", nest(100, 1), tree)).toHaveLength(1);
    expect(tell("Tree", nest(100_000, 1), tree)).toEqual([]);
  });

  test.each<[title: string, schemas: SchemaTable]>([
    ["itself", { A: "A" }],
    ["itself by way of another", { A: "B", B: { allOf: ["A"] } }],
    ["itself twice", { A: { anyOf: ["A", "A", { type: "null" }] } }],
  ])("when a schema is %s", (_, schemas) => {
    expect(tell("A", 1, schemas)).toEqual([]);
  });

  test("when every level doubles the alternatives", () => {
    const schemas: SchemaTable = { A: { anyOf: [0, 1].map(() => ({ required: ["x"], properties: { next: "A" } })) } };
    expect(() => tell("A", nest(90, {}), schemas)).not.toThrow();
  });

  test("after a list of a hundred thousand items", () => {
    expect(
      tell(
        { items: text },
        Array.from({ length: 200_000 }, () => 1),
      ).length,
    ).toBeLessThan(100_001);
  });

  test("when two branches find the same twenty thousand problems", () => {
    const anyOf = [{ items: text }, { items: { allOf: [text] } }];
    expect(
      tell(
        { anyOf },
        Array.from({ length: 20_000 }, () => 1),
      ),
    ).toHaveLength(20_000);
  });
});
