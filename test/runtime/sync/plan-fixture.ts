/** Plans a sync of a space in memory, without running it. */
import { expect } from "vitest";
import {
  describeResource,
  type SyncOptions,
  type SyncPlan,
  type SyncStep,
  syncResources,
} from "../../../generated/sync/index.ts";
import type { CreateResourceRequest, Resource } from "../../../generated/types/index.ts";
import { MemorySpace } from "./memory-space.ts";
import { file, issue, note, pullRequest, repository } from "./resources.ts";

/** Lists the plan as names and ids: `create free_text a`, `set 1`. */
function summarize({ create, set, remove, keep, extra, unclear }: SyncPlan): string[] {
  return [
    ...create.map(({ desired }) => `create ${describeResource(desired)}`),
    ...set.map(({ resource }) => `set ${resource.id}`),
    ...remove.map(({ resource }) => `remove ${resource.id}`),
    ...keep.map(({ resource }) => `keep ${resource.id}`),
    ...extra.map(({ id }) => `extra ${id}`),
    ...unclear.map((each) => `unclear ${describeResource(each)}`),
  ];
}

export interface PlanRow {
  given: Resource[];
  desired: CreateResourceRequest[];
  deleteExtra?: SyncOptions["deleteExtra"];
  want: string[];
}

/** Returns the plan as names and ids. */
export async function plan({ given, desired, deleteExtra }: PlanRow): Promise<string[]> {
  const space = new MemorySpace(given);
  const outcome = await syncResources(space, desired, { dryRun: true, deleteExtra });
  expect(space.calls).toEqual(["list"]);
  expect(outcome).toMatchObject({ status: "planned", done: [], failed: [], stop: undefined });
  const steps = [...outcome.plan.create, ...outcome.plan.set, ...outcome.plan.remove];
  const heldBack: readonly SyncStep[] = outcome.heldBack.map(({ step }) => step);
  expect(outcome.remaining).toEqual(steps.filter((step) => !heldBack.includes(step)));
  return summarize(outcome.plan);
}

export const everyKind: CreateResourceRequest[] = [note("a"), file("a"), repository(42), issue(1), pullRequest(1)];
export const foreign: { resource_type: string; metadata: object }[] = [
  { resource_type: "uploaded_text_file", metadata: { name: "a" } },
  { resource_type: "media_content", metadata: { media_type: "image/png" } },
  { resource_type: "of_tomorrow", metadata: { repository_id: 42, name: "a" } },
];
export const withNumber = { resource_type: "github_issue", metadata: { repository_id: 42, number: 1 } };
export const withoutNumber = { resource_type: "github_issue", metadata: { repository_id: 42 } };
