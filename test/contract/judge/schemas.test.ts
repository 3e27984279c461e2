import { expect, test } from "vitest";
import { compileSchemas } from "../../../scripts/contract/judge/schemas.ts";
import { createMockFetch } from "../../../scripts/contract/mock/mock.ts";
import type { OpenApiDocument } from "../../../scripts/model/openapi-document.ts";

/** Prism answers an invalid body with 200 when it cannot compile the schema. */
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
const told = "#/paths/~1things/post/requestBody/content/application~1json/schema: ";

test("reports a schema that cannot be compiled by its place", () => {
  expect(() => compileSchemas(uncompilable)).toThrow(told);
});

test("the mock does not start with it", async () => {
  await expect(createMockFetch({ document: uncompilable })).rejects.toThrow(told);
});
