import { expect, test } from "vitest";
import { loadDocument } from "../../scripts/pipeline/load-document.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const files = {
  "openapi.yaml": `openapi: 3.1.1
info: { title: A, version: 1.0.0 }
tags: [{ name: one }, { name: two }]
paths:
  /things:
    get: { operationId: things/list, tags: [one], responses: {} }
    post: { operationId: things/create, tags: [two], responses: {} }
  /things/{id}:
    $ref: paths/thing.yaml
  /broken:
    get: { operationId: broken, responses: { "200": { $ref: "#/components/responses/None" } } }
`,
  "paths/thing.yaml":
    "parameters: [{ name: id, in: path, required: true, schema: { type: string } }]\n" +
    "get: { operationId: things/get, tags: [one], responses: {} }\n",
};

async function select(...only: string[]): Promise<string[]> {
  await using folder = await temporaryFolder(files);
  const { document } = await loadDocument(folder.file("openapi.yaml"), undefined, "all", {}, only);
  return Object.entries(document?.paths ?? {}).flatMap(([path, item]) =>
    Object.keys(item).flatMap((key) => (key === "parameters" ? [] : [`${key} ${path}`])),
  );
}

test.each<[title: string, only: string[], want: string[]]>([
  ["an operationId", ["things/create"], ["post /things"]],
  [
    "a pattern of operationIds, also in another file",
    ["things/*"],
    ["get /things", "post /things", "get /things/{id}"],
  ],
  ["a tag", ["one"], ["get /things", "get /things/{id}"]],
  ["a path with braces", ["/things/{id}"], ["get /things/{id}"]],
  ["a pattern of paths", ["/things/**"], ["get /things/{id}"]],
  ["several patterns", ["two", "things/get"], ["post /things", "get /things/{id}"]],
  ["all but some", ["things/!(create)"], ["get /things", "get /things/{id}"]],
])("selects by %s, and does not read the rest", async (_, only, want) => {
  expect(await select(...only)).toEqual(want);
});

test("rejects a pattern that matches nothing, with names that are close", async () => {
  await expect(select("things/*", "thing/list")).rejects.toThrow(
    "--only thing/list matches no operationId, tag or path of the description. Did you mean things/list",
  );
  await expect(select("x")).rejects.toThrow("`*` stands for any text without a slash.");
});
