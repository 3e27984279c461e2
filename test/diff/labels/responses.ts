import {
  answers,
  breaksBoth,
  breaksCode,
  breaksFixtures,
  integer,
  json,
  type Label,
  object,
  returns,
  same,
  string,
} from "./label.ts";

const ok = (schema: unknown) => ({ description: "OK", ...json(schema) });
const failed = (schema: unknown) => ({ description: "Failed", ...json(schema) });
const withHeader = (more: object) => ({
  "200": { ...ok(string), headers: { "x-total": { schema: integer, ...more } } },
});
const kinds = (...names: string[]) => ({
  oneOf: names.map((kind) => object({ kind: { type: "string", const: kind }, [kind]: string }, ["kind"])),
});

/** What callers receive, and what tests write by hand. */
export const responses: Label[] = [
  {
    title: "a response gains an optional property",
    before: returns(object({ a: string })),
    after: returns(object({ a: string, b: string })),
    want: { wire: "minor", ...same },
  },
  {
    title: "a response gains a required property",
    before: returns(object({ a: string })),
    after: returns(object({ a: string, b: string }, ["b"])),
    want: { wire: "minor", ...breaksFixtures },
  },
  {
    title: "a nested object of a response gains a required property",
    before: returns(object({ items: { type: "array", items: object({ a: string }) } })),
    after: returns(object({ items: { type: "array", items: object({ a: string, b: string }, ["b"]) } })),
    want: { wire: "minor", ...breaksFixtures },
  },
  {
    title: "a property of a response becomes required",
    before: returns(object({ a: string })),
    after: returns(object({ a: string }, ["a"])),
    want: { wire: "minor", ...breaksFixtures },
  },
  {
    title: "a property of a response becomes optional",
    before: returns(object({ a: string }, ["a"])),
    after: returns(object({ a: string })),
    want: { wire: "major", ...breaksCode },
  },
  {
    title: "a response loses an optional property",
    before: returns(object({ a: string, b: integer })),
    after: returns(object({ a: string })),
    want: { wire: "major", ...breaksBoth },
  },
  {
    title: "a response loses a required property",
    before: returns(object({ a: string, b: integer }, ["b"])),
    after: returns(object({ a: string })),
    want: { wire: "major", ...breaksBoth },
  },
  {
    title: "a property of a response is renamed",
    before: returns(object({ colour: string }, ["colour"])),
    after: returns(object({ color: string }, ["color"])),
    want: { wire: "major", ...breaksBoth },
  },
  {
    title: "the type of a property of a response changes",
    before: returns(object({ a: string })),
    after: returns(object({ a: integer })),
    want: { wire: "major", ...breaksBoth },
  },
  {
    title: "a property of a response may be null",
    before: returns(object({ a: string }, ["a"])),
    after: returns(object({ a: { type: ["string", "null"] } }, ["a"])),
    want: { wire: "major", ...breaksCode },
  },
  {
    title: "a property of a response is no longer null",
    before: returns(object({ a: { type: ["string", "null"] } }, ["a"])),
    after: returns(object({ a: string }, ["a"])),
    want: { wire: "minor", ...breaksFixtures },
  },
  {
    // A `switch` over all values, which ends in an assignment to `never`, does not compile.
    title: "an enum of a response gains a value",
    before: returns(object({ a: { type: "string", enum: ["x", "y"] } })),
    after: returns(object({ a: { type: "string", enum: ["x", "y", "z"] } })),
    want: { wire: "major", ...breaksCode },
  },
  {
    title: "an enum of a response loses a value",
    before: returns(object({ a: { type: "string", enum: ["x", "y", "z"] } })),
    after: returns(object({ a: { type: "string", enum: ["x", "y"] } })),
    want: { wire: "minor", ...breaksFixtures },
  },
  {
    title: "a text of a response becomes an enum",
    before: returns(object({ a: string })),
    after: returns(object({ a: { type: "string", enum: ["x", "y"] } })),
    want: { wire: "minor", ...breaksFixtures },
  },
  {
    title: "an integer of a response becomes a number",
    before: returns(object({ a: integer })),
    after: returns(object({ a: { type: "number" } })),
    want: { wire: "major", ...same },
  },
  {
    title: "a union of a response gains a branch",
    before: returns(kinds("cat", "dog")),
    after: returns(kinds("cat", "dog", "elephant")),
    want: { wire: "major", ...breaksCode },
  },
  {
    title: "a union of a response loses a branch",
    before: returns(kinds("cat", "dog", "elephant")),
    after: returns(kinds("cat", "dog")),
    want: { wire: "minor", ...breaksFixtures },
  },
  {
    title: "a response becomes a list",
    before: returns(object({ a: string })),
    after: returns({ type: "array", items: object({ a: string }) }),
    want: { wire: "major", ...breaksBoth },
  },
  {
    title: "the format of a response changes",
    before: returns(object({ a: { type: "string", format: "date-time" } })),
    after: returns(object({ a: { type: "string", format: "date" } })),
    want: { wire: "major", ...same },
  },
  {
    title: "a success loses its body",
    before: answers({ "200": ok(object({ a: string })) }),
    after: answers({ "200": { description: "OK" } }),
    want: { wire: "major", ...breaksBoth },
  },
  {
    title: "another success with the same body is added",
    before: answers({ "201": ok(object({ a: string })) }),
    after: answers({ "201": ok(object({ a: string })), "202": ok(object({ a: string })) }),
    want: { wire: "minor", ...same },
  },
  {
    title: "another success with another body is added",
    before: answers({ "201": ok(object({ a: string }, ["a"])) }),
    after: answers({ "201": ok(object({ a: string }, ["a"])), "202": ok(object({ b: string }, ["b"])) }),
    want: { wire: "minor", ...breaksCode },
  },
  {
    title: "an error is added",
    before: answers({ "200": ok(string), "404": failed(object({ message: string })) }),
    after: answers({
      "200": ok(string),
      "404": failed(object({ message: string })),
      "403": failed(object({ message: string })),
    }),
    want: { wire: "minor", ...same },
  },
  {
    title: "an error is removed",
    before: answers({ "200": ok(string), "404": failed(string), "410": failed(string) }),
    after: answers({ "200": ok(string), "404": failed(string) }),
    want: { wire: "major", ...breaksFixtures },
  },
  {
    title: "a response gains a header",
    before: answers({ "200": ok(string) }),
    after: answers(withHeader({})),
    want: { wire: "minor", ...same },
  },
  {
    title: "a response loses a header",
    before: answers(withHeader({})),
    after: answers({ "200": ok(string) }),
    want: { wire: "major", ...same },
  },
  {
    title: "a header of a response may be missing",
    before: answers(withHeader({ required: true })),
    after: answers(withHeader({})),
    want: { wire: "major", ...same },
  },
];
