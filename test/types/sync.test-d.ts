import { describe, expectTypeOf, test } from "vitest";
import type { Client, CreateResourceRequest, Resource, Space } from "../../generated/client/index.ts";
import {
  type CreateStep,
  type DeleteExtra,
  type EnsureOutcome,
  ensureResource,
  type FieldDifference,
  type HeldBackReason,
  type HeldBackRemoval,
  type KeptResource,
  type RemoveStep,
  type SetStep,
  type SyncableSpace,
  type SyncFailure,
  type SyncOptions,
  type SyncOutcome,
  type SyncPlan,
  type SyncProgress,
  type SyncStatus,
  type SyncStep,
  syncResources,
} from "../../generated/sync/index.ts";

declare const client: Client;
declare const space: Space;
declare const desired: readonly CreateResourceRequest[];
declare const outcome: SyncOutcome;

describe("a space to sync", () => {
  test("accepts a space of an organization or of a user", () => {
    expectTypeOf<Space>().toExtend<SyncableSpace>();
    void syncResources(client.org("acme", 7), desired);
    void syncResources(client.user("octocat", 3), desired);
  });

  test("accepts any object with the four methods", () => {
    void syncResources(
      {
        listResources: () => Promise.resolve({ resources: [] }),
        createResource: () => Promise.reject(new Error("full")),
        setResource: (id, { metadata }) => Promise.reject(new Error(`${id} ${Object.keys(metadata).length}`)),
        deleteResource: () => Promise.resolve(),
      },
      desired,
    );
    const { listResources, createResource, setResource } = space;
    // @ts-expect-error -- without deleteResource
    void syncResources({ listResources, createResource, setResource }, desired);
    // @ts-expect-error -- a function that returns a space
    void syncResources(client.org, desired);
  });
});

describe("syncResources", () => {
  test("accepts what createResource accepts", () => {
    void syncResources(space, []);
    void syncResources(space, [
      { resource_type: "free_text", metadata: { name: "a", text: "b" } },
      { resource_type: "github_issue", metadata: { repository_id: 42, number: 1 } },
    ]);
    // @ts-expect-error -- no text
    void syncResources(space, [{ resource_type: "free_text", metadata: { name: "a" } }]);
    // @ts-expect-error -- a kind that cannot be created
    void syncResources(space, [{ resource_type: "media_content", metadata: {} }]);
    // @ts-expect-error -- a request, not a list
    void syncResources(space, { resource_type: "free_text", metadata: { name: "a", text: "b" } });
    // @ts-expect-error -- an attached resource, which may be of a kind that cannot be created
    void syncResources(space, outcome.plan.extra);
  });

  test("accepts options, including undefined ones", () => {
    void syncResources(space, desired, { dryRun: true, interval: 0, maxWait: Infinity, deleteExtra: true });
    void syncResources(space, desired, { dryRun: undefined, signal: undefined, onProgress: undefined });
    void syncResources(space, desired, { signal: AbortSignal.timeout(1), sleep: async () => {}, now: () => 0 });
    void syncResources(space, desired, {
      deleteExtra: ({ resource_type, metadata }) => resource_type === "free_text" && metadata.name.startsWith("docs/"),
    });
    // @ts-expect-error -- no such option
    void syncResources(space, desired, { dryrun: true });
    void syncResources(space, desired, { onProgress: async () => {} });
    // @ts-expect-error -- a string as the interval
    void syncResources(space, desired, { interval: "1s" });
    // @ts-expect-error -- a string that would count as true
    void syncResources(space, desired, { deleteExtra: "false" });
    // @ts-expect-error -- a promise that would count as true
    void syncResources(space, desired, { deleteExtra: async () => false });
    // @ts-expect-error -- a string that would count as true
    void syncResources(space, desired, { dryRun: "false" });
  });

  test("resolves to an outcome", () => {
    expectTypeOf(syncResources(space, desired)).resolves.toEqualTypeOf<SyncOutcome>();
    expectTypeOf(outcome.status).toEqualTypeOf<SyncStatus>();
    expectTypeOf(outcome.plan).toEqualTypeOf<SyncPlan>();
    expectTypeOf(outcome.remaining).toEqualTypeOf<readonly SyncStep[]>();
    expectTypeOf(outcome.plan.create[0]?.desired).toEqualTypeOf<CreateResourceRequest | undefined>();
    expectTypeOf(outcome.plan.extra).toEqualTypeOf<readonly Resource[]>();
    expectTypeOf(outcome.stop?.interrupted).toEqualTypeOf<SyncFailure | undefined>();
    expectTypeOf(outcome.heldBack).toEqualTypeOf<readonly HeldBackRemoval[]>();
    expectTypeOf<HeldBackRemoval["reason"]>().toEqualTypeOf<HeldBackReason>();
    expectTypeOf<HeldBackRemoval["step"]>().toEqualTypeOf<RemoveStep>();
    expectTypeOf(outcome.done[0]?.differences).toEqualTypeOf<readonly FieldDifference[] | undefined>();
    expectTypeOf<KeptResource["differences"]>().toEqualTypeOf<EnsureOutcome["differences"]>();
    // @ts-expect-error -- only a stop has a reason, and there may be none
    outcome.stop.reason satisfies string;
    // @ts-expect-error -- a read-only list
    outcome.done.push();
  });
});

