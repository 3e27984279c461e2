import { basename } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { pointer } from "../../../scripts/model/reference.ts";
import { type LoadedDocument, loadDocument } from "../../../scripts/pipeline/load-document.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const files = {
  "openapi.yaml": `openapi: 3.1.1
info: { title: Things, version: 1.0.0 }
paths:
  /here/{id}:
    get:
      operationId: here
      parameters:
        - $ref: '#/components/parameters/id'
      responses:
        '200':
          description: Fine
          content:
            application/json:
              schema: { $ref: components/thing.yaml }
  /there:
    $ref: paths/there.yaml
components:
  parameters:
    id: { name: id, in: path, required: true, schema: { type: string } }
  schemas:
    shared: &shared
      type: object
      properties:
        "a/b": { type: string }
    merged:
      <<: *shared
      title: Merged
    own:
      $ref: components/own.yaml
`,
  "paths/there.yaml": `get:
  operationId: there
  responses:
    '200':
      description: Fine
      content:
        application/json:
          schema:
            $ref: ../components/thing.yaml
`,
  "components/thing.yaml": "type: object\nproperties:\n  size: { type: integer }\n",
  "components/own.yaml": "description: |\n  Two\n  lines\ntype: object\n",
};

let loaded: LoadedDocument;

beforeAll(async () => {
  await using folder = await temporaryFolder(files);
  loaded = await loadDocument(folder.file("openapi.yaml"), undefined);
});

function locate(...keys: string[]): string[] {
  const finding = { severity: "warning", rule: "unsupported", message: "Not read." } as const;
  return loaded
    .locate([{ ...finding, pointer: pointer(keys) }])
    .map(({ file, line, column }) => `${basename(file)}:${line}:${column}`);
}

test.each<[title: string, { given: string[]; want: string }]>([
  ["the root", { given: [], want: "openapi.yaml:1:1" }],
  ["a value of the root file", { given: ["info", "title"], want: "openapi.yaml:2:9" }],
  ["an item of a list", { given: ["paths", "/here/{id}", "get", "parameters", "0"], want: "openapi.yaml:8:11" }],
  ["a key with quotes", { given: ["paths", "/here/{id}", "get", "responses", "200"], want: "openapi.yaml:10:9" }],
  [
    "a key with a slash",
    { given: ["components", "schemas", "shared", "properties", "a/b"], want: "openapi.yaml:24:9" },
  ],
  ["a merged key", { given: ["components", "schemas", "merged", "properties", "a/b"], want: "openapi.yaml:24:9" }],
  ["a path in another file", { given: ["paths", "/there", "get", "operationId"], want: "there.yaml:2:3" }],
  ["the path itself", { given: ["paths", "/there"], want: "openapi.yaml:15:3" }],
  ["what the bundler made a component", { given: ["components", "schemas", "thing", "type"], want: "thing.yaml:1:1" }],
  ["a part of it", { given: ["components", "schemas", "thing", "properties", "size"], want: "thing.yaml:3:3" }],
  ["a component that is a reference", { given: ["components", "schemas", "own", "type"], want: "own.yaml:4:1" }],
  ["a missing key: its parent", { given: ["paths", "/there", "get", "tags", "0"], want: "there.yaml:1:1" }],
  ["a missing component: the components", { given: ["components", "schemas", "none"], want: "openapi.yaml:20:3" }],
])("finds the place of %s", (_, { given, want }) => {
  expect(loaded.findings).toEqual([]);
  expect(locate(...given)).toEqual([want]);
});

test("shows the lines", () => {
  const finding = { severity: "warning", rule: "unsupported", message: "Not read." } as const;
  expect(loaded.locate([{ ...finding, pointer: "#/components/schemas/own/description" }])[0]?.excerpt).toBe(
    "1 | description: |\n  | ^^^^^^^^^^^\n2 |   Two\n3 |   lines",
  );
});
