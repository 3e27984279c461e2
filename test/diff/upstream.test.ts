/**
 * Compares the description with GitHub's, and with mutants of it that have one difference each.
 * `test/fixtures/github-description.json` is the part of `@octokit/openapi` 23.0.2 that the operations need.
 */
import { readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import type { Description } from "../../scripts/diff/compare.ts";
import { loadDescription } from "../../scripts/diff/load.ts";
import type { Deviation } from "../../scripts/diff/upstream/deviation.ts";
import { compareUpstream } from "../../scripts/diff/upstream/index.ts";
import type { OpenApiDocument } from "../../scripts/model/openapi-document.ts";
import { root } from "../documents.ts";
import { replaceAt } from "./replace-at.ts";
import { mutants } from "./upstream-mutants.ts";

let own: Description;
let github: OpenApiDocument;
let known: string[];

beforeAll(async () => {
  own = await loadDescription(`${root}spec/openapi.yaml`, "all");
  github = JSON.parse(await readFile(`${root}test/fixtures/github-description.json`, "utf8"));
  known = compareUpstream(own, github).map(describeDeviation);
});

function describeDeviation({ kind, rule, message }: Deviation): string {
  return `${kind} ${rule}: ${message}`;
}

test("nothing of GitHub's description is missing or contradicted", () => {
  const deviations = compareUpstream(own, github);
  expect(deviations.filter(({ kind }) => kind === "missing" || kind === "contradicting")).toEqual([]);
});

test("what is stricter is a field with its source, at its place", () => {
  const stricter = compareUpstream(own, github).filter(({ kind }) => kind === "stricter");
  expect(stricter.length).toBeGreaterThan(15);
  const [first] = stricter;
  expect(first).toMatchObject({ file: "spec/components/schemas/CreateGithubIssueMetadata.yaml", rule: "property" });
  expect(stricter.filter(({ message }) => !/^`metadata\.\w+` is (described|required)\. .*\.$/.test(message))).toEqual(
    [],
  );
});

test("the servers of GHE.com and the status in 422 responses are extra", () => {
  const extra = compareUpstream(own, github).filter(({ kind }) => kind === "extra");
  expect(extra.map(({ rule, operations }) => [rule, operations.length])).toEqual([
    ["property", 4],
    ["server", 0],
  ]);
});

test("the ten operations document 36 responses, 34 of them with a body", () => {
  const responses = own.api.operations.flatMap((operation) => operation.responses);
  expect([responses.length, responses.filter(({ body }) => body).length]).toEqual([36, 34]);
});

test.each(mutants)("GitHub's %j becomes %j", (place, value, want) => {
  const mutant = structuredClone(github);
  replaceAt(mutant, place, value);
  const found = compareUpstream(own, mutant)
    .map(describeDeviation)
    .filter((each) => !known.includes(each));
  if (want === "") expect(found).toEqual([]);
  else expect(found).toContainEqual(expect.stringContaining(want));
});

test("a field that only this description has needs a source where GitHub leaves the object open", () => {
  const document = structuredClone(own.api.document);
  replaceAt(document, ["components", "schemas", "FreeTextMetadata", "properties", "text", "x-provenance"], undefined);
  const found = compareUpstream({ ...own, api: { ...own.api, document } }, github).filter(
    ({ kind }) => kind === "contradicting",
  );
  expect(found.map(({ message }) => message)).toEqual([
    "`metadata.text` is described. GitHub does not say so: give the source in `x-provenance`, or remove it.",
    "`metadata.text` is required. GitHub does not say so: give the source in `x-provenance`, or remove it.",
  ]);
});
