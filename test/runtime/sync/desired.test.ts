import { describe, expect, test } from "vitest";
import { DesiredResourcesError, syncResources } from "../../../generated/sync/index.ts";
import type { CreateResourceRequest } from "../../../generated/types/index.ts";
import { rejection } from "../recording-fetch.ts";
import { MemorySpace } from "./memory-space.ts";
import { file, note } from "./resources.ts";

describe("an invalid call", () => {
  // An untyped caller may pass these.
  const without = (resource_type: string, metadata: object) => ({ resource_type, metadata }) as CreateResourceRequest;

  test("reports every problem of the list at once, before anything is sent", async () => {
    const space = new MemorySpace();
    const desired = [
      note("a", "one"),
      note("b"),
      note("a", "two"),
      note("a", "one"),
      file("x", "1"),
      file("x", "2"),
      without("free_text", { text: "no name" }),
      without("github_file", {}),
      without("github_issue", { repository_id: 42, number: "7" }),
      without("repository", { repository_id: NaN }),
      without("media_content", { url: "https://a.test" }),
    ];
    const error = await rejection(syncResources(space, desired));
    expect(error).toBeInstanceOf(DesiredResourcesError);
    expect(error).toMatchObject({
      name: "DesiredResourcesError",
      problems: [
        "[2] free_text a is already in the list, at [0]",
        "[3] free_text a is already in the list, at [0]",
        "[5] github_file 42 x is already in the list, at [4]",
        "[6] free_text needs non-empty metadata: name (string)",
        "[7] github_file needs non-empty metadata: repository_id (integer), file_path (string)",
        "[8] github_issue needs non-empty metadata: number (integer)",
        "[9] repository needs non-empty metadata: repository_id (integer)",
        "[10] resources of the kind media_content cannot be synced",
      ],
    });
    expect(space.calls).toEqual([]);
  });

  test.each([
    ["interval", { interval: -1 }],
    ["interval", { interval: NaN }],
    ["maxWait", { maxWait: -1 }],
  ])("rejects an %s that is not a time, before anything is sent: %j", async (name, options) => {
    const space = new MemorySpace();
    const error = await rejection(syncResources(space, [], options));
    expect(error).toEqual(new TypeError(`${name} must be a number of milliseconds, 0 or more`));
    expect(space.calls).toEqual([]);
  });
});
