import { expect, test } from "vitest";
import { lintDocumentWith } from "./lint-document.ts";

const rule = "copilot-spaces/github-reference";
const isUnknown = "which no property of this schema has as a field.";

test.each<[title: string, schema: string, want: string[]]>([
  [
    "an unknown field, with the one that is close",
    "x-identity: [title]\nx-github-reference: { type: repository, repository: titel }",
    [`titel } | ${rule} | \`x-github-reference\` names \`titel\`, ${isUnknown} Did you mean title?`],
  ],
  [
    "a property of the schema itself, which is not a field",
    "x-identity: [title]\nx-github-reference: { type: file, repository: title, path: kind }",
    [`kind } | ${rule} | \`x-github-reference\` names \`kind\`, ${isUnknown}`],
  ],
  [
    "a reference without an identity",
    "x-github-reference: { type: repository, repository: title }",
    [
      `x-github-reference: { type: repository, repository: title } | ${rule} | ` +
        "A schema with `x-github-reference` must have `x-identity`.",
    ],
  ],
  [
    "a type that GitHub does not have",
    "x-identity: [title]\nx-github-reference: { type: folder, repository: title }",
    [
      'folder, repository: title } | struct | `type` can be one of the following only: "repository", "file", "issue", "pull-request". Did you mean file?',
    ],
  ],
  [
    "a reference without a repository",
    "x-identity: [title]\nx-github-reference: { type: repository }",
    ["x-github-reference: { type: repository } | struct | The field `repository` must be present on this level."],
  ],
])("reports %s", async (_, schema, want) => {
  expect(await lintDocumentWith({ schema })).toEqual(want);
});
