/** Every mistake in an extension is a problem at its place, with a suggestion where there is one. */
import { relative } from "node:path";
import { expect, test } from "vitest";
import { loadDocument } from "../../scripts/pipeline/load-document.ts";
import { root, runNode } from "../cli/run-node.ts";
import { temporaryFolder } from "../pipeline/temporary-folder.ts";

interface Given {
  /** YAML of the tag after its name. */
  tag?: string;
  /** YAML of the operation `GET /things/{id}` after its id and its tag. */
  operation?: string;
  /** YAML of the schema after its properties. */
  schema?: string;
  /** YAML of another path. */
  path?: string;
  /** YAML of another tag. */
  otherTag?: string;
}

function indent(text: string, spaces: number): string {
  return text.replaceAll(/^(?=.)/gm, " ".repeat(spaces));
}

function documentWith({ tag = "", operation = "", schema = "", path = "", otherTag = "" }: Given): string {
  return `openapi: 3.1.1
info:
  title: Things
  version: 1.0.0
tags:
  - name: things
${indent(tag, 4)}
${indent(otherTag, 2)}
paths:
  /things/{id}:
    get:
      operationId: things/get
      tags: [things]
${indent(operation, 6)}
      responses: {}
${indent(path, 2)}
components:
  schemas:
    CreateNote:
      properties:
        kind:
          const: note
        data:
          properties:
            title:
              type: string
${indent(schema, 6)}
`;
}

/** `LINE:COLUMN RULE MESSAGE` for each problem, the line as its text. */
async function lint(given: Given): Promise<string[]> {
  const text = documentWith(given);
  await using folder = await temporaryFolder({ "openapi.yaml": text });
  const { problems } = await loadDocument(folder.file("openapi.yaml"), undefined);
  const lines = text.split("\n");
  return problems.map(({ line, rule, message }) => `${lines[line - 1]?.trim()} | ${rule} | ${message}`);
}

const permission = "permission: { name: Things, level: organization, access: read }";

test.each<[title: string, given: Given]>([
  ["no extension", {}],
  ["the name of a group alone", { tag: "x-client-group: { name: org }" }],
  ["a group in full", { tag: "x-client-group: { name: org, binds: [id], type: Thing }" }],
  [
    "a method and access in full",
    {
      operation: `x-client-method: find\nx-github-access:\n  tokens: [classic, app-user]\n  scope: a\n  listedScope: b\n  ${permission}`,
    },
  ],
  ["an identity", { schema: "x-identity: [title]" }],
  ["provenance", { schema: "x-provenance: { certainty: likely, source: A page. }" }],
  ["an extension of someone else", { tag: "x-display-name: Things", operation: "x-codegen: { name: 1 }" }],
  [
    "the same method name in two groups",
    { path: "/other:\n  get:\n    operationId: other/get\n    tags: [other]\n    responses: {}" },
  ],
])("accepts %s", async (_, given) => {
  expect(await lint(given)).toEqual([]);
});