test("action narrows a step", () => {
  const step = {} as SyncStep;
  if (step.action === "create") expectTypeOf(step.desired).toEqualTypeOf<CreateResourceRequest>();
  if (step.action === "remove") expectTypeOf(step.resource).toEqualTypeOf<Resource>();
  // @ts-expect-error -- a creation has no resource yet
  step.resource satisfies Resource;
  // @ts-expect-error -- no such action
  step.action === "keep";
});

test("every part of a plan and of the options has a name", () => {
  expectTypeOf<SyncPlan["create"]>().toEqualTypeOf<readonly CreateStep[]>();
  expectTypeOf<SyncPlan["set"]>().toEqualTypeOf<readonly SetStep[]>();
  expectTypeOf<SyncPlan["remove"]>().toEqualTypeOf<readonly RemoveStep[]>();
  expectTypeOf<SyncPlan["keep"]>().toEqualTypeOf<readonly KeptResource[]>();
  expectTypeOf<SyncStep>().toEqualTypeOf<CreateStep | SetStep | RemoveStep>();
  expectTypeOf<SyncOptions["deleteExtra"]>().toEqualTypeOf<DeleteExtra | undefined>();
});

test("type narrows progress", () => {
  void syncResources(space, desired, {
    onProgress(progress) {
      expectTypeOf(progress).toEqualTypeOf<SyncProgress>();
      if (progress.type === "planned") expectTypeOf(progress.plan).toEqualTypeOf<SyncPlan>();
      if (progress.type === "step") expectTypeOf(progress.finished).toEqualTypeOf<number>();
      if (progress.type === "waiting") expectTypeOf(progress.until).toEqualTypeOf<Date>();
      // @ts-expect-error -- only a step has a result
      progress.result satisfies string;
    },
  });
});

test("ensureResource accepts one request and resolves to an EnsureOutcome", () => {
  const ensured = ensureResource(space, { resource_type: "free_text", metadata: { name: "a", text: "b" } });
  expectTypeOf(ensured).resolves.toEqualTypeOf<EnsureOutcome>();
  expectTypeOf<EnsureOutcome["result"]>().toEqualTypeOf<"created" | "already_there" | "differs">();
  expectTypeOf<EnsureOutcome["resource"]>().toEqualTypeOf<Resource>();
  // @ts-expect-error -- ensureResource never removes resources
  void ensureResource(space, { resource_type: "repository", metadata: { repository_id: 1 } }, { deleteExtra: true });
  // @ts-expect-error -- no request
  void ensureResource(space);
});
