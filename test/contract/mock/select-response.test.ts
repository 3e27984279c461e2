import { describe, expect, test } from "vitest";
import { readBundledDescription } from "../../../scripts/contract/bundled-description.ts";
import { readPreference, selectResponse } from "../../../scripts/contract/mock/select-response.ts";
import type { Operation } from "../../../scripts/model/api.ts";
import { readApi } from "../../../scripts/model/read-api.ts";

const { operations } = readApi(readBundledDescription());

function operation(id: string): Operation {
  const found = operations.find((each) => each.id === id);
  if (!found) throw new Error(`no operation ${id}`);
  return found;
}

test.each([
  [null, {}],
  ["", {}],
  ["code=404", { code: "404" }],
  ["code=201, example=githubFile", { code: "201", example: "githubFile" }],
  ['Code="201"; example="githubFile"', { code: "201", example: "githubFile" }],
  ["respond-async, wait=10, code=200", { code: "200" }],
])("reads the header Prefer: %s", (header, want) => {
  expect(readPreference(header)).toEqual(want);
});

describe("a creation", () => {
  const metadata = { repository_id: 42, file_path: "docs/guide.md", sha: "b7d90e35c1a6482f97e3d04ba15c68f2709ed3a1" };
  test.each([
    ["no body and no preference", {}, undefined, { status: "201", example: "freeText" }],
    [
      "a note",
      {},
      { resource_type: "free_text", metadata: { name: "a", text: "b" } },
      { status: "201", example: "freeText" },
    ],
    [
      "a repository",
      {},
      { resource_type: "repository", metadata: { repository_id: 7 } },
      { status: "201", example: "repository" },
    ],
    [
      "another pull request",
      {},
      { resource_type: "github_pull_request", metadata: { repository_id: 7, number: 8 } },
      { status: "201", example: "githubPullRequest" },
    ],
    [
      "a file that is not in the examples",
      {},
      { resource_type: "github_file", metadata: { repository_id: 7, file_path: "a.md" } },
      { status: "201", example: "githubFile" },
    ],
    [
      "a file that the space already has",
      {},
      { resource_type: "github_file", metadata },
      { status: "200", example: "githubFileDuplicate" },
    ],
    [
      "the same file, with 201 preferred",
      { code: "201" },
      { resource_type: "github_file", metadata },
      { status: "201", example: "githubFile" },
    ],
    ["a preferred example", { example: "githubIssue" }, undefined, { status: "201", example: "githubIssue" }],
    ["a preferred example of an error", { example: "notFound" }, undefined, { status: "404", example: "notFound" }],
    ["a preferred status", { code: "403" }, undefined, { status: "403", example: "forbidden" }],
    ["a status that is not documented", { code: "500" }, undefined, undefined],
    ["an example of another status", { code: "404", example: "freeText" }, undefined, undefined],
  ])("selects the response for %s", (_, preference, body, want) => {
    expect(selectResponse(operation("copilot-spaces/create-resource-for-org"), preference, body)).toEqual(want);
  });
});

test("selects no example for a response without a body", () => {
  const selected = selectResponse(operation("copilot-spaces/delete-resource-for-user"), {}, undefined);
  expect(selected).toEqual({ status: "204", example: undefined });
});
