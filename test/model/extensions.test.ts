import { expect, test } from "vitest";
import { findExtensionProblems } from "../../scripts/model/extensions.ts";
import type { OpenApiDocument } from "../../scripts/model/openapi-document.ts";
import { readApi } from "../../scripts/model/read-api.ts";

// As a person may write them: what they are is to be found out.
function documentWith(tag: object, operation: object): OpenApiDocument {
  return {
    openapi: "3.1.1",
    info: { title: "Things", version: "1" },
    tags: [{ name: "things", ...tag }],
    paths: { "/things": { get: { operationId: "list", tags: ["things"], responses: {}, ...operation } } },
  };
}

const permission = { name: "Things", level: "organization", access: "read" };

test.each<[title: string, tag: object, operation: object]>([
  ["none", {}, {}],
  ["a group's name alone", { "x-client-group": { name: "org" } }, {}],
  ["a group in full", { "x-client-group": { name: "org", binds: ["org"], type: "Space" } }, {}],
  [
    "a method and access in full",
    {},
    { "x-client-method": "all", "x-github-access": { tokens: ["classic"], scope: "s", permission } },
  ],
])("right: %s", (_, tag, operation) => {
  expect(findExtensionProblems(documentWith(tag, operation))).toEqual([]);
});

const group = "#/tags/0/x-client-group: give it a name";
const method = "#/paths/~1things/get/x-client-method: give it a name";
const access = "#/paths/~1things/get/x-github-access: give it a list tokens";

test.each<[title: string, tag: object, operation: object, want: string]>([
  ["a group that is text", { "x-client-group": "org" }, {}, group],
  ["a group that is null", { "x-client-group": null }, {}, group],
  ["a group without a name", { "x-client-group": { binds: ["org"] } }, {}, group],
  ["a group that binds text", { "x-client-group": { name: "org", binds: "org" } }, {}, group],
  ["a group that binds numbers", { "x-client-group": { name: "org", binds: [1] } }, {}, group],
  ["a group whose type is a list", { "x-client-group": { name: "org", type: ["Space"] } }, {}, group],
  ["a method that is a number", {}, { "x-client-method": 1 }, method],
  ["a method without letters", {}, { "x-client-method": "" }, method],
  ["access without tokens", {}, { "x-github-access": { scope: "s" } }, access],
  ["access with a scope that is a list", {}, { "x-github-access": { tokens: [], scope: ["s"] } }, access],
  ["access with half a permission", {}, { "x-github-access": { tokens: [], permission: { name: "Things" } } }, access],
])("wrong: %s", (_, tag, operation, want) => {
  const document = documentWith(tag, operation);
  expect(findExtensionProblems(document)).toEqual([expect.stringContaining(want)]);
  expect(() => readApi(document)).toThrow(want);
});

test("an operation of a path item that is a component is looked at, too", () => {
  const document = documentWith({}, {});
  const pathItems = { Things: { get: { operationId: "list", responses: {}, "x-client-method": 1 } } };
  document.paths = { "/things": { $ref: "#/components/pathItems/Things" } };
  document.components = { pathItems } as object;
  expect(findExtensionProblems(document)).toEqual([expect.stringContaining(method)]);
});
