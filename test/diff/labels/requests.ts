import { asks, breaksCode, inPath, integer, type Label, object, query, same, string, takes } from "./label.ts";

const kinds = (...names: string[]) => ({
  oneOf: names.map((kind) => object({ kind: { type: "string", const: kind }, [kind]: string }, ["kind"])),
});

/** What callers pass. */
export const requests: Label[] = [
  {
    title: "a body gains an optional property",
    before: takes(object({ a: string })),
    after: takes(object({ a: string, b: string })),
    want: { wire: "minor", ...same },
  },
  {
    title: "a body gains a required property",
    before: takes(object({ a: string })),
    after: takes(object({ a: string, b: string }, ["b"])),
    want: { wire: "major", ...breaksCode },
  },
  {
    title: "a property of a body becomes required",
    before: takes(object({ a: string })),
    after: takes(object({ a: string }, ["a"])),
    want: { wire: "major", ...breaksCode },
  },
  {
    title: "a property of a body becomes optional",
    before: takes(object({ a: string }, ["a"])),
    after: takes(object({ a: string })),
    want: { wire: "minor", ...same },
  },
  {
    title: "a body loses an optional property",
    before: takes(object({ a: string, b: integer })),
    after: takes(object({ a: string })),
    want: { wire: "major", ...breaksCode },
  },
  {
    title: "an open body no longer describes a property",
    before: takes(object({ a: string, b: string }, [], { additionalProperties: true })),
    after: takes(object({ a: string }, [], { additionalProperties: true })),
    want: { wire: "major", ...same },
  },
  {
    title: "a property of a body is renamed",
    before: takes(object({ colour: string })),
    after: takes(object({ color: string })),
    want: { wire: "major", ...breaksCode },
  },
  {
    title: "a nested property of a body becomes required",
    before: takes(object({ a: object({ b: string }) })),
    after: takes(object({ a: object({ b: string }, ["b"]) })),
    want: { wire: "major", ...breaksCode },
  },
  {
    title: "an enum of a body gains a value",
    before: takes(object({ a: { type: "string", enum: ["x", "y"] } })),
    after: takes(object({ a: { type: "string", enum: ["x", "y", "z"] } })),
    want: { wire: "minor", ...same },
  },
  {
    title: "an enum of a body loses a value",
    before: takes(object({ a: { type: "string", enum: ["x", "y", "z"] } })),
    after: takes(object({ a: { type: "string", enum: ["x", "y"] } })),
    want: { wire: "major", ...breaksCode },
  },
  {
    title: "the type of a property of a body widens",
    before: takes(object({ a: string })),
    after: takes(object({ a: { type: ["string", "null"] } })),
    want: { wire: "minor", ...same },
  },
  {
    title: "the type of a property of a body changes",
    before: takes(object({ a: string })),
    after: takes(object({ a: integer })),
    want: { wire: "major", ...breaksCode },
  },
  {
    title: "a text of a body gains a limit",
    before: takes(object({ a: string })),
    after: takes(object({ a: { type: "string", maxLength: 10 } })),
    want: { wire: "major", ...same },
  },
  {
    title: "a text of a body loses a limit",
    before: takes(object({ a: { type: "string", maxLength: 10 } })),
    after: takes(object({ a: string })),
    want: { wire: "minor", ...same },
  },
  {
    title: "the default of a property of a body changes",
    before: takes(object({ a: { type: "string", default: "x" } })),
    after: takes(object({ a: { type: "string", default: "y" } })),
    want: { wire: "major", ...same },
  },
  {
    title: "a union of a body gains a branch",
    before: takes(kinds("cat", "dog")),
    after: takes(kinds("cat", "dog", "elephant")),
    want: { wire: "minor", ...same },
  },
  {
    title: "a union of a body loses a branch",
    before: takes(kinds("cat", "dog", "elephant")),
    after: takes(kinds("cat", "dog")),
    want: { wire: "major", ...breaksCode },
  },
  {
    title: "a body becomes required",
    before: takes(object({ a: string }), { required: false }),
    after: takes(object({ a: string })),
    want: { wire: "major", ...breaksCode },
  },
  {
    title: "a body becomes optional",
    before: takes(object({ a: string })),
    after: takes(object({ a: string }), { required: false }),
    want: { wire: "minor", ...same },
  },
  {
    title: "an optional query parameter is added beside another one",
    before: asks([query("a")]),
    after: asks([query("a"), query("b")]),
    want: { wire: "minor", ...same },
  },
  {
    // `options` is the next argument of a method without a query.
    title: "the first optional query parameter is added",
    before: asks([]),
    after: asks([query("a")]),
    want: { wire: "minor", ...breaksCode },
  },
  {
    title: "a required query parameter is added",
    before: asks([query("a")]),
    after: asks([query("a"), query("b", { required: true })]),
    want: { wire: "major", ...breaksCode },
  },
  {
    title: "a query parameter becomes required",
    before: asks([query("a"), query("b")]),
    after: asks([query("a"), query("b", { required: true })]),
    want: { wire: "major", ...breaksCode },
  },
  {
    title: "a query parameter becomes optional",
    before: asks([query("a", { required: true })]),
    after: asks([query("a")]),
    want: { wire: "minor", ...same },
  },
  {
    title: "a query parameter is removed",
    before: asks([query("a"), query("limit")]),
    after: asks([query("a")]),
    want: { wire: "major", ...breaksCode },
  },
  {
    title: "a query parameter is renamed",
    before: asks([query("colour")]),
    after: asks([query("color")]),
    want: { wire: "major", ...breaksCode },
  },
  {
    title: "the type of a path parameter changes",
    before: { ...asks([inPath("id")]), path: "/@/{id}" },
    after: { ...asks([inPath("id", { schema: integer })]), path: "/@/{id}" },
    want: { wire: "major", ...breaksCode },
  },
  {
    title: "a path parameter is renamed",
    before: { ...asks([inPath("name")]), path: "/@/{name}" },
    after: { ...asks([inPath("login")]), path: "/@/{login}" },
    want: { wire: "patch", ...breaksCode },
  },
];
