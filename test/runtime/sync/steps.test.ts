import { expect, test } from "vitest";
import { syncResources } from "../../../generated/sync/index.ts";
import type { CreateResourceRequest } from "../../../generated/types/index.ts";
import { MemorySpace, resourceOf } from "./memory-space.ts";
import { attached, file } from "./resources.ts";
import { all, summarize, threeSteps } from "./sync-fixture.ts";

test("creates, sets and removes, in this order, and is complete", async () => {
  const [space, desired, options] = threeSteps();
  const outcome = await syncResources(space, desired, options);
  expect(summarize(outcome)).toEqual({ status: "complete", done: all, failed: [], remaining: [] });
  expect(space.calls).toEqual(["list", "create free_text a", "set 1", "delete 2"]);
  expect(space.contents).toEqual(['free_text {"name":"a","text":"text"}', 'free_text {"name":"b","text":"new"}']);
  expect(outcome.done.map(({ resource }) => resource?.id)).toEqual([3, 1, undefined]);
});

test("writes nothing the second time", async () => {
  const [space, desired, options] = threeSteps();
  await syncResources(space, desired, options);
  expect(summarize(await syncResources(space, desired, options))).toEqual({
    status: "complete",
    done: [],
    failed: [],
    remaining: [],
  });
  expect(space.writes).toHaveLength(3);
});

test("does not change its arguments", async () => {
  const [space, desired, options] = threeSteps();
  const copy = structuredClone(desired);
  await syncResources(space, Object.freeze(desired), Object.freeze(options));
  expect(desired).toEqual(copy);
});

test("reports already_there when the API returns created: false", async () => {
  const space = new MemorySpace(attached([file("a", "1")]));
  const hiding = new MemorySpace([]);
  hiding.createResource = (body) => space.createResource(body);
  const outcome = await syncResources(hiding, [file("a", "1")]);
  expect(summarize(outcome)).toMatchObject({ status: "complete", done: ["create github_file 42 a: already_there"] });
});

test("is incomplete when the plan has an unclear resource", async () => {
  const space = new MemorySpace([resourceOf(1, { resource_type: "github_issue", metadata: {} })]);
  const desired: CreateResourceRequest[] = [
    { resource_type: "github_issue", metadata: { repository_id: 42, number: 1 } },
  ];
  expect((await syncResources(space, desired)).status).toBe("incomplete");
  expect(space.writes).toEqual([]);
});
