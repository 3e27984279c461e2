import { expect, test } from "vitest";
import { describeResource } from "../../../generated/sync/index.ts";
import { resourceOf } from "./memory-space.ts";
import { withoutNumber } from "./plan-fixture.ts";
import { file, note } from "./resources.ts";

test.each([
  [note("notes.txt"), "free_text notes.txt"],
  [file("docs/a.md"), "github_file 42 docs/a.md"],
  [resourceOf(1, { resource_type: "of_tomorrow", metadata: { name: "a" } }), "of_tomorrow"],
  [resourceOf(1, withoutNumber), "github_issue 42"],
])("describes a resource by kind and identity: %j", (resource, want) => {
  expect(describeResource(resource)).toBe(want);
});
