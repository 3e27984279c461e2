/** Our types mean what those of openapi-typescript mean, where it is right. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readBundledDescription } from "../../../scripts/contract/bundled-description.ts";
import type { OpenApiDocument } from "../../../scripts/model/openapi-document.ts";
import { readApi } from "../../../scripts/model/read-api.ts";
import tiny from "../../fixtures/tiny/golden/openapi/openapi.json" with { type: "json" };
import { diagnose, printTypeScript } from "../../generated/compile.ts";
import { printWithOpenapiTypescript } from "./openapi-typescript.ts";

const folder = fileURLToPath(new URL("../../fixtures/equivalence/", import.meta.url));

const program = `import type * as ours from "./types/index.ts";
import type * as theirs from "./theirs.ts";

type Both<A, B> = [A] extends [B] ? ([B] extends [A] ? true : "theirs do not extend ours") : "ours do not extend theirs";
type Compared<A, B> = { [Key in keyof A | keyof B]: Both<Key extends keyof A ? A[Key] : "missing", Key extends keyof B ? B[Key] : "missing"> };
type Different<Results> = { [Key in keyof Results as Results[Key] extends true ? never : Key]: Results[Key] };

export const paths: Different<Compared<ours.paths, theirs.paths>> = {};
export const operations: Different<Compared<ours.operations, theirs.operations>> = {};
export const schemas: Different<Compared<ours.components["schemas"], theirs.components["schemas"]>> = {};
`;

async function compare(document: OpenApiDocument): Promise<string[]> {
  const texts = await printTypeScript(readApi(document), folder, ["types"]);
  texts.set(`${folder}theirs.ts`, printWithOpenapiTypescript(document));
  texts.set(`${folder}program.ts`, program);
  return diagnose([`${folder}program.ts`], texts);
}

test.each<[name: string, document: OpenApiDocument]>([
  ["the ten endpoints", readBundledDescription()],
  // A JSON module's type spells out every value.
  ["the tiny description", tiny as unknown as OpenApiDocument],
])("of %s", async (_, document) => {
  expect(await compare(document)).toEqual([]);
});

test("the comparison reports a difference", async () => {
  const property = { type: "string", default: "a" };
  const schemas = { Thing: { type: "object", properties: { name: property } } };
  const document = { openapi: "3.1.1", info: { title: "T", version: "1" }, paths: {}, components: { schemas } };
  expect(await compare(document as OpenApiDocument)).toEqual([expect.stringContaining("'Thing' is missing")]);
});
