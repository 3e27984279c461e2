import { expect, test } from "vitest";
import type { OpenApiDocument } from "../../scripts/model/openapi-document.ts";
import { selectOperations, selectTags } from "../../scripts/model/select-operations.ts";

function ref(name: string): { $ref: string } {
  return { $ref: `#/components/${name}` };
}

function operation(operationId: string, rest: object = {}): object {
  return { operationId, responses: {}, ...rest };
}

const document = {
  openapi: "3.1.1",
  info: { title: "Things", version: "1" },
  tags: [{ name: "a" }, { name: "b" }],
  security: [{ key: [] }],
  "x-hooks": { all: ref("schemas/Hook") },
  webhooks: { made: { post: operation("made", { requestBody: ref("requestBodies/Hook") }) } },
  paths: {
    "/a/{id}": {
      parameters: [ref("parameters/id")],
      get: operation("a/get", { tags: ["a"], responses: { 200: ref("responses/A") } }),
      delete: operation("a/delete", { tags: ["b"], security: [{ admin: [] }] }),
    },
    "/b": { get: { tags: ["b"], responses: {} } },
    "/shared": ref("pathItems/Shared"),
    "/elsewhere": { $ref: "paths/other.yaml" },
  },
  components: {
    pathItems: { Shared: { get: operation("shared") } },
    parameters: { id: { name: "id", in: "path", required: true, schema: ref("schemas/Id") }, unused: {} },
    responses: { A: { description: "A", content: { "application/json": { schema: ref("schemas/Node") } } } },
    requestBodies: { Hook: {} },
    schemas: {
      Id: { type: "string" },
      Node: { oneOf: [ref("schemas/Leaf")], discriminator: { propertyName: "k", mapping: { t: "Twig" } } },
      Leaf: { properties: { up: ref("schemas/Node") } },
      Twig: {},
      Hook: {},
    },
    securitySchemes: { key: {}, admin: {}, other: {} },
  },
} as unknown as OpenApiDocument;

const { "/elsewhere": _, ...here } = document.paths ?? {};
const alone: OpenApiDocument = { ...document, paths: here };

test("keeps the selected operations, and every component that they reach", () => {
  const selected = selectOperations(alone, ({ id }) => id === "a/get");
  expect(Object.keys(selected.paths ?? {})).toEqual(["/a/{id}"]);
  expect(Object.keys(selected.paths?.["/a/{id}"] ?? {})).toEqual(["parameters", "get"]);
  expect(Object.entries(selected.components ?? {}).map(([kind, all]) => [kind, Object.keys(all)])).toEqual([
    ["parameters", ["id"]],
    ["responses", ["A"]],
    ["schemas", ["Id", "Node", "Leaf", "Twig"]],
    ["securitySchemes", ["key"]],
  ]);
  expect(selected).not.toHaveProperty("webhooks");
  expect(selected).not.toHaveProperty("x-hooks");
});

test.each<[title: string, isSelected: Parameters<typeof selectOperations>[1], want: string[]]>([
  ["a tag", ({ tags }) => tags.includes("b"), ["/a/{id}", "/b"]],
  ["a path", ({ path }) => path === "/b", ["/b"]],
  ["a derived id", ({ id }) => id === "getB", ["/b"]],
  ["a shared path item", ({ id }) => id === "shared", ["/shared"]],
  ["nothing", () => false, []],
])("selects by %s", (_title, isSelected, want) => {
  expect(Object.keys(selectOperations(alone, isSelected).paths ?? {})).toEqual(want);
});

test("keeps path items in other files and all components until they are bundled", () => {
  const selected = selectOperations(document, () => false);
  expect(Object.keys(selected.paths ?? {})).toEqual(["/elsewhere"]);
  expect(selected.components).toEqual(document.components);
});

test("keeps the tags of the operations that are left, and does not change the document", () => {
  const before = structuredClone(alone);
  const { tags } = selectTags(selectOperations(alone, ({ id }) => id === "a/get"));
  expect(tags).toEqual([{ name: "a" }]);
  expect(alone).toEqual(before);
});
