import { describe, expect, test } from "vitest";
import type { CompiledSchema } from "../../../scripts/runtime/validate/schema.ts";
import { describeProblems, type Given, text, whole } from "./describe-problems.ts";

describe("unions without a discriminator", () => {
  const anyOf = [
    { type: "object", required: ["a", "b"] },
    { type: "object", required: ["a", "c"] },
    { type: "null" },
  ] as const;
  const list = { type: "array", items: text } as const;
  test.each<[title: string, given: Given]>([
    ["accepts a value that matches one branch", { schema: { anyOf }, value: { a: 1, c: 1 }, want: [] }],
    ["accepts a value that matches several branches", { schema: { anyOf }, value: { a: 1, b: 1, c: 1 }, want: [] }],
    [
      "lists the types when none matches",
      { schema: { anyOf: [text, whole, text] }, value: {}, want: [" must be string or integer, is object"] },
    ],
    [
      "reports what the only branch of this type finds",
      { schema: { anyOf: [list, text] }, value: ["", 1], want: ["/1 must be string, is integer"] },
    ],
    [
      "reports what all branches of this type find",
      { schema: { anyOf }, value: { b: 1 }, want: ["/a must be present, is missing"] },
    ],
    [
      "counts the branches when they find different problems",
      { schema: { anyOf }, value: { a: 1 }, want: [" must be one of 3 alternatives, is object"] },
    ],
  ])("anyOf without a discriminator %s", (_, { schema, schemas, value, want }) => {
    expect(describeProblems(schema, value, schemas)).toEqual(want);
  });
});

describe("unions with a discriminator", () => {
  const schema: CompiledSchema = {
    anyOf: [
      { required: ["kind", "a"], properties: { kind: text } },
      { required: ["kind", "b"], properties: { kind: text, b: whole } },
      { type: "null" },
    ],
    discriminator: { property: "kind", values: [["A"], ["B", "BB"], []] },
  };
  test.each<[title: string, value: unknown, want: string[]]>([
    ["checks the branch that lists the value", { kind: "A", a: 1 }, []],
    ["reports the problems of that branch alone", { kind: "B", b: "1" }, ["/b must be integer, is string"]],
    ["finds the branch by each of its values", { kind: "BB" }, ["/b must be present, is missing"]],
    ["accepts a new kind", { kind: "C", a: 1 }, []],
    ["accepts a new kind without what only some kinds have", { kind: "C" }, []],
    ["requires the type of the known kinds", { kind: 1, a: 1 }, ["/kind must be string, is integer"]],
    ["reports a missing kind if every branch requires it", { a: 1 }, ["/kind must be present, is missing"]],
    ["checks all branches for a value that is not an object", null, []],
  ])("anyOf with a discriminator %s", (_, value, want) => {
    expect(describeProblems(schema, value)).toEqual(want);
  });

  test("requires of a new kind what all known ones share", () => {
    const base = { required: ["id"], properties: { id: whole, kind: text } };
    const shared: CompiledSchema = {
      anyOf: [
        { allOf: [base], required: ["a"] },
        { allOf: [base], properties: { b: text } },
      ],
      discriminator: { property: "kind", values: [["A"], ["B"]] },
    };
    expect(describeProblems(shared, { kind: "C", id: 1, b: 1 })).toEqual([]);
    expect(describeProblems(shared, { kind: "C", id: "1" })).toEqual(["/id must be integer, is string"]);
    expect(describeProblems(shared, { kind: "C" })).toEqual(["/id must be present, is missing"]);
  });

  test("accepts a missing kind that no branch requires", () => {
    const optional: CompiledSchema = {
      anyOf: [{ required: ["a"] }, { required: ["b"] }],
      discriminator: { property: "kind", values: [["A"], ["B"]] },
    };
    expect(describeProblems(optional, { b: 1 })).toEqual([]);
  });

  test('treats true, 1 and "1" as different kinds, and 1 and 2.5 as numbers', () => {
    const mixed: CompiledSchema = {
      anyOf: [{ required: ["a"] }, { required: ["b"] }],
      discriminator: { property: "kind", values: [[true], [1, 2.5]] },
    };
    expect(describeProblems(mixed, { kind: 1 })).toEqual(["/b must be present, is missing"]);
    expect(describeProblems(mixed, { kind: 7 })).toEqual([]);
    expect(describeProblems(mixed, { kind: "1" })).toEqual(["/kind must be boolean or integer or number, is string"]);
  });
});
