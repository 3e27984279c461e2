import { expect, test } from "vitest";
import { type Given, lintDocumentWith } from "./lint-document.ts";

test.each<[given: Given, name: string, want: string]>([
  [{ tag: "x-client-grup: { name: org }" }, "x-client-grup", "x-client-group"],
  [{ tag: "x-clientGroup: { name: org }" }, "x-clientGroup", "x-client-group"],
  [{ operation: "x-client-metod: find" }, "x-client-metod", "x-client-method"],
  [{ operation: "x-Client-Method: find" }, "x-Client-Method", "x-client-method"],
  [{ operation: "x-github-acces: { tokens: [] }" }, "x-github-acces", "x-github-access"],
  [{ schema: "x-indentity: [title]" }, "x-indentity", "x-identity"],
  [{ schema: "x-idnetity: [title]" }, "x-idnetity", "x-identity"],
  [{ schema: "x-provenence: { certainty: likely }" }, "x-provenence", "x-provenance"],
])("reports the misspelt extension of %j at its key", async (given, name, want) => {
  const [yaml] = Object.values(given);
  expect(await lintDocumentWith(given)).toEqual([
    `${yaml} | copilot-spaces/extension-name | Extension \`${name}\` is not known. Did you mean ${want}?`,
  ]);
});

test.each<[given: Given]>([
  [{ tag: "x-display-name: Things" }],
  [{ tag: "x-group: Things" }],
  [{ operation: "x-codegen: { name: 1 }" }],
  [{ operation: "x-github: { cloudOnly: true }" }],
  [{ operation: "x-ms-client-name: find" }],
  [{ schema: "x-entity: Thing" }],
  [{ schema: "x-identifier: title" }],
])("accepts the extension of another tool: %j", async (given) => {
  expect(await lintDocumentWith(given)).toEqual([]);
});
