/** When the target prints files, and the types that it binds the runtime to. */
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { OpenApiDocument, OperationObject } from "../../../scripts/model/openapi-document.ts";
import { readApi } from "../../../scripts/model/read-api.ts";
import { syncTarget } from "../../../scripts/targets/sync/index.ts";
import { diagnose, printTypeScript } from "../../generated/compile.ts";

const folder = fileURLToPath(new URL("../../fixtures/sync/", import.meta.url));
const space = { name: "space", in: "path", required: true, schema: { type: "string" } } as const;
const id = { name: "id", in: "path", required: true, schema: { type: "integer" } } as const;
const metadata = { type: "object", properties: { title: { type: "string" } }, additionalProperties: true };
const content = { resource_type: { type: "string" }, metadata };
const note = { resource_type: { const: "note" }, metadata };

function body(schema: string) {
  return {
    description: schema,
    content: { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } },
  };
}

/** The four operations that a sync calls. */
function operations(): Record<"list" | "create" | "set" | "delete", OperationObject> {
  return {
    list: {
      operationId: "x/list-resources-for-box",
      tags: ["boxes"],
      parameters: [space],
      responses: { 200: body("list") },
    },
    create: {
      operationId: "x/create-resource",
      tags: ["boxes"],
      parameters: [space],
      requestBody: { required: true, ...body("new-resource") },
      responses: { 200: body("resource"), 201: body("resource") },
    },
    set: {
      operationId: "x/update",
      "x-client-method": "setResource",
      tags: ["boxes"],
      parameters: [space, id],
      requestBody: { required: true, ...body("change") },
      responses: { 200: body("resource") },
    },
    delete: {
      operationId: "x/delete-resource",
      tags: ["boxes"],
      parameters: [space, id],
      responses: { 204: { description: "Gone" } },
    },
  };
}

/** @param newResource overrides the schema of the request that creates a resource */
function documentOf(
  { list, create, set, delete: remove }: Partial<ReturnType<typeof operations>>,
  newResource: object = {},
): OpenApiDocument {
  return {
    openapi: "3.1.1",
    info: { title: "Boxes", version: "1" },
    tags: [{ name: "other" }, { name: "boxes", "x-client-group": { name: "box", binds: ["space"] } }],
    paths: {
      "/{space}": { ...(list && { get: list }), ...(create && { post: create }) },
      "/{space}/{id}": { ...(set && { put: set }), ...(remove && { delete: remove }) },
    },
    components: {
      schemas: {
        list: {
          type: "object",
          required: ["resources"],
          properties: { resources: { type: "array", items: { $ref: "#/components/schemas/resource" } } },
        },
        resource: {
          type: "object",
          required: ["id", "resource_type", "metadata"],
          properties: { id: { type: "integer" }, ...content },
        },
        "new-resource": {
          type: "object",
          required: ["resource_type", "metadata"],
          properties: note,
          "x-identity": ["title"],
          ...newResource,
        },
        change: { type: "object", properties: { metadata } },
      },
    },
  } as OpenApiDocument; // the schemas are only printed
}

test("prints a module that is bound to the description's types and compiles with its client", async () => {
  const texts = await printTypeScript(readApi(documentOf(operations())), folder);
  texts.set(
    `${folder}user.ts`,
    `import { createClient } from "./client/index.ts";
import { ensureResource, syncResources, type SyncStatus } from "./sync/index.ts";
const desired = { resource_type: "note" as const, metadata: { title: "a" } };
export const status: SyncStatus = (await syncResources(createClient().box("a"), [desired])).status;
export const id: number = (await ensureResource(createClient().box("a"), desired)).resource.id;
`,
  );
  expect(texts.get(`${folder}sync/index.ts`)).toContain("= space.SyncableSpace<types.NewResource, types.Resource>;");
  expect(texts.get(`${folder}sync/index.ts`)).toContain('IdentityTable = { note: { title: "string" } };');
  expect(diagnose([...texts.keys()], texts)).toEqual([]);
});

describe("a description that sync cannot read", () => {
  const { list, create, set, delete: remove } = operations();
  test.each<[title: string, Partial<ReturnType<typeof operations>>]>([
    ["for a description without operations", {}],
    ["without listResources", { create, set, delete: remove }],
    ["without createResource", { list, set, delete: remove }],
    ["without setResource", { list, create, delete: remove }],
    ["without deleteResource", { list, create, set }],
    [
      "when a method has another name",
      { list, create, set: { ...set, "x-client-method": "replaceResource" }, delete: remove },
    ],
    ["when a method is in another group", { list: { ...list, tags: ["other"] }, create, set, delete: remove }],
    [
      "when the creation does not document both 200 and 201",
      { list, create: { ...create, responses: { 201: body("resource") } }, set, delete: remove },
    ],
    [
      "when the schema of the created resource has another name",
      { list, create: { ...create, responses: { 200: body("list"), 201: body("list") } }, set, delete: remove },
    ],
    [
      "when the request schema has no name",
      { list, create: { ...create, requestBody: { content: { "application/json": {} } } }, set, delete: remove },
    ],
  ])("prints nothing %s", async (_, given) => {
    expect(await syncTarget.generate(readApi(documentOf(given)))).toEqual([]);
  });

  test.each<[title: string, newResource: object]>([
    ["without x-identity", { "x-identity": undefined }],
    ["when x-identity names an unknown field", { "x-identity": ["name"] }],
    ["when x-identity is not a list", { "x-identity": "title" }],
    ["when the property of the kind has another name", { properties: { type: note.resource_type, metadata } }],
    [
      "when the property of the content has another name",
      { properties: { resource_type: note.resource_type, content: metadata } },
    ],
    [
      "when an identifying field is neither a string nor an integer",
      { properties: { ...note, metadata: { properties: { title: { type: "boolean" } } } } },
    ],
  ])("prints nothing %s", async (_, newResource) => {
    expect(await syncTarget.generate(readApi(documentOf(operations(), newResource)))).toEqual([]);
  });

  test("prints nothing without x-client-group", async () => {
    const document = documentOf(operations());
    expect(await syncTarget.generate(readApi({ ...document, tags: [{ name: "boxes" }] }))).toEqual([]);
  });
});
