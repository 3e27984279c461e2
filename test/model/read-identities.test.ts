import { expect, test } from "vitest";
import { readBundledDescription } from "../../scripts/contract/bundled-description.ts";
import type { Identity } from "../../scripts/model/api.ts";
import type { OpenApiDocument } from "../../scripts/model/openapi-document.ts";
import { readIdentities } from "../../scripts/model/read-identities.ts";

type Schemas = NonNullable<NonNullable<OpenApiDocument["components"]>["schemas"]>;

function read(schemas: Schemas): Identity[] {
  return readIdentities({ openapi: "3.1.1", info: { title: "Things", version: "1" }, components: { schemas } });
}

const kind = { const: "book" };
const title: Identity["fields"] = [{ name: "title", type: "string" }];
const book: Identity = {
  schemaName: "Create",
  kindProperty: "kind",
  kind: "book",
  contentProperty: "data",
  fields: title,
  attachedOnce: undefined,
  reference: undefined,
};
const data = { properties: { title: { type: "string" }, pages: { type: "integer" } } };

test.each<[title: string, { given: Schemas; want: Identity[] }]>([
  ["nothing without x-identity", { given: { Create: { properties: { kind, data } } }, want: [] }],
  ["one field", { given: { Create: { properties: { kind, data }, "x-identity": ["title"] } }, want: [book] }],
  [
    "fields in the order of x-identity, with their types",
    {
      given: { Create: { properties: { kind, data }, "x-identity": ["pages", "title"] } },
      want: [{ ...book, fields: [{ name: "pages", type: "integer" }, ...title] }],
    },
  ],
  [
    "the content behind a reference",
    {
      given: {
        Create: { properties: { kind, data: { $ref: "#/components/schemas/Data" } }, "x-identity": ["title"] },
        Data: data,
      },
      want: [book],
    },
  ],
  [
    "properties that allOf contributes",
    {
      given: {
        Create: { allOf: [{ $ref: "#/components/schemas/Base" }], properties: { kind }, "x-identity": ["title"] },
        Base: { properties: { data: { allOf: [data] } } },
      },
      want: [book],
    },
  ],
  [
    "an identity from a schema that contains itself",
    {
      given: {
        Create: {
          allOf: [{ $ref: "#/components/schemas/Create" }],
          properties: { kind, data },
          "x-identity": ["title"],
        },
      },
      want: [book],
    },
  ],
  ["nothing without a constant", { given: { Create: { properties: { data }, "x-identity": ["title"] } }, want: [] }],
  [
    "nothing for an unknown field",
    { given: { Create: { properties: { kind, data }, "x-identity": ["name"] } }, want: [] },
  ],
  ["nothing for an empty list", { given: { Create: { properties: { kind, data }, "x-identity": [] } }, want: [] }],
])("reads %s", (_, { given, want }) => {
  expect(read(given)).toEqual(want);
});

test("every schema that creates a resource of a space has an identity", () => {
  const document = readBundledDescription();
  const created = Object.keys(document.components?.schemas ?? {}).filter((name) => /^Create.*Resource$/.test(name));
  expect(created.length).toBeGreaterThan(3);
  expect(readIdentities(document).map(({ schemaName }) => schemaName)).toEqual(created.sort());
});
