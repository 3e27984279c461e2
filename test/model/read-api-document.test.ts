/** How `readApi` reads the document around the operations. */
import { expect, test } from "vitest";
import type { OpenApiDocument } from "../../scripts/model/openapi-document.ts";
import { readApi } from "../../scripts/model/read-api.ts";

function documentWith(rest: Partial<OpenApiDocument>): OpenApiDocument {
  return { openapi: "3.1.1", info: { title: "Things", version: "1.0.0" }, ...rest };
}

test.each<[title: string, { given: Pick<OpenApiDocument, "servers">; want: string }]>([
  ["is empty without a server", { given: {}, want: "" }],
  [
    "is the first server's",
    { given: { servers: [{ url: "https://a.test" }, { url: "https://b.test" }] }, want: "https://a.test" },
  ],
  [
    "has variables at their defaults",
    {
      given: { servers: [{ url: "https://{x}.test/{y}", variables: { x: { default: "a" }, y: { default: "v1" } } }] },
      want: "https://a.test/v1",
    },
  ],
  [
    "keeps a variable that is not declared",
    { given: { servers: [{ url: "https://{x}.test" }] }, want: "https://{x}.test" },
  ],
])("the base URL %s", (_, { given, want }) => {
  expect(readApi(documentWith(given)).baseUrl).toBe(want);
});

test("gives every tag and schema a description, which may be empty", () => {
  const group = { name: "one", binds: ["a"] };
  const { tags, schemas } = readApi(
    documentWith({
      tags: [{ name: "one", description: "First.", "x-client-group": group }, { name: "two" }],
      components: { schemas: { A: { description: "An A." }, B: { $ref: "#/components/schemas/A" } } },
    }),
  );
  expect(tags).toEqual([
    { name: "one", description: "First.", group },
    { name: "two", description: "", group: undefined },
  ]);
  expect(schemas).toEqual([
    { name: "A", description: "An A.", hasRequestVariant: false },
    { name: "B", description: "", hasRequestVariant: false },
  ]);
});

test("reads a document without paths, tags and components", () => {
  const document = documentWith({});
  expect(readApi(document)).toEqual({
    document,
    baseUrl: "",
    tags: [],
    operations: [],
    schemas: [],
    identities: [],
    unions: [],
    findings: [expect.objectContaining({ severity: "warning", rule: "no-operations" })],
  });
});
