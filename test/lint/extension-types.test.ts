import { expect, test } from "vitest";
import { type Given, lintDocumentWith } from "./lint-document.ts";

const permission = "permission: { name: Things, level: organization, access: read }";

test.each<[title: string, given: Given]>([
  ["no extension", {}],
  ["a group with only a name", { tag: "x-client-group: { name: org }" }],
  ["a group with every key", { tag: "x-client-group: { name: org, binds: [id], type: Thing }" }],
  [
    "a method, and access with every key",
    {
      operation:
        "x-client-method: find\n" +
        `x-github-access:\n  tokens: [classic, app-user]\n  scope: a\n  listedScope: b\n  ${permission}`,
    },
  ],
  [
    "every kind of token",
    { operation: "x-github-access: { tokens: [classic, oauth, fine-grained, app-user, app-installation] }" },
  ],
  ["an identity", { schema: "x-identity: [title]" }],
  [
    "a reference with every key",
    {
      schema:
        "x-identity: [title]\n" +
        "x-github-reference: { type: file, repository: title, path: title, commit: title, number: title }",
    },
  ],
  ["a likely fact", { schema: "x-provenance: { certainty: likely, source: A page. }" }],
  ["a fact from an example", { schema: "x-provenance: { certainty: example, source: A page. }" }],
])("accepts %s", async (_, given) => {
  expect(await lintDocumentWith(given)).toEqual([]);
});

test.each<[title: string, given: Given, want: string[]]>([
  [
    "a group that is a string",
    { tag: "x-client-group: org" },
    ["org | struct | Expected type `ClientGroup` (object) but got `string`"],
  ],
  [
    "a group that is null",
    { tag: "x-client-group:" },
    ["x-client-group: | struct | Expected type `ClientGroup` (object) but got `null`"],
  ],
  [
    "a group without a name",
    { tag: "x-client-group: { binds: [id] }" },
    ["x-client-group: { binds: [id] } | struct | The field `name` must be present on this level."],
  ],
  [
    "a misspelt key of a group",
    { tag: "x-client-group: { name: org, bind: [id] }" },
    ["bind: [id] } | struct | Property `bind` is not expected here. Did you mean binds?"],
  ],
  [
    "a group that binds a string",
    { tag: "x-client-group:\n  name: org\n  binds: id" },
    ["id | struct | Expected type `array` but got `string`."],
  ],
  [
    "a group that binds a number",
    { tag: "x-client-group: { name: org, binds: [1] }" },
    ["1] } | struct | Expected type `string` but got `integer`."],
  ],
  [
    "a group whose type is a list",
    { tag: "x-client-group: { name: org, type: [Space] }" },
    ["[Space] } | struct | Expected type `string` but got `array`."],
  ],
  [
    "a method that is a number",
    { operation: "x-client-method: 1" },
    ["1 | struct | Expected type `string` but got `integer`."],
  ],
  [
    "access without tokens",
    { operation: "x-github-access: { scope: a }" },
    ["x-github-access: { scope: a } | struct | The field `tokens` must be present on this level."],
  ],
  [
    "a misspelt key of access",
    { operation: "x-github-access: { tokens: [], listedScpoe: a }" },
    ["listedScpoe: a } | struct | Property `listedScpoe` is not expected here. Did you mean listedScope?"],
  ],
  [
    "a scope that is a list",
    { operation: "x-github-access: { tokens: [], scope: [a], listedScope: 1 }" },
    [
      "[a], listedScope: 1 } | struct | Expected type `string` but got `array`.",
      "1 } | struct | Expected type `string` but got `integer`.",
    ],
  ],
  [
    "an unknown kind of token",
    { operation: "x-github-access:\n  tokens:\n    - clasic" },
    [
      "clasic | struct | `tokens` can be one of the following only: " +
        '"classic", "oauth", "fine-grained", "app-user", "app-installation". Did you mean classic?',
    ],
  ],
  [
    "a permission with only a name",
    { operation: "x-github-access: { tokens: [], permission: { name: Things } }" },
    [
      "permission: { name: Things } } | struct | The field `level` must be present on this level. " +
        "The field `access` must be present on this level.",
    ],
  ],
  [
    "a certainty that does not exist",
    { schema: "x-provenance:\n  certainty: sure\n  source: A page." },
    ['sure | struct | `certainty` can be one of the following only: "example", "likely".'],
  ],
  [
    "provenance without a source",
    { schema: "x-provenance: { certainty: likely }" },
    ["x-provenance: { certainty: likely } | struct | The field `source` must be present on this level."],
  ],
  [
    "an identity that is a string",
    { schema: "x-identity: title" },
    ["title | struct | Expected type `array` but got `string`."],
  ],
  [
    "an identity with a number",
    { schema: "x-identity: [title, 1]" },
    ["1] | struct | Expected type `string` but got `integer`."],
  ],
])("reports %s", async (_, given, want) => {
  expect(await lintDocumentWith(given)).toEqual(want);
});
