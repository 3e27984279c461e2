/** Descriptions that are YAML, and that no client could be generated from. */
import { head, type Table, withOperation, withSchema } from "./bad-input.ts";

const id = "{ name: id, in: path, required: true, schema: { type: string } }";
const other = (yaml: string) => `${yaml}\n`;

function twoOperations(first: string, second: string): string {
  return `${head}tags: [{ name: t, x-client-group: { name: t } }]
paths:
  /a:
    get: { ${first}, tags: [t], responses: {} }
  /b:
    get: { ${second}, tags: [t], responses: {} }
`;
}

function withSchemas(...schemas: string[]): string {
  return `${head}paths: {}\ncomponents:\n  schemas:\n${schemas.map((each) => `    ${each}\n`).join("")}`;
}

export const structure: Table = [
  ["no info", { given: "openapi: 3.1.1\npaths: {}\n", want: [["1:1 struct", "`info` must be present"]] }],
  [
    "no paths in OpenAPI 3.0",
    { given: "openapi: 3.0.3\ninfo: { title: A, version: 1.0.0 }\n", want: [["1:1 struct", "`paths` must be"]] },
  ],
  ["paths as a list", { given: `${head}paths: []\n`, want: [["3:8 struct", "Expected type `Paths`"]] }],
  ["empty paths", { given: `${head}paths:\n`, want: [["3:1 struct", "got `null`"]] }],
  ["components as a list", { given: `${head}paths: {}\ncomponents: []\n`, want: [["4:13 struct", "`Components`"]] }],
  ["schemas as a text", { given: `${head}components: { schemas: a }\n`, want: [["3:24 struct", "`NamedSchemas`"]] }],
  ["an operation that is null", { given: `${head}paths: { /a: { get: } }\n`, want: [["3:16 struct", "`Operation`"]] }],
  ["a server without a URL", { given: `${head}servers: [{}]\npaths: {}\n`, want: [["3:11 struct", "`url` must be"]] }],
  [
    "a response that is null",
    { given: withOperation("").replace("{ description: Fine }", "null"), want: [["7:27 struct", "`Response`"]] },
  ],
  [
    "a body without content",
    { given: withOperation("requestBody: { content: }"), want: [["8:22 struct", "got `null`"]] },
  ],

  [
    "an operationId given twice",
    {
      given: twoOperations("operationId: x", "operationId: x"),
      want: [["8:10 operation-operationId-unique", "unique"]],
    },
  ],
  [
    "an operationId that is a number",
    { given: twoOperations("operationId: 7", "operationId: b"), want: [["6:25 struct", "`string`"]] },
  ],
  [
    "a method name given twice",
    {
      given: twoOperations("operationId: a/get-it", "operationId: b/getIt"),
      want: [["8:25 copilot-spaces/client-method", "both make the client method `t.getIt`"]],
    },
  ],
  [
    "a method called then",
    {
      given: twoOperations("operationId: a/then", "operationId: b"),
      want: [["6:25 copilot-spaces/client-method", "a promise"]],
    },
  ],
  [
    "a method that is called then on purpose",
    {
      given: twoOperations("operationId: a, x-client-method: then", "operationId: b"),
      want: [["6:45 copilot-spaces/client-method", "another `x-client-method`"]],
    },
  ],
  [
    "a group called then",
    {
      given: `${head}tags: [{ name: t, x-client-group: { name: then } }]\npaths: {}\n`,
      want: [["3:43 copilot-spaces/client-group", "a promise"]],
    },
  ],

  [
    "a path parameter that is not declared",
    {
      given: withOperation("", "/things/{id}"),
      want: [["5:5 path-parameters-defined", "does not define the path parameter `{id}`"]],
    },
  ],
  [
    "a path parameter that the path does not have",
    {
      given: withOperation(`parameters: [${id}]`),
      want: [["8:28 path-parameters-defined", "is not used in the path"]],
    },
  ],
  [
    "a path parameter declared twice",
    {
      given: withOperation(`parameters: [${id}, ${id}]`, "/things/{id}"),
      want: [["8:86 operation-parameters-unique", "`name:id`"]],
    },
  ],
  [
    "a path parameter twice in a path",
    {
      given: withOperation(`parameters: [${id}]`, "/{id}/{id}"),
      want: [["4:3 copilot-spaces/path-template", "twice"]],
    },
  ],
  [
    "a path with one brace",
    { given: withOperation("", "/{id"), want: [["4:3 copilot-spaces/path-template", "brace"]] },
  ],
  [
    "a path parameter without a name",
    { given: withOperation("", "/{}"), want: [["4:3 copilot-spaces/path-template", "without a name"]] },
  ],
  [
    "a query parameter given twice",
    {
      given: withOperation("parameters: [{ name: q, in: query, schema: {} }, { name: q, in: query, schema: {} }]"),
      want: [["8:56 operation-parameters-unique", "`name:q`"]],
    },
  ],
  [
    "a parameter in an unknown place",
    {
      given: withOperation("parameters: [{ name: q, in: body, schema: {} }]"),
      want: [["8:35 struct", "`in` can be one of"]],
    },
  ],
  [
    "a parameter without a name",
    {
      given: withOperation("parameters: [{ in: query, schema: {} }]"),
      want: [["8:20 struct", "`name` must be present"]],
    },
  ],
  ["parameters as an object", { given: withOperation("parameters: {}"), want: [["8:19 struct", "`ParameterList`"]] }],
  [
    "a tag declared twice",
    { given: `${head}tags: [{ name: a }, { name: a }]\npaths: {}\n`, want: [["3:21 no-duplicated-tag-names", "'a'"]] },
  ],

  ["an unknown type", { given: withSchema("type: strin"), want: [["7:13 struct", "Did you mean string?"]] }],
  [
    "a type given twice",
    {
      given: withSchema("type: [string, string]"),
      want: [["7:13 copilot-spaces/schema-keywords", "names `string` twice"]],
    },
  ],
  ["no types", { given: withSchema("type: []"), want: [["7:13 copilot-spaces/schema-keywords", "must not be empty"]] }],
  [
    "an enum without values",
    { given: withSchema("enum: []"), want: [["7:13 copilot-spaces/schema-keywords", "must not be empty"]] },
  ],
  [
    "a union without branches",
    { given: withSchema("oneOf: []"), want: [["7:14 copilot-spaces/schema-keywords", "must not be empty"]] },
  ],
  [
    "a required property given twice",
    { given: withSchema("required: [a, b, a]"), want: [["7:17 copilot-spaces/schema-keywords", "names `a` twice"]] },
  ],
  ["a required property that is a number", { given: withSchema("required: [1]"), want: [["7:18 struct", "`string`"]] }],
  [
    "a multiple of zero",
    { given: withSchema("multipleOf: 0"), want: [["7:19 copilot-spaces/schema-keywords", "greater than 0"]] },
  ],
  ["a length that is not whole", { given: withSchema("maxLength: 1.5"), want: [["7:18 struct", "integer"]] }],
  ["a property that is a number", { given: withSchema("properties: { a: 7 }"), want: [["7:24 struct", "`Schema`"]] }],
  ["properties as a list", { given: withSchema("properties: []"), want: [["7:19 struct", "`SchemaProperties`"]] }],
  ["items as a list in OpenAPI 3.1", { given: withSchema("items: [{}]"), want: [["7:14 struct", "`Schema`"]] }],
  [
    "a boolean limit in OpenAPI 3.1",
    { given: withSchema("exclusiveMinimum: true"), want: [["7:25 struct", "`number`"]] },
  ],
  [
    "a pattern that is not a regular expression",
    { given: withSchema("pattern: '('"), want: [["7:16 copilot-spaces/pattern", "Unterminated group"]] },
  ],
  [
    "a pattern that is none with the flag u",
    { given: withSchema("pattern: '\\-'"), want: [["7:16 copilot-spaces/pattern", "Invalid escape"]] },
  ],
  [
    "a pattern of another language",
    { given: withSchema("pattern: '(?i)a'"), want: [["7:16 copilot-spaces/pattern", "Invalid group"]] },
  ],
  [
    "a pattern that backtracks for ever",
    { given: withSchema("pattern: '^(a+)+$'"), want: [["7:16 copilot-spaces/pattern", "exponential time"]] },
  ],
  [
    "a pattern of property names that does",
    {
      given: withSchema("patternProperties: { '^(a|a)*$': {} }"),
      want: [["7:28 copilot-spaces/pattern", "exponential time"]],
    },
  ],

  [
    "a reference to nothing",
    {
      given: withSchemas("A: { $ref: '#/components/schemas/B' }"),
      want: [["6:16 no-unresolved-refs", "`#/components/schemas/B` leads to nothing"]],
    },
  ],
  [
    "references to a reference to nothing",
    {
      given: withSchemas("A: { $ref: '#/components/schemas/B' }", "B: { $ref: '#/components/schemas/C' }"),
      want: [["7:16 no-unresolved-refs", "`#/components/schemas/C`"]],
    },
  ],
  [
    "a reference with a broken escape",
    { given: withSchemas("A: { $ref: '#/components/schemas/%zz' }"), want: [["6:16 no-unresolved-refs", "%zz"]] },
  ],
  [
    "a reference to an anchor that does not exist",
    { given: withSchemas("A: { $ref: '#a' }"), want: [["6:16 no-unresolved-refs", "`#a`"]] },
  ],
  [
    "a reference to a file that does not exist",
    { given: withSchemas("A: { $ref: a.yaml }"), want: [["6:16 unreadable-file", "`a.yaml`: There is no such file"]] },
  ],
  [
    "a reference to nothing in a file",
    {
      given: { "openapi.yaml": withSchemas("A: { $ref: 'a.yaml#/b' }"), "a.yaml": "c: {}\n" },
      want: [["6:16 no-unresolved-refs", "`a.yaml#/b`"]],
    },
  ],
  [
    "a reference to a folder",
    {
      given: { "openapi.yaml": withSchemas("A: { $ref: a }"), "a/b.yaml": "" },
      want: [["6:16 unreadable-file", "It is a folder"]],
    },
  ],
  [
    "a mistake in a file that is referred to twice",
    {
      given: {
        "openapi.yaml": withSchemas("A: { $ref: a.yaml }", "B: { $ref: a.yaml }"),
        "a.yaml": "type: object\n properties: {}\n",
      },
      want: [["a.yaml:2:12 parse-error", "indentation"]],
    },
  ],
  [
    "a reference that is a number",
    {
      given: withSchema("$ref: 7"),
      want: [
        ["7:7 struct", ""],
        ["7:13 copilot-spaces/schema-keywords", "must be a text"],
      ],
    },
  ],
  [
    "a reference to the whole file",
    {
      given: withSchemas("A: { $ref: '#' }"),
      want: [
        ["1:1 struct", ""],
        ["2:1 struct", ""],
        ["3:1 struct", ""],
        ["4:1 struct", ""],
        ["6:16 copilot-spaces/reference-type", "leads to Root"],
      ],
    },
  ],
  [
    "a schema that refers to a text",
    {
      given: withSchemas("A: { $ref: '#/info/title' }"),
      want: [
        ["2:16 struct", ""],
        ["6:16 copilot-spaces/reference-type", "a plain value"],
      ],
    },
  ],
  [
    "a body that refers to a schema",
    {
      given:
        other(withOperation("requestBody: { $ref: '#/components/schemas/A' }")) +
        "components: { schemas: { A: { type: string } } }\n",
      want: [
        ["8:28 copilot-spaces/reference-type", "leads to Schema, and RequestBody is expected"],
        ["9:26 struct", ""],
        ["9:31 struct", ""],
      ],
    },
  ],
  [
    "a reference to itself",
    { given: withSchemas("A: { $ref: '#/components/schemas/A' }"), want: [["6:16 circular-reference", "in a circle"]] },
  ],
  [
    "a reference through itself",
    {
      given: withSchemas("A: { $ref: '#/components/schemas/A/a' }"),
      want: [["6:16 circular-reference", "in a circle"]],
    },
  ],
  [
    "references in a circle",
    {
      given: withSchemas("A: { $ref: '#/components/schemas/B' }", "B: { $ref: '#/components/schemas/A' }"),
      want: [["6:16 circular-reference", "`#/components/schemas/B` → `#/components/schemas/A`"]],
    },
  ],
  [
    "a circle through two files",
    {
      given: {
        "openapi.yaml": withSchemas("A: { $ref: a.yaml }"),
        "a.yaml": "$ref: openapi.yaml#/components/schemas/A\n",
      },
      want: [["6:16 circular-reference", "`a.yaml`"]],
    },
  ],
  [
    "paths in a circle",
    {
      given: `${head}paths:\n  /a: { $ref: '#/paths/~1b' }\n  /b: { $ref: '#/paths/~1a' }\n`,
      want: [["4:15 circular-reference", ""]],
    },
  ],
  [
    "parameters in a circle",
    {
      given: `${head}components:\n  parameters:\n    a: { $ref: '#/components/parameters/a' }\n`,
      want: [["5:16 circular-reference", ""]],
    },
  ],
  [
    "responses in a circle",
    {
      given: `${head}components:\n  responses:\n    a: { $ref: '#/components/responses/a' }\n`,
      want: [["5:16 circular-reference", ""]],
    },
  ],
  [
    "an example outside",
    {
      given: `${head}components: { examples: { a: { externalValue: ../a.json } } }\n`,
      want: [["3:47 outside-reference", "--allow-outside"]],
    },
  ],
  [
    "a mapping to a file outside",
    {
      given: withSchema("discriminator: { propertyName: a, mapping: { a: ../a.yaml } }"),
      want: [["7:55 outside-reference", "--allow-outside"]],
    },
  ],
  [
    "a mapping to the network",
    {
      given: withSchema("discriminator: { propertyName: a, mapping: { a: https://a.test/a.yaml } }"),
      want: [["7:55 network-reference", "--allow-network"]],
    },
  ],

  [
    "access that is a number",
    { given: withOperation("x-github-access: 7"), want: [["8:24 struct", "`GithubAccess`"]] },
  ],
  [
    "an unknown kind of token",
    { given: withOperation("x-github-access: { tokens: [gold] }"), want: [["8:35 struct", '"classic", "oauth"']] },
  ],
  [
    "a misspelt key of an extension",
    {
      given: withOperation("x-github-access: { tokens: [], scop: a }"),
      want: [["8:38 struct", "Did you mean scope?"]],
    },
  ],
  [
    "a misspelt extension",
    {
      given: withOperation("x-github-acces: {}"),
      want: [["8:7 copilot-spaces/extension-name", "Did you mean x-github-access?"]],
    },
  ],
  [
    "a missing key of an extension",
    { given: withOperation("x-github-access: {}"), want: [["8:7 struct", "`tokens` must be present"]] },
  ],
  [
    "a group that is a text",
    { given: `${head}tags: [{ name: a, x-client-group: a }]\npaths: {}\n`, want: [["3:35 struct", "`ClientGroup`"]] },
  ],
  [
    "a group without a name",
    { given: `${head}tags: [{ name: a, x-client-group: {} }]\npaths: {}\n`, want: [["3:19 struct", "`name` must be"]] },
  ],
  ["a method that is a list", { given: withOperation("x-client-method: []"), want: [["8:24 struct", "`string`"]] }],
  ["an identity that is a text", { given: withSchema("x-identity: a"), want: [["7:19 struct", "`array`"]] }],
  [
    "provenance of an unknown certainty",
    {
      given: withSchema("x-provenance: { certainty: sure, source: a }"),
      want: [["7:34 struct", '"example", "likely"']],
    },
  ],

  [
    "2,000 references in a row",
    {
      given: withSchemas(...inARow(2_000, (next) => `{ $ref: '#/components/schemas/${next}' }`)),
      want: [["1905:12 reference-chain", "More than 100 references in a row"]],
    },
  ],
  [
    "2,000 schemas in each other",
    {
      given: withSchemas(...inARow(2_000, (next) => `{ properties: { a: { $ref: '#/components/schemas/${next}' } } }`)),
      want: [["1:1 internal-error", "nested too deeply"]],
    },
  ],
];

function inARow(count: number, link: (next: string) => string): string[] {
  return [...Array.from({ length: count }, (_, index) => `S${index}: ${link(`S${index + 1}`)}`), `S${count}: {}`];
}
