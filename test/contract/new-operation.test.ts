/** Adds operations to the description: `generate` alone brings them to the types, client, mock and contract cases. */
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import ts from "typescript";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deriveCases } from "../../scripts/contract/cases/derive.ts";
import { createMockFetch } from "../../scripts/contract/mock/mock.ts";
import type { OpenApiDocument } from "../../scripts/model/openapi-document.ts";
import { readApi } from "../../scripts/model/read-api.ts";
import { runPipeline } from "../../scripts/pipeline/run.ts";
import { recordingFetch } from "../runtime/recording-fetch.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

const spacePath = `
parameters:
  - $ref: ../components/parameters/org.yaml
  - $ref: ../components/parameters/space_number.yaml
get:
  operationId: copilot-spaces/get-summary-for-org
  summary: Get a space of an organization
  description: Returns the space.
  tags: [organization-spaces]
  externalDocs:
    url: https://docs.github.com/rest/copilot-spaces
  x-github-access: { tokens: [classic], scope: read:org }
  responses:
    '200':
      description: The space.
      content:
        application/json:
          schema:
            $ref: ../components/schemas/SpaceSummary.yaml
          examples:
            plain:
              value: { number: 7, name: Release notes }
    '404':
      $ref: ../components/responses/NotFound.yaml
`;
const spacesPath = `
parameters:
  - $ref: ../components/parameters/org.yaml
get:
  operationId: copilot-spaces/list-summaries
  summary: List the spaces of an organization
  description: Returns a page of spaces.
  tags: [summaries]
  externalDocs:
    url: https://docs.github.com/rest/copilot-spaces
  x-github-access: { tokens: [classic], scope: read:org }
  parameters:
    - name: per_page
      in: query
      description: The number of spaces per page.
      schema: { type: integer }
      example: 30
  responses:
    '200':
      description: Spaces.
      content:
        application/json:
          schema:
            type: array
            items:
              $ref: ../components/schemas/SpaceSummary.yaml
          examples:
            one:
              value: [{ number: 7, name: Release notes }]
    '404':
      $ref: ../components/responses/NotFound.yaml
`;
const spaceSchema = `
type: object
description: A space.
properties:
  number:
    type: integer
    description: The number of the space.
    examples: [7]
  name:
    type: string
    description: The name of the space.
    examples: [Release notes]
required: [number, name]
`;
const consumer = `
import { createClient, type SpaceSummary } from "./generated/client/index.ts";
const client = createClient();
export const name: Promise<string> = client.org("octo-org", 7).getSummary().then((space: SpaceSummary) => space.name);
export const numbers: Promise<number[]> = client.summaries
  .listSummaries("octo-org", { per_page: 5 })
  .then((all) => all.map((each) => each.number));
// @ts-expect-error only the space of an organization has this method
client.user("octocat", 3).getSummary();
// @ts-expect-error the page size is a number
client.summaries.listSummaries("octo-org", { per_page: "5" });
`;

let folder: string;
let document: OpenApiDocument;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "new-operation-"));
  await cp(join(root, "spec"), join(folder, "spec"), { recursive: true });
  await symlink(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
  await writeFile(join(folder, "consumer.ts"), consumer);
  await writeFile(join(folder, "spec/paths/org-summary.yaml"), spacePath);
  await writeFile(join(folder, "spec/paths/org-summaries.yaml"), spacesPath);
  await writeFile(join(folder, "spec/components/schemas/SpaceSummary.yaml"), spaceSchema);
  const openapi = join(folder, "spec/openapi.yaml");
  const text = await readFile(openapi, "utf8");
  await writeFile(
    openapi,
    text
      .replace(/^paths:\n/m, (line) =>
        [
          `${line}  /orgs/{org}/copilot-spaces/{space_number}/summary:\n    $ref: paths/org-summary.yaml\n`,
          "  /orgs/{org}/copilot-space-summaries:\n    $ref: paths/org-summaries.yaml\n",
        ].join(""),
      )
      .replace(/^  - name: user-spaces\n/m, (line) => `  - name: summaries\n    description: Spaces.\n${line}`),
  );
  const { findings } = await runPipeline({
    spec: openapi,
    config: join(root, "redocly.yaml"),
    output: join(folder, "generated"),
    runtime: "copy",
    write: true,
  });
  expect(findings).toEqual([]);
  document = JSON.parse(await readFile(join(folder, "generated/openapi/openapi.json"), "utf8"));
});
afterAll(() => rm(folder, { recursive: true }));

test("prints types for new operations, and they compile", () => {
  const program = ts.createProgram([join(folder, "consumer.ts")], {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.NodeNext,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
    types: [],
  });
  expect(
    ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")),
  ).toEqual([]);
});

test("calls new operations through the client and the mock", async () => {
  const { createClient } = await import(pathToFileURL(join(folder, "generated/client/index.ts")).href);
  const { fetch, log } = recordingFetch(await createMockFetch({ document }));
  const client = createClient({ token: "ghp_new", fetch });
  const space = { number: 7, name: "Release notes" };
  expect(await client.org("octo-org", 7).getSummary()).toEqual(space);
  expect(await client.summaries.listSummaries("octo-org", { per_page: 5 })).toEqual([space]);
  expect(log.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "GET https://api.github.com/orgs/octo-org/copilot-spaces/7/summary",
    "GET https://api.github.com/orgs/octo-org/copilot-space-summaries?per_page=5",
  ]);
});

test("derives contract cases for new operations", () => {
  const { cases, uncovered } = deriveCases(readApi(document));
  expect(uncovered).toEqual([]);
  const pairs = new Set(cases.map(({ operation, status }) => `${operation.id} ${status}`));
  const added = ["get-summary-for-org 200", "get-summary-for-org 404", "list-summaries 200", "list-summaries 404"];
  expect([...pairs]).toEqual(expect.arrayContaining(added.map((pair) => `copilot-spaces/${pair}`)));
});

test("reports an operation without an example as uncovered", () => {
  const incomplete: OpenApiDocument = structuredClone(document);
  const content = incomplete.paths?.["/orgs/{org}/copilot-spaces/{space_number}/summary"]?.get?.responses?.["200"];
  if (content && "content" in content) delete content.content?.["application/json"]?.examples;
  expect(deriveCases(readApi(incomplete)).uncovered).toEqual([
    { operationId: "copilot-spaces/get-summary-for-org", status: "200", reason: "the response has no example" },
  ]);
});
