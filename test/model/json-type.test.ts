import { expect, test } from "vitest";
import { type JsonType, readJsonType } from "../../scripts/model/json-type.ts";
import type { OpenApiDocument, Schema } from "../../scripts/model/openapi-document.ts";

const document: OpenApiDocument = {
  openapi: "3.1.1",
  info: { title: "Things", version: "1.0.0" },
  paths: {},
  components: {
    schemas: {
      Thing: { type: "object" },
      Things: { type: "array", items: { $ref: "#/components/schemas/Thing" } },
      Tree: { oneOf: [{ $ref: "#/components/schemas/Tree" }, { type: "object" }] },
      Wide: { anyOf: Array.from({ length: 40 }, () => ({ $ref: "#/components/schemas/Wide" })) },
    },
  },
};
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

test.each<[title: string, given: Schema | undefined, want: JsonType | undefined]>([
  ["no schema", undefined, undefined],
  ["true", true, undefined],
  ["an empty schema", {}, undefined],
  ["an object", { type: "object" }, "object"],
  ["an integer", { type: "integer" }, "number"],
  ["null", { type: "null" }, undefined],
  ["two types", { type: ["object", "null"] }, undefined],
  ["a nullable object", { type: "object", nullable: true }, undefined],
  ["a reference", ref("Things"), "array"],
  ["all of several schemas", { allOf: [{}, ref("Thing")] }, "object"],
  ["one of two objects", { oneOf: [ref("Thing"), { type: "object" }] }, "object"],
  ["one of an object and a list", { oneOf: [ref("Thing"), ref("Things")] }, undefined],
  ["any of an object and anything", { anyOf: [ref("Thing"), {}] }, undefined],
  ["a type beside branches", { type: "string", oneOf: [{}, {}] }, "string"],
  ["a schema that contains itself", ref("Tree"), undefined],
  ["a schema that contains itself forty times", ref("Wide"), undefined],
])("the JSON type of %s is read", (_, given, want) => {
  expect(readJsonType(document, given)).toBe(want);
});
