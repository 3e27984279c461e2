import {
  asks,
  breaksCode,
  inPath,
  type Label,
  object,
  query,
  returns,
  same,
  string,
  takes,
  type Version,
} from "./label.ts";

const nothing = { wire: "none", ...same } as const;
const prose = { wire: "patch", ...same } as const;
const item = object({ a: string, b: string }, ["a", "b"]);
const pets = [object({ kind: { const: "cat" } }, ["kind"]), object({ kind: { const: "dog" } }, ["kind"])];

const sharedParameter: Version = {
  path: "/@/{id}",
  item: {
    parameters: [inPath("id")],
    get: { operationId: "@", responses: { "204": { description: "Done" } } },
  },
};

/** The same contract in other words. */
export const neutral: Label[] = [
  { title: "nothing changes", before: returns(item), after: returns(item), want: nothing },
  {
    title: "properties and required names change their order",
    before: returns(item),
    after: returns(object({ b: string, a: string }, ["b", "a"])),
    want: nothing,
  },
  {
    title: "the values of an enum change their order",
    before: returns(object({ a: { type: "string", enum: ["x", "y"] } })),
    after: returns(object({ a: { enum: ["y", "x"], type: "string" } })),
    want: nothing,
  },
  {
    title: "the branches of a union change their order",
    before: returns({ oneOf: pets }),
    after: returns({ oneOf: pets.toReversed() }),
    want: nothing,
  },
  {
    title: "parameters change their order",
    before: asks([query("a"), query("b")]),
    after: asks([query("b"), query("a")]),
    want: nothing,
  },
  {
    title: "a schema moves to the components",
    before: returns(item),
    after: { ...returns({ $ref: "#/components/schemas/@Item" }), schemas: { "@Item": item } },
    want: nothing,
  },
  {
    title: "a body moves to the components",
    before: takes(item),
    after: { ...takes({ $ref: "#/components/schemas/@Item" }), schemas: { "@Item": item } },
    want: nothing,
  },
  {
    // `import type { Pet }` does not compile: the name of a schema is exported.
    title: "a schema in the components is renamed",
    before: { ...returns({ $ref: "#/components/schemas/@Pet" }), schemas: { "@Pet": item } },
    after: { ...returns({ $ref: "#/components/schemas/@Animal" }), schemas: { "@Animal": item } },
    want: { wire: "none", ...breaksCode },
  },
  {
    title: "a parameter in the components is renamed",
    before: { ...asks([{ $ref: "#/components/parameters/@page" }]), parameters: { "@page": query("page") } },
    after: { ...asks([{ $ref: "#/components/parameters/@number" }]), parameters: { "@number": query("page") } },
    want: nothing,
  },
  {
    title: "a response moves to the components",
    before: { item: { get: { operationId: "@", responses: { "204": { description: "Done" } } } } },
    after: {
      item: { get: { operationId: "@", responses: { "204": { $ref: "#/components/responses/@Done" } } } },
      responses: { "@Done": { description: "Done" } },
    },
    want: nothing,
  },
  {
    title: "a parameter moves from the path into its operation",
    before: sharedParameter,
    after: { path: "/@/{id}", ...asks([inPath("id")]) },
    want: nothing,
  },
  {
    title: "properties move into a part of allOf",
    before: returns(item),
    after: {
      ...returns({ allOf: [{ $ref: "#/components/schemas/@Base" }], ...object({ b: string }, ["b"]) }),
      schemas: { "@Base": object({ a: string }, ["a"]) },
    },
    want: nothing,
  },
  {
    title: "a reference is wrapped into allOf",
    before: { ...returns({ $ref: "#/components/schemas/@Item" }), schemas: { "@Item": item } },
    after: { ...returns({ allOf: [{ $ref: "#/components/schemas/@Item" }] }), schemas: { "@Item": item } },
    want: nothing,
  },
  {
    title: "a reference to a union is wrapped into allOf",
    before: { ...returns({ $ref: "#/components/schemas/@Pet" }), schemas: { "@Pet": { oneOf: pets } } },
    after: { ...returns({ allOf: [{ $ref: "#/components/schemas/@Pet" }] }), schemas: { "@Pet": { oneOf: pets } } },
    want: nothing,
  },
  {
    title: "an enum of one value becomes a constant",
    before: returns(object({ a: { type: "string", enum: ["x"] } })),
    after: returns(object({ a: { type: "string", const: "x" } })),
    want: nothing,
  },
  {
    title: "defaults of the specification are written out",
    before: asks([query("a")]),
    after: asks([query("a", { required: false, style: "form", explode: true })], { deprecated: false }),
    want: nothing,
  },
  {
    title: "a type is written as a list",
    before: returns(object({ a: string })),
    after: returns(object({ a: { type: ["string"] } })),
    want: nothing,
  },
  {
    title: "a description changes",
    before: returns(item, { description: "Returns it." }),
    after: returns(item, { description: "Returns the item." }),
    want: prose,
  },
  {
    title: "the description of a property is added",
    before: returns(object({ a: string })),
    after: returns(object({ a: { ...string, description: "The first letter." } })),
    want: prose,
  },
  {
    title: "a property named description changes its description",
    before: returns(object({ description: { ...string, description: "What it is." } })),
    after: returns(object({ description: { ...string, description: "What it is for." } })),
    want: prose,
  },
  {
    title: "an example is added",
    before: returns(object({ a: string })),
    after: returns(object({ a: { ...string, examples: ["x"] } })),
    want: prose,
  },
  {
    title: "a parameter gets an example",
    before: asks([query("a")]),
    after: asks([query("a", { example: { nested: [1] } })]),
    want: prose,
  },
  {
    title: "an extension is added",
    before: returns(object({ a: string })),
    after: returns(object({ a: { ...string, "x-provenance": { certainty: "likely", source: "an example" } } })),
    want: prose,
  },
  {
    title: "an additional property that is allowed anyway is allowed in writing",
    before: takes(object({ a: string })),
    after: takes(object({ a: string }, [], { additionalProperties: true })),
    want: nothing,
  },
];
