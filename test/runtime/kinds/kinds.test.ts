import { describe, expect, test } from "vitest";
import * as client from "../../../generated/client/index.ts";
import * as types from "../../../generated/types/index.ts";
import { hasUnknownKind } from "../../../scripts/runtime/kinds/kinds.ts";

/** A value that the types rule out, as a server may send it. */
function resource(value: unknown): types.Resource {
  return value as types.Resource;
}

const guards = {
  repository: types.isRepository,
  free_text: types.isFreeText,
  github_file: types.isGithubFile,
  github_issue: types.isGithubIssue,
  github_pull_request: types.isGithubPullRequest,
  uploaded_text_file: types.isUploadedTextFile,
  media_content: types.isMediaContent,
} satisfies Record<types.Resource["resource_type"], unknown>;

describe.each(Object.entries(guards))("the guard of %s", (kind, guard) => {
  test("accepts its kind and no other", () => {
    const accepted = Object.keys(guards).filter((each) => guard(resource({ resource_type: each })));
    expect(accepted).toEqual([kind]);
  });

  test("rejects a value without a known kind", () => {
    const values = [null, undefined, {}, { resource_type: "hologram" }, { resource_type: null }, kind, [kind], 7];
    expect(values.filter((value) => guard(resource(value)))).toEqual([]);
  });
});

describe("asUnknownResource", () => {
  test("returns a resource of a kind that this version does not know", () => {
    const hologram = resource({ id: 1, resource_type: "hologram", metadata: { depth: 3 } });
    expect(types.asUnknownResource(hologram)).toBe(hologram);
  });

  test("returns undefined for known kinds, and for values without a kind", () => {
    const known = Object.keys(guards).map((kind) => ({ resource_type: kind }));
    const values = [...known, null, undefined, {}, { resource_type: null }, { resource_type: 7 }, "hologram"];
    expect(values.map((value) => types.asUnknownResource(resource(value)))).toEqual(values.map(() => undefined));
  });
});

test("a kind that is not a string is compared by its value", () => {
  expect(hasUnknownKind({ version: 3 }, "version", [1, 2])).toBe(true);
  expect(hasUnknownKind({ version: "3" }, "version", [1, 2])).toBe(false);
  expect(hasUnknownKind({ version: 2 }, "version", [1, 2])).toBe(false);
});

test("the client exports the functions of copilot-spaces/types", () => {
  expect(client).toMatchObject({ ...types });
});
