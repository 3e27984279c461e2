/** Hostile names of components, fields and kinds stay names, from the description to the checker. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { OpenApiDocument } from "../../../scripts/model/openapi-document.ts";
import { readApi } from "../../../scripts/model/read-api.ts";
import { findProblems } from "../../../scripts/runtime/validate/check.ts";
import { readTables } from "../../../scripts/targets/validate/tables.ts";
import { diagnose, printTypeScript } from "../../generated/compile.ts";
import { names } from "../../generated/hostile-document.ts";

const $refs = names.map((name) => ({ $ref: `#/components/schemas/${encode(name)}` }));

function encode(name: string): string {
  return encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
}

/** Every component is a kind, with a second field that has the same name. */
const components = names.map((name) => [
  name,
  {
    required: ["kind", name],
    properties: Object.fromEntries([
      ["kind", { const: name }],
      [name, { type: "integer" }],
    ]),
  },
]);

const api = readApi({
  openapi: "3.1.1",
  info: { title: "Hostile", version: "1" },
  paths: {
    "/a": {
      get: {
        operationId: "get",
        responses: { 200: { content: { "application/json": { schema: { oneOf: $refs } as object } } } },
      },
    },
  },
  components: { schemas: Object.fromEntries(components) },
} satisfies OpenApiDocument);

test("prints tables with hostile names that compile", async () => {
  const folder = fileURLToPath(new URL("../../fixtures/hostile/", import.meta.url));
  const files = await printTypeScript(api, folder, ["validate"]);
  expect(files.size).toBe(2);
  expect(diagnose([...files.keys()], files)).toEqual([]);
});

test("keeps every hostile name as one schema, one field and one kind", () => {
  const { responses, schemas } = readTables(api);
  expect(Object.keys(schemas).sort()).toEqual(names.toSorted());
  for (const name of names) {
    const body: unknown = JSON.parse(`{"kind":${JSON.stringify(name)},${JSON.stringify(name)}:"text"}`);
    const pointer = `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const found = findProblems(schemas, responses["get"]?.["200"] ?? {}, body);
    expect(found).toEqual([{ pointer, expected: "integer", actual: "string" }]);
  }
});
