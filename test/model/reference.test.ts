import { expect, test } from "vitest";
import type { OpenApiDocument, Reference } from "../../scripts/model/openapi-document.ts";
import { readApi } from "../../scripts/model/read-api.ts";
import { resolve } from "../../scripts/model/reference.ts";
import { UserError } from "../../scripts/model/user-error.ts";

const document: OpenApiDocument = {
  openapi: "3.1.1",
  info: { title: "Things", version: "1.0.0" },
  components: { schemas: { Any: true, Id: { type: "integer" }, Alias: { $ref: "#/components/schemas/Id" } } },
};

test.each<[title: string, given: object, want: unknown]>([
  ["a reference", { $ref: "#/components/schemas/Id" }, { type: "integer" }],
  ["a reference to a reference", { $ref: "#/components/schemas/Alias" }, { type: "integer" }],
  ["a reference to the schema true", { $ref: "#/components/schemas/Any" }, true],
  ["any other value, unchanged", { type: "string" }, { type: "string" }],
])("resolves %s", (_, given, want) => {
  expect(resolve(document, given)).toEqual(want);
});

test.each<[title: string, reference: string]>([
  ["a missing component", "#/components/schemas/None"],
  ["a missing kind of component", "#/components/examples/none/deep"],
  ["another file", "other.yaml#/components/schemas/Id"],
  ["another file at the path of a component", "a/components/schemas/Id"],
  ["a URL", "https://example.test/openapi.json"],
])("rejects a reference to %s with what to do", (_, $ref) => {
  const read = () => resolve<object>(document, { $ref } satisfies Reference);
  expect(read).toThrow(UserError);
  expect(read).toThrow(`$ref "${$ref}" does not point into the document. Bundle the description first.`);
});

test("reading a document that is not bundled reports its references", () => {
  const read = () => readApi({ ...document, paths: { "/a": { $ref: "paths/a.yaml" } } });
  expect(read).toThrow('$ref "paths/a.yaml" does not point into the document. Bundle the description first.');
});
