/** Hostile names of components, fields and kinds, through the whole target: they stay names, and the checker reads them. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { OpenApiDocument } from "../../../scripts/model/openapi-document.ts";
import { readApi } from "../../../scripts/model/read-api.ts";
import { runTargets } from "../../../scripts/pipeline/targets.ts";
import { fetch } from "../../../scripts/targets/fetch/index.ts";
import { types } from "../../../scripts/targets/types/index.ts";
import { validate } from "../../../scripts/targets/validate/index.ts";
import { findProblems } from "../../../scripts/targets/validate/runtime/check.ts";
import { readTables } from "../../../scripts/targets/validate/tables.ts";
import { diagnose } from "../compile.ts";
import { names } from "../hostile-document.ts";

const $refs = names.map((name) => ({ $ref: `#/components/schemas/${encode(name)}` }));

function encode(name: string): string {
  return encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
}

/** Every component is a kind of its own, and has one field more, called by its name too. */
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

test("they compile", async () => {
  const folder = fileURLToPath(new URL("../../fixtures/hostile/", import.meta.url));
  const results = await runTargets(api, [types, fetch, validate]);
  const files = new Map(results.flatMap((result) => result.files).map(({ path, text }) => [folder + path, text]));
  expect(files.size).toBeGreaterThan(2);
  expect(diagnose([...files.keys()], files)).toEqual([]);
});

test("each names one schema, one field and one kind", () => {
  const { responses, schemas } = readTables(api);
  expect(Object.keys(schemas).sort()).toEqual(names.toSorted());
  for (const name of names) {
    const body: unknown = JSON.parse(`{"kind":${JSON.stringify(name)},${JSON.stringify(name)}:"text"}`);
    const pointer = `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    const found = findProblems(schemas, responses["get"]?.["200"] ?? {}, body);
    expect(found).toEqual([{ pointer, wanted: "integer", is: "string" }]);
  }
});
