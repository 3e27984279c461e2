import { expect, test } from "vitest";
import { compileSchemas, findSchemaUses } from "../../../scripts/contract/judge/schemas.ts";
import { createMockFetch } from "../../../scripts/contract/mock/mock.ts";
import type { OpenApiDocument } from "../../../scripts/model/openapi-document.ts";

/** Prism accepts an invalid body if it cannot compile the schema. */
const uncompilable: OpenApiDocument = {
  openapi: "3.1.1",
  info: { title: "Broken", version: "1" },
  paths: {
    "/things": {
      post: {
        operationId: "create",
        requestBody: { content: { "application/json": { schema: { type: "string", pattern: "(" } as object } } },
        responses: { "201": { description: "Created" } },
      },
    },
  },
};
const expectedMessage = "#/paths/~1things/post/requestBody/content/application~1json/schema/pattern: Invalid";

test("reports a schema that cannot be compiled by JSON pointer", () => {
  expect(() => compileSchemas(uncompilable)).toThrow(expectedMessage);
});

test("does not start the mock with a schema that cannot be compiled", async () => {
  await expect(createMockFetch({ document: uncompilable })).rejects.toThrow(expectedMessage);
});

test("finds the schemas of headers whose names start with x-, and none in extensions", () => {
  const schema = { type: "string" };
  const media = { "application/json": { schema } };
  const get = {
    operationId: "list",
    responses: { "200": { description: "Fine.", headers: { "x-rate": { schema } } } },
    "x-other": { content: media },
  };
  const document: OpenApiDocument = {
    openapi: "3.1.1",
    info: { title: "Extended", version: "1" },
    paths: { "/things": { get } },
  };
  expect(findSchemaUses(document).map(({ pointer }) => pointer)).toEqual([
    "#/paths/~1things/get/responses/200/headers/x-rate/schema",
  ]);
});
