import { expect, test } from "vitest";
import { lintDocumentWith, lintFiles } from "./lint-document.ts";

const rule = "copilot-spaces/identity";
const isUnknown = "which no property of this schema has as a field.";

test.each<[title: string, schema: string, want: string[]]>([
  [
    "an unknown field, with the one that is close",
    "x-identity:\n  - titel",
    [`titel | ${rule} | \`x-identity\` names \`titel\`, ${isUnknown} Did you mean title?`],
  ],
  [
    "an unknown field that is close to two, the closer one first",
    "x-identity: [titel]\nallOf:\n  - properties: { data: {}, more: { properties: { titles: {}, titel2: {} } } }",
    [`titel] | ${rule} | \`x-identity\` names \`titel\`, ${isUnknown} Did you mean titel2, title, titles?`],
  ],
  [
    "an unknown field that is close to none",
    "x-identity: [title, number]",
    [`number] | ${rule} | \`x-identity\` names \`number\`, ${isUnknown}`],
  ],
  [
    "a property of the schema itself, which is not a field",
    "x-identity: [kind]",
    [`kind] | ${rule} | \`x-identity\` names \`kind\`, ${isUnknown}`],
  ],
  [
    "an unknown field of x-attached-once",
    "x-identity: [title]\nx-attached-once: [titel]",
    [`titel] | ${rule} | \`x-attached-once\` names \`titel\`, ${isUnknown} Did you mean title?`],
  ],
  [
    "x-attached-once without x-identity",
    "x-attached-once: [title]",
    [
      `x-attached-once: [title] | ${rule} | A schema with \`x-attached-once\` must have \`x-identity\`, which names the kind and its content.`,
    ],
  ],
  ["an empty identity", "x-identity: []", [`[] | ${rule} | \`x-identity\` must name at least one field.`]],
  [
    "fields of two properties",
    "x-identity: [title, size]\nallOf:\n  - properties: { more: { properties: { size: {} } } }",
    [`[title, size] | ${rule} | \`x-identity\` names fields of different properties. Name fields of one property.`],
  ],
])("reports %s", async (_, schema, want) => {
  expect(await lintDocumentWith({ schema })).toEqual(want);
});

const head = "openapi: 3.1.1\ninfo: { title: A, version: 1.0.0 }\npaths: {}\n";

test("reports a schema without a constant kind", async () => {
  const text = `${head}components:
  schemas:
    CreateNote:
      x-identity: [title]
      properties:
        kind: { type: string }
        data: { properties: { title: {} } }
`;
  expect(await lintFiles({ "openapi.yaml": text })).toEqual([
    `openapi.yaml:7:7 ${rule} A schema with \`x-identity\` must have a property whose \`const\` names the kind.`,
  ]);
});

/** The fields are two folders away, and each reference is relative to the file that has it. */
const split = {
  "openapi.yaml": `${head}components: { schemas: { CreateNote: { $ref: schemas/note.yaml } } }\n`,
  "schemas/note.yaml": `x-identity:
  - title
allOf:
  - properties: { kind: { const: note } }
properties:
  data:
    $ref: content/data.yaml
`,
  "schemas/content/data.yaml": "allOf:\n  - $ref: base/fields.yaml#/Titled\n",
  "schemas/content/base/fields.yaml": "Titled:\n  properties:\n    title: { type: string }\n",
};

test("finds fields through references of several folders", async () => {
  expect(await lintFiles(split)).toEqual([]);
});

test("reports an unknown field in the file that names it", async () => {
  const files = { ...split, "schemas/note.yaml": split["schemas/note.yaml"].replace("- title", "- titel") };
  expect(await lintFiles(files)).toEqual([
    `note.yaml:2:5 ${rule} \`x-identity\` names \`titel\`, ${isUnknown} Did you mean title?`,
  ]);
});

test("ends with schemas that contain themselves", async () => {
  const schema = "x-identity: [title]\nallOf:\n  - $ref: '#/components/schemas/CreateNote'";
  expect(await lintDocumentWith({ schema })).toEqual([]);
});
