import { expect, test } from "vitest";
import { type Given, lintDocumentWith } from "./lint-document.ts";

const rule = "copilot-spaces/client-group";
const repair = "Give a tag another name in `x-client-group`.";

function otherPath(tags: string): string {
  return `/other:\n  get:\n    operationId: other/list\n    ${tags}\n    responses: {}`;
}

test.each<[title: string, given: Given, want: string[]]>([
  [
    "an empty name",
    { tag: 'x-client-group:\n  name: ""' },
    [`"" | ${rule} | The name of a client group must not be empty.`],
  ],
  [
    "a bound parameter that no path has, with the one that is close",
    { tag: "x-client-group:\n  name: org\n  binds:\n    - id\n    - ids" },
    [`ids | ${rule} | No path of the tag \`things\` has a parameter \`ids\`. Did you mean id?`],
  ],
  [
    "a bound parameter that is close to none",
    { tag: "x-client-group: { name: org, binds: [space_number] }" },
    [`space_number] } | ${rule} | No path of the tag \`things\` has a parameter \`space_number\`.`],
  ],
  [
    "a bound parameter that only a path of another tag has",
    {
      tag: "x-client-group: { name: org, binds: [org] }",
      path: "/other/{org}:\n  get:\n    operationId: other/list\n    tags: [other, things]\n    responses: {}\n  parameters: [{ name: org, in: path, required: true, schema: {} }]",
    },
    [`org] } | ${rule} | No path of the tag \`things\` has a parameter \`org\`.`],
  ],
  [
    "two tags that make one group",
    { otherTag: "- name: other\n  x-client-group: { name: things }", path: otherPath("tags: [other]") },
    [
      `other | ${rule} | The client group \`things\` is named twice: ` +
        `by the tag \`things\` and by the tag \`other\`. ${repair}`,
    ],
  ],
  [
    "an undeclared tag that makes the group of another",
    { tag: "x-client-group: { name: things }", path: otherPath("tags: [-things]") },
    [
      `-things] | ${rule} | The client group \`things\` is named twice: ` +
        `by the tag \`things\` and by the tag \`-things\`. ${repair}`,
    ],
  ],
  [
    "operations without a tag next to a tag with the name of their group",
    { tag: "x-client-group: { name: api }", path: otherPath("") },
    [
      `get: | ${rule} | The client group \`api\` is named twice: ` +
        `by the tag \`things\` and by operations without a tag. ${repair}`,
    ],
  ],
])("reports %s", async (_, given, want) => {
  expect(await lintDocumentWith(given)).toEqual(want);
});

test.each<[title: string, given: Given]>([
  ["two tags with groups of their own", { path: otherPath("tags: [other]") }],
  ["a declared tag without operations", { otherTag: "- name: other\n  x-client-group: { name: things }" }],
  ["the tag of an operation that comes second", { path: otherPath("tags: [other, -things]") }],
  [
    "a parameter that one of several paths has",
    { tag: "x-client-group: { name: a, binds: [id] }", path: otherPath("tags: [things]") },
  ],
  ["tags with similar names, if none declares a group", { path: otherPath("tags: [-things]") }],
])("accepts %s", async (_, given) => {
  expect(await lintDocumentWith(given)).toEqual([]);
});
