import { expect, test } from "vitest";
import { nameOperations, operationIds, type PlacedOperation } from "../../scripts/model/name-operations.ts";
import type { OpenApiDocument, PathItemObject } from "../../scripts/model/openapi-document.ts";
import { readApi } from "../../scripts/model/read-api.ts";

function get(path: string, operationId?: string): PlacedOperation {
  return { path, method: "get", operationId };
}

test.each<[title: string, { given: PlacedOperation[]; want: string[] }]>([
  ["an id of the description", { given: [get("/a", "things/list-all")], want: ["things/list-all"] }],
  ["method and path, without an id", { given: [get("/users/{id}/posts")], want: ["getUsersByIdPosts"] }],
  ["method and path, for an empty id", { given: [get("/users", "")], want: ["getUsers"] }],
  ["the method and root, for the path /", { given: [get("/")], want: ["getRoot"] }],
  ["words, whatever separates them", { given: [get("/v1/a-b.c:batch~{x}")], want: ["getV1ABCBatchByX"] }],
  ["letters of any script", { given: [get("/größe/名前")], want: ["getGröße名前"] }],
  ["the method, for a path without letters", { given: [get("/%$/-")], want: ["getRoot"] }],
  [
    "a number, for two paths that make one id",
    { given: [get("/a-b"), get("/a/b"), get("/aB")], want: ["getAB", "getAB2", "getAB3"] },
  ],
  [
    "a number, for an id that an operation further down has, but for case and signs",
    { given: [get("/users"), get("/other", "get_users")], want: ["getUsers2", "get_users"] },
  ],
  [
    "method and path, from the second operation with an id on",
    { given: [get("/a", "shared"), get("/b", "shared")], want: ["shared", "getB"] },
  ],
  [
    "ids that differ in case and signs only, unchanged",
    { given: [get("/a", "x-y"), get("/b", "xY")], want: ["x-y", "xY"] },
  ],
])("names an operation by %s", (_, { given, want }) => {
  expect(operationIds(given)).toEqual(want);
});

function documentOf(paths: Record<string, PathItemObject>, rest: object = {}): OpenApiDocument {
  return { openapi: "3.1.1", info: { title: "Names", version: "1" }, paths, ...rest };
}

test("gives each path its own operations when two share a path item", () => {
  const components = { pathItems: { Thing: { get: { operationId: "read", summary: "Read" }, put: {} } } };
  const $ref = "#/components/pathItems/Thing";
  const { operations, document } = readApi(documentOf({ "/a": { $ref }, "/b": { $ref } }, { components }));
  expect(operations.map(({ id, method, path }) => `${id} ${method} ${path}`)).toEqual([
    "getB get /b",
    "putA put /a",
    "putB put /b",
    "read get /a",
  ]);
  expect(document.paths?.["/b"]).toEqual({
    get: { operationId: "getB", summary: "Read" },
    put: { operationId: "putB" },
  });
});

test("returns a document with ids as it is, and does not change another", () => {
  const named = documentOf({ "/a": { get: { operationId: "a" } } });
  expect(nameOperations(named)).toBe(named);
  const unnamed = documentOf({ "/a": { get: {} } });
  const before = structuredClone(unnamed);
  nameOperations(unnamed);
  expect(unnamed).toEqual(before);
});

test("skips the extensions between paths", () => {
  // An extension may hold anything.
  const paths = { "x-note": "text", "x-item": { get: {} }, "/a": { get: {} } } as unknown as Record<
    string,
    PathItemObject
  >;
  expect(readApi(documentOf(paths)).operations.map(({ id }) => id)).toEqual(["getA"]);
});
