import { expect, test } from "vitest";
import { readBundledDescription } from "../../scripts/contract/bundled-description.ts";
import { compileSchemas, findSchemaUses } from "../../scripts/contract/judge/schemas.ts";

const document = readBundledDescription();
const check = compileSchemas(document);
const uses = findSchemaUses(document);
const resources = "#/paths/~1orgs~1{org}~1copilot-spaces~1{space_number}~1resources";

const examples = uses.flatMap((use) =>
  use.examples.map((example) => [example.pointer, use.pointer, example.value] as const),
);

test.each(examples)("the example at %s matches its schema", (_, schema, value) => {
  expect(check(schema, value)).toEqual([]);
});

test("every parameter, header and media type has an example", () => {
  expect(uses.filter(({ examples }) => examples.length === 0).map(({ pointer }) => pointer)).toEqual([]);
});

test("the schema check reports each invalid value with its path", () => {
  const resource = {
    id: "1",
    resource_type: "free_text",
    metadata: { name: "n" },
    created_at: "today",
    updated_at: "",
  };
  const schema = `${resources}/get/responses/200/content/application~1json/schema`;
  const violations = check(schema, { resources: [resource] }).join("\n");
  expect(violations).toContain("/resources/0/id must be integer");
  expect(violations).toContain("/resources/0/metadata/text must be present, is missing");
  expect(violations).toContain("/resources/0/created_at must be of the format date-time");
});

test("metadata accepts undocumented fields of any type", () => {
  const body = { resource_type: "repository", metadata: { repository_id: 1, branch: "main", nested: { any: [null] } } };
  expect(check(`${resources}/post/requestBody/content/application~1json/schema`, body)).toEqual([]);
});

test("the schema of a creation rejects a kind that can only be read", () => {
  expect(
    check(`${resources}/post/requestBody/content/application~1json/schema`, {
      resource_type: "media_content",
      metadata: {},
    }),
  ).not.toEqual([]);
});
