import { basename, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { loadDocument } from "../../scripts/pipeline/load-document.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const config = fileURLToPath(new URL("../fixtures/redocly.yaml", import.meta.url));

const head = `openapi: 3.1.1
info:
  title: Things
  version: 1.0.0
`;

/** Two path files, a schema used by both, and names that are not in order. */
const split = {
  "openapi.yaml": `${head}paths:
  /zebras:
    $ref: paths/zebras.yaml
  /apes:
    $ref: paths/apes.yaml
components:
  schemas:
    zebra:
      $ref: components/zebra.yaml
    ape:
      $ref: components/ape.yaml
`,
  "paths/zebras.yaml": pathFile("zebras", "zebra"),
  "paths/apes.yaml": pathFile("apes", "ape"),
  "components/zebra.yaml": "type: object\nproperties:\n  friend:\n    $ref: ape.yaml\n",
  "components/ape.yaml": "type: object\nproperties:\n  legs:\n    type: integer\n",
};

function pathFile(operationId: string, schema: string): string {
  return `get:
  operationId: ${operationId}
  summary: Get some
  responses:
    '200':
      description: Here they are.
      content:
        application/json:
          schema:
            $ref: ../components/${schema}.yaml
`;
}

function references(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => (name === "$ref" ? [String(each)] : references(each)));
}

test("reports a finding with its place, its rule and its line", async () => {
  await using folder = await temporaryFolder({
    "openapi.yaml": `${head}paths:
  /things:
    get:
      operationId: things
      responses:
        '200':
          descriptoin: Here they are.
`,
  });
  const { findings } = await loadDocument(folder.file("openapi.yaml"), config);
  expect(findings).toEqual([
    {
      severity: "error",
      file: relative(process.cwd(), folder.file("openapi.yaml")).replaceAll("\\", "/"),
      line: 7,
      column: 5,
      rule: "operation-summary",
      message: "Operation object should contain `summary` field.",
      excerpt: expect.stringMatching(/^ *7 \| +get:$/m),
    },
    {
      severity: "error",
      file: relative(process.cwd(), folder.file("openapi.yaml")).replaceAll("\\", "/"),
      line: 10,
      column: 9,
      rule: "struct",
      message: "The field `description` must be present on this level.",
      excerpt: expect.stringMatching(/^ *10 \| +'200':$/m),
    },
    {
      severity: "error",
      file: relative(process.cwd(), folder.file("openapi.yaml")).replaceAll("\\", "/"),
      line: 11,
      column: 11,
      rule: "struct",
      message: "Property `descriptoin` is not expected here. Did you mean description?",
      excerpt: expect.stringMatching(/^ *11 \| +descriptoin: Here they are\.$/m),
    },
  ]);
});

test("sorts findings by place and returns no document", async () => {
  await using folder = await temporaryFolder({
    ...split,
    "paths/zebras.yaml": "get:\n  responses: {}\n  tags: 7\n  deprecated: sometimes\n",
    "paths/apes.yaml": "put:\n  responses: {}\nget:\n  responses: {}\n",
  });
  const { findings, document } = await loadDocument(folder.file("openapi.yaml"), config);
  const places = findings.map(({ file, line, column }) => ({ file, line, column }));
  expect(places.length).toBeGreaterThan(3);
  expect(new Set(places.map(({ file }) => file)).size).toBe(2);
  const inOrder = places.toSorted(
    (a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column,
  );
  expect(places).toEqual(inOrder);
  expect(document).toBeUndefined();
});

test.each<[title: string, { given: Record<string, string>; want: object }]>([
  ["a missing file", { given: {}, want: { rule: "unreadable-file", line: 1, column: 1 } }],
  [
    "a quote that is never closed",
    { given: { "openapi.yaml": 'openapi: 3.1.1\ninfo:\n  title: "x\n' }, want: { line: 4, column: 1 } },
  ],
  [
    "a key given twice",
    {
      given: { "openapi.yaml": "openapi: 3.1.1\nopenapi: 3.1.1\n" },
      want: { line: 2, column: 1, excerpt: expect.stringContaining("2 | openapi: 3.1.1") },
    },
  ],
  ["an empty file", { given: { "openapi.yaml": "" }, want: { rule: "openapi-version", line: 1, column: 1 } }],
  ["a number", { given: { "openapi.yaml": "42" }, want: { rule: "openapi-version", line: 1, column: 1 } }],
  [
    "a version of OpenAPI that does not exist",
    {
      given: { "openapi.yaml": "openapi: 4.0.0\n" },
      want: { rule: "openapi-version", message: expect.stringContaining("4.0.0") },
    },
  ],
])("reports %s as a finding", async (_, { given, want }) => {
  await using folder = await temporaryFolder(given);
  const { findings, document } = await loadDocument(folder.file("openapi.yaml"), config);
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({ rule: "parse-error", file: expect.stringMatching(/openapi\.yaml$/), ...want });
  expect(document).toBeUndefined();
});

test("returns the document beside warnings", async () => {
  await using folder = await temporaryFolder({
    ...split,
    "redocly.yaml": "rules:\n  info-license: warn\n",
  });
  const { findings, document } = await loadDocument(folder.file("openapi.yaml"), folder.file("redocly.yaml"));
  expect(findings.map(({ severity, rule }) => `${severity} ${rule}`)).toEqual(["warning info-license"]);
  expect(Object.keys(document?.paths ?? {})).toEqual(["/zebras", "/apes"]);
});

test("reports a broken file where it is broken, a missing one at the reference, and nothing else", async () => {
  await using folder = await temporaryFolder({
    "openapi.yaml": `${head}paths:\n  /broken:\n    $ref: broken.yaml\n  /missing:\n    $ref: missing.yaml\nextra: 1\n`,
    "broken.yaml": 'get:\n  summary: "x\n',
  });
  const { findings } = await loadDocument(folder.file("openapi.yaml"), config);
  expect(findings.map(({ file, line, rule }) => `${basename(file)}:${line} ${rule}`)).toEqual([
    "broken.yaml:3 parse-error",
    "openapi.yaml:9 unreadable-file",
  ]);
});

test("bundles all references into the document", async () => {
  await using folder = await temporaryFolder(split);
  const { findings, document } = await loadDocument(folder.file("openapi.yaml"), config);
  expect(findings).toEqual([]);
  expect(references(document)).toContain("#/components/schemas/ape");
  expect(references(document).filter((reference) => !reference.startsWith("#/"))).toEqual([]);
});

test("sorts components by name and keeps the order of paths", async () => {
  await using folder = await temporaryFolder(split);
  const { document } = await loadDocument(folder.file("openapi.yaml"), config);
  expect(Object.keys(document?.components?.schemas ?? {})).toEqual(["ape", "zebra"]);
  expect(Object.keys(document?.paths ?? {})).toEqual(["/zebras", "/apes"]);
});

test("returns the same document twice", async () => {
  await using folder = await temporaryFolder(split);
  const load = () => loadDocument(folder.file("openapi.yaml"), config);
  const [first, second] = [await load(), await load()];
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
});

test("loads a description with a mistake in an extension for a comparison, which needs its structure only", async () => {
  await using folder = await temporaryFolder({
    "openapi.yaml": `${head}tags:\n  - name: things\n    x-client-group: {}\npaths: {}\n`,
  });
  const file = folder.file("openapi.yaml");
  expect((await loadDocument(file, undefined)).document).toBeUndefined();
  expect((await loadDocument(file, undefined, "structure")).document).toBeDefined();
});
