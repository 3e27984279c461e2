/**
 * Declaring schemas by name changes no type: everything equals what openapi-typescript prints by itself, for a document
 * whose tagged unions are closed.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import { expect, test } from "vitest";
import { readBundledDescription } from "../../../scripts/contract/bundled-description.ts";
import type { OpenApiDocument } from "../../../scripts/model/openapi-document.ts";
import { readApi } from "../../../scripts/model/read-api.ts";
import { closeUnions } from "../../../scripts/targets/types/close-unions.ts";
import { schemaTypeNames } from "../../../scripts/targets/typescript/names.ts";
import { diagnose, printTypeScript } from "../../generated/compile.ts";

const fixtures = fileURLToPath(new URL("../../fixtures/", import.meta.url));
const folder = `${fixtures}schemas/`;

const text = { type: "string" };
const named = { type: "object", properties: { name: text } };

function ref(pointer: string): { $ref: string } {
  return { $ref: `#/components/schemas/${pointer}` };
}

/** Every kind of schema that could lose its meaning in a declaration. */
const shapes = {
  Text: text,
  Choice: { enum: ["a", "b", 1, null] },
  Constant: { const: "a" },
  Nullable: { type: ["object", "null"], properties: { a: text } },
  Default: { type: "object", properties: { a: { ...text, default: "b" } } },
  Pair: { type: "array", prefixItems: [text, { type: "integer" }] },
  Everything: true,
  Nothing: false,
  Empty: {},
  Open: { ...named, additionalProperties: true },
  Index: { type: "object", additionalProperties: ref("Tree") },
  Closed: { ...named, additionalProperties: false },
  Tree: { type: "object", required: ["left"], properties: { left: ref("Tree"), right: ref("Tree") } },
  Chicken: { type: "object", properties: { egg: ref("Egg") } },
  Egg: { allOf: [named, { type: "object", properties: { chickens: { type: "array", items: ref("Chicken") } } }] },
  Alias: ref("Tree"),
  Inner: ref("Open/properties/name"),
  Defined: { type: "object", properties: { a: ref("Defined/$defs/A") }, $defs: { A: named } },
  Strict: { allOf: [ref("Open")], required: ["name"] },
  Pet: {
    type: "object",
    required: ["species"],
    properties: { species: text },
    discriminator: { propertyName: "species", mapping: { cat: "#/components/schemas/Cat" } },
  },
  Cat: { allOf: [ref("Pet"), { type: "object", properties: { lives: { type: "integer" } } }] },
  Union: { anyOf: [ref("Cat"), ref("Strict"), ref("Text")] },
};

/** Names that collide with each other, with the other declarations, or with types that openapi-typescript refers to. */
const collisions = [
  "simple-user",
  "simple_user",
  "SimpleUser",
  "$defs",
  "components",
  "operations",
  "paths",
  "webhooks",
];
const builtIns = ["Extract", "Omit", "OneOf", "ReadonlyArray", "Record", "WithRequired"];

function documentOf(schemas: object): OpenApiDocument {
  // The type has only the keywords that the pipeline reads.
  return {
    openapi: "3.1.1",
    info: { title: "Schemas", version: "1" },
    paths: {
      "/pets": {
        get: {
          operationId: "getPet",
          responses: { "200": { description: "A pet.", content: { "application/json": { schema: ref("Pet") } } } },
        },
      },
    },
    components: { schemas },
  } as OpenApiDocument;
}

async function readTinyDescription(): Promise<OpenApiDocument> {
  return JSON.parse(await readFile(`${fixtures}tiny/golden/openapi/openapi.json`, "utf8"));
}

/** A module that compiles only if each type is identical to its counterpart, not merely assignable. */
function printComparison(typeNames: ReadonlyMap<string, string>): string {
  const roots = ["paths", "components", "operations", "webhooks", "$defs"];
  const pairs = [
    ...roots.map((root) => [`named.${root}`, `plain.${root}`]),
    ...[...typeNames].flatMap(([name, typeName]) => {
      const index = `components["schemas"][${JSON.stringify(name)}]`;
      return [
        [`named.${typeName}`, `plain.${index}`],
        [`named.${typeName}`, `named.${index}`],
      ];
    }),
  ];
  return `import type * as named from "./types/index.ts";
import type * as plain from "./plain.ts";
type Equals<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
${pairs.map((pair, index) => `export const pair${index}: Equals<${pair.join(", ")}> = true;`).join("\n")}
`;
}

async function compare(document: OpenApiDocument): Promise<string[]> {
  const api = readApi(document);
  const files = await printTypeScript(api, folder, ["types"]);
  const closed = structuredClone(document);
  closeUnions(closed);
  // openapi-typescript reads the whole document, including the parts that this project's type does not have.
  const source = closed as unknown as OpenAPI3;
  files.set(`${folder}plain.ts`, astToString(await openapiTS(source, { silent: true })));
  files.set(`${folder}comparison.ts`, printComparison(schemaTypeNames(api)));
  return diagnose([...files.keys()], files);
}

test.each<[title: string, read: () => OpenApiDocument | Promise<OpenApiDocument>]>([
  ["the description of this package", readBundledDescription],
  ["the tiny description", readTinyDescription],
  ["schemas of every shape", () => documentOf(shapes)],
  [
    "schemas whose names collide",
    () => {
      const names = [...collisions, ...builtIns];
      return documentOf({ ...shapes, ...Object.fromEntries(names.map((name) => [name, { ...named, title: name }])) });
    },
  ],
])("prints identical types for %s", async (_, read) => {
  expect(await compare(await read())).toEqual([]);
});

test("prints a union that contains itself, which openapi-typescript does not", async () => {
  const items = { type: "array", items: ref("Json") };
  const fields = { type: "object", additionalProperties: ref("Json") };
  const files = await printTypeScript(
    readApi(documentOf({ Pet: named, Json: { oneOf: [text, items, fields] } })),
    folder,
    ["types"],
  );
  const consumer = `import type { components, Json } from "./types/index.ts";
export const value: Json = ["a", { b: ["c"] }];
export const same: components["schemas"]["Json"] = value;
// @ts-expect-error -- not JSON of this kind
export const wrong: Json = [{ b: [1] }];
`;
  files.set(`${folder}consumer.ts`, consumer);
  expect(diagnose([...files.keys()], files)).toEqual([]);
});

test("the comparison finds a type that is assignable but not identical", async () => {
  const document = documentOf(shapes);
  const files = await printTypeScript(readApi(document), folder, ["types"]);
  const types = `${folder}types/index.ts`;
  files.set(
    `${folder}plain.ts`,
    (files.get(types) ?? "").replace("export type Text = string;", "export type Text = any;"),
  );
  files.set(`${folder}comparison.ts`, printComparison(new Map([["Text", "Text"]])));
  expect(diagnose([...files.keys()], files)).toContainEqual(expect.stringContaining("comparison.ts"));
});
