/** A description that a bundler would not change is not bundled; every other one is. */
import { expect, test } from "vitest";
import { loadDocument } from "../../scripts/pipeline/load-document.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const name = { type: "object", properties: { kind: { const: "a" } }, required: ["kind"] };
const ref = (pointer: string) => ({ $ref: pointer });
const mappedTo = (target: string) => ({
  oneOf: [ref("#/components/schemas/A")],
  discriminator: { propertyName: "kind", mapping: { a: target } },
});

async function load(schemas: object, example: object = { value: 1 }, config?: string): Promise<unknown> {
  const content = { "application/json": { schema: ref("#/components/schemas/Root"), examples: { one: example } } };
  const operation = { operationId: "root", responses: { 200: { description: "The root.", content } } };
  const info = { title: "T", version: "1" };
  const components = { schemas: { A: name, Alias: ref("#/components/schemas/A"), ...schemas } };
  await using folder = await temporaryFolder({
    "openapi.json": JSON.stringify({ openapi: "3.1.0", info, paths: { "/root": { get: operation } }, components }),
    "b.json": JSON.stringify(name),
    "value.json": "[1, 2]",
    "redocly.yaml": config ?? "",
  });
  const { findings, document } = await loadDocument(folder.file("openapi.json"), config && folder.file("redocly.yaml"));
  expect(findings).toEqual([]);
  return document;
}

test("a description whose references start at its root stays as it is", async () => {
  // Redocly would name the schema that the alias refers to.
  const Root = mappedTo("#/components/schemas/Alias");
  expect(await load({ Root })).toMatchObject({ components: { schemas: { Root } } });
});

test.each<[title: string, given: Parameters<typeof load>, want: object]>([
  [
    "a reference to its own file",
    [{ Root: ref("openapi.json#/components/schemas/A") }],
    { components: { schemas: { Root: ref("#/components/schemas/A") } } },
  ],
  [
    "a reference to another file",
    [{ Root: ref("b.json") }],
    { components: { schemas: { Root: ref("#/components/schemas/b"), b: name } } },
  ],
  [
    "a mapping to another file",
    [{ Root: mappedTo("b.json") }],
    { components: { schemas: { Root: mappedTo("#/components/schemas/b"), b: name } } },
  ],
  [
    "an example in another file",
    [{ Root: {} }, { externalValue: "value.json" }],
    {
      paths: {
        "/root": {
          get: { responses: { 200: { content: { "application/json": { examples: { one: { value: [1, 2] } } } } } } },
        },
      },
    },
  ],
  [
    "a reference to an object in place of a value",
    [{ Root: { type: "object", example: { ...ref("#/components/schemas/A"), required: ["other"] } } }],
    { components: { schemas: { Root: { type: "object", example: { ...name, required: ["other"] } } } } },
  ],
  [
    "a reference to text",
    [{ Root: { type: "object", title: ref("#/info/title") } }],
    { components: { schemas: { Root: { title: "T" } } } },
  ],
])("%s is bundled", async (_, given, want) => {
  expect(await load(...given)).toMatchObject(want);
});

test("a description is bundled for the decorators of its configuration", async () => {
  const schemas = { Root: {}, Hidden: { "x-internal": true } };
  expect(await load(schemas)).toMatchObject({ components: { schemas } });
  const document = await load(schemas, { value: 1 }, "decorators:\n  remove-x-internal: on\n");
  expect(document).not.toMatchObject({ components: { schemas } });
});
