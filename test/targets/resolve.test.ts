/** When the target prints files, and that names of a description stay text. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { GithubReferenceExtension, OpenApiDocument, SchemaObject } from "../../scripts/model/openapi-document.ts";
import { readApi } from "../../scripts/model/read-api.ts";
import { resolveTarget } from "../../scripts/targets/resolve/index.ts";
import { diagnose, printTypeScript } from "../generated/compile.ts";
import { worst } from "../generated/hostile-document.ts";

const folder = fileURLToPath(new URL("../fixtures/resolve/", import.meta.url));

/** A request schema with a kind and one field. */
function request(kind: string, field: string, reference?: GithubReferenceExtension): SchemaObject {
  const properties = { kind: { const: kind }, data: { properties: { [field]: { type: "integer" } } } };
  return { properties, "x-identity": [field], ...(reference && { "x-github-reference": reference }) };
}

function documentOf(schemas: Record<string, SchemaObject>): OpenApiDocument {
  return { openapi: "3.1.1", info: { title: "Boxes", version: "1" }, components: { schemas } };
}

test("prints nothing for a description without x-github-reference", async () => {
  expect(await resolveTarget.generate(readApi(documentOf({ "new-note": request("note", "title") })))).toEqual([]);
});

test("binds the requests and the fields that the description declares", async () => {
  const schema = request("checkout", "repo", { type: "repository", repository: "repo" });
  const [file] = await resolveTarget.generate(readApi(documentOf({ "new-checkout": schema })));
  expect(file?.text).toContain("resolver.Resolver<\n  types.NewCheckout,\n  never,\n  never,\n  never\n>");
  expect(file?.text).toContain('kindProperty: "kind"');
  expect(file?.text).toContain('fields: { repository: "repo" }');
});

test("keeps hostile names in strings, and compiles", async () => {
  const schema = request(worst, worst, { type: "repository", repository: worst });
  const files = await printTypeScript(readApi(documentOf({ [worst]: schema })), folder, [
    "operations",
    "types",
    "resolve",
  ]);
  const text = files.get(`${folder}resolve/index.ts`) ?? "";
  expect(text).toContain("repository: ");
  expect(diagnose([...files.keys()], files)).toEqual([]);
});