test.each<[title: string, given: Given, want: string[]]>([
  [
    "a group that is a string",
    { tag: "x-client-group: org" },
    ["x-client-group: org | struct | Expected type `ClientGroup` (object) but got `string`"],
  ],
  [
    "a group without a name",
    { tag: "x-client-group: { binds: [id] }" },
    ["x-client-group: { binds: [id] } | struct | The field `name` must be present on this level."],
  ],
  [
    "a misspelt key of a group",
    { tag: "x-client-group: { name: org, bind: [id] }" },
    ["x-client-group: { name: org, bind: [id] } | struct | Property `bind` is not expected here. Did you mean binds?"],
  ],
  [
    "a group that binds a string",
    { tag: "x-client-group:\n  name: org\n  binds: id" },
    ["binds: id | struct | Expected type `array` but got `string`."],
  ],
  [
    "a group with an empty name",
    { tag: 'x-client-group:\n  name: ""' },
    ['name: "" | copilot-spaces/client-group | The name of a client group must not be empty.'],
  ],
  [
    "a group that binds an unknown parameter",
    { tag: "x-client-group:\n  name: org\n  binds:\n    - id\n    - ids" },
    ["- ids | copilot-spaces/client-group | No path of the tag `things` has a parameter `ids`. Did you mean id?"],
  ],
  [
    "two tags that make one group",
    {
      otherTag: "- name: other\n  x-client-group: { name: things }",
      path: "/other:\n  get:\n    operationId: other/list\n    tags: [other]\n    responses: {}",
    },
    [
      "- name: other | copilot-spaces/client-group | The tags `things` and `other` both make the client group `things`. Give one of them another name in `x-client-group`.",
    ],
  ],
  [
    "an undeclared tag that makes the group of another",
    { path: "/other:\n  get:\n    operationId: other/list\n    tags: [-things]\n    responses: {}" },
    [
      "tags: [-things] | copilot-spaces/client-group | The tags `things` and `-things` both make the client group `things`. Give one of them another name in `x-client-group`.",
    ],
  ],
  [
    "a method that is a number",
    { operation: "x-client-method: 1" },
    ["x-client-method: 1 | struct | Expected type `string` but got `integer`."],
  ],
  [
    "a method with an empty name",
    { operation: 'x-client-method: ""' },
    ['x-client-method: "" | copilot-spaces/client-method | The name of a client method must not be empty.'],
  ],
  [
    "two operations that make one method",
    { path: "/other:\n  get:\n    operationId: other/get\n    tags: [things]\n    responses: {}" },
    [
      "operationId: other/get | copilot-spaces/client-method | `things/get` and `other/get` both make the client method `things.get`. Give one of them an `x-client-method`.",
    ],
  ],
  [
    "a method that is declared like another one",
    {
      path: "/other:\n  get:\n    operationId: other/list\n    x-client-method: get\n    tags: [things]\n    responses: {}",
    },
    [
      "x-client-method: get | copilot-spaces/client-method | `things/get` and `other/list` both make the client method `things.get`. Give one of them an `x-client-method`.",
    ],
  ],
  [
    "access without tokens",
    { operation: "x-github-access: { scope: a }" },
    ["x-github-access: { scope: a } | struct | The field `tokens` must be present on this level."],
  ],
  [
    "an unknown kind of token",
    { operation: "x-github-access:\n  tokens:\n    - clasic" },
    [
      '- clasic | struct | `tokens` can be one of the following only: "classic", "oauth", "fine-grained", "app-user", "app-installation". Did you mean classic?',
    ],
  ],
  [
    "half a permission",
    { operation: "x-github-access:\n  tokens: [classic]\n  permission: { name: Things, level: organization }" },
    ["permission: { name: Things, level: organization } | struct | The field `access` must be present on this level."],
  ],
  [
    "a certainty that does not exist",
    { schema: "x-provenance:\n  certainty: sure\n  source: A page." },
    ['certainty: sure | struct | `certainty` can be one of the following only: "example", "likely".'],
  ],
  [
    "an identity with an unknown field",
    { schema: "x-identity:\n  - titel" },
    [
      "- titel | copilot-spaces/identity | `x-identity` names `titel`, which no property of this schema has as a field. Did you mean title?",
    ],
  ],
  [
    "an empty identity",
    { schema: "x-identity: []" },
    ["x-identity: [] | copilot-spaces/identity | `x-identity` must name at least one field."],
  ],
  [
    "a misspelt extension of a tag",
    { tag: "x-client-grup: { name: org }" },
    [
      "x-client-grup: { name: org } | copilot-spaces/extension-name | Extension `x-client-grup` is not known. Did you mean x-client-group?",
    ],
  ],
  [
    "a misspelt extension of an operation",
    { operation: "x-client-metod: find" },
    [
      "x-client-metod: find | copilot-spaces/extension-name | Extension `x-client-metod` is not known. Did you mean x-client-method?",
    ],
  ],
  [
    "a misspelt extension of a schema",
    { schema: "x-indentity: [title]" },
    [
      "x-indentity: [title] | copilot-spaces/extension-name | Extension `x-indentity` is not known. Did you mean x-identity?",
    ],
  ],
])("reports %s", async (_, given, want) => {
  expect(await lint(given)).toEqual(want);
});

test("reports an operation without operationId at its method", async () => {
  await using folder = await temporaryFolder({
    "openapi.yaml":
      "openapi: 3.1.1\ninfo: { title: A, version: 1.0.0 }\npaths:\n  /a:\n    get:\n      responses: {}\n",
  });
  const { problems } = await loadDocument(folder.file("openapi.yaml"), undefined);
  expect(problems).toEqual([expect.objectContaining({ line: 5, column: 5, rule: "operation-operationId" })]);
});

test("the rules apply to a description with rules of its own", async () => {
  await using folder = await temporaryFolder({
    "openapi.yaml": documentWith({ operation: "x-client-metod: find" }),
    "redocly.yaml": "rules:\n  struct: error\n",
  });
  const { problems } = await loadDocument(folder.file("openapi.yaml"), folder.file("redocly.yaml"));
  expect(problems).toEqual([expect.objectContaining({ rule: "copilot-spaces/extension-name" })]);
});

test("npm run lint and npm run generate report a mistake alike", async () => {
  await using folder = await temporaryFolder({ "openapi.yaml": documentWith({ tag: "x-client-group: { nam: org }" }) });
  const spec = relative(root, folder.file("openapi.yaml"));
  const place = "openapi.yaml:7:";
  const message = "Property `nam` is not expected here.";
  const generate = await runNode("scripts/start.cjs", "generate", "--spec", spec, "--out", folder.file("out"));
  const cli = ["--env-file=redocly.env", "node_modules/@redocly/cli/bin/cli.js", "lint"];
  const lintRun = await runNode(...cli, folder.file("openapi.yaml"), "--config", "redocly.yaml");
  for (const { exitCode, stderr, stdout } of [generate, lintRun]) {
    expect(stderr + stdout).toContain(place);
    expect(stderr + stdout).toContain(message);
    expect(stderr + stdout).toMatch(/Did you mean:? (- )?\n? *-? ?name/);
    expect(exitCode).toBe(1);
  }
});
