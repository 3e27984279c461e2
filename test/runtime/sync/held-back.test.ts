/** Removals that are held back, because they may remove what has no replacement. */
import { describe, expect, test } from "vitest";
import { type SyncOptions, syncResources } from "../../../generated/sync/index.ts";
import type { CreateResourceRequest, Resource } from "../../../generated/types/index.ts";
import { type Call, clientError, type Fault, MemorySpace, resourceOf } from "./memory-space.ts";
import { attached, file, note, repository } from "./resources.ts";
import { after, before, faults, network, summarize } from "./sync-fixture.ts";

const options: SyncOptions = { interval: 0, deleteExtra: true };

interface Row {
  given: Resource[];
  desired: CreateResourceRequest[];
  fault?: (call: Call) => Fault | undefined;
  want: object;
}

const old = attached([note("old.md")]);
const renamed = { given: old, desired: [note("new.md")] };
const failed = {
  status: "incomplete",
  done: [],
  failed: ["create free_text new.md"],
  heldBack: ["remove 1: failed"],
  remaining: [],
};
const failingFirst = faults({ "create free_text new.md": before(clientError("validation")) });
const unnamed = { resource_type: "free_text", metadata: { name: "", text: "text" } };

test.each<[title: string, Row]>([
  [
    "a creation is invalid",
    { ...renamed, fault: faults({ "create free_text new.md": before(clientError("validation")) }), want: failed },
  ],
  [
    "a creation is forbidden",
    { ...renamed, fault: faults({ "create free_text new.md": before(clientError("forbidden")) }), want: failed },
  ],
  [
    "a creation fails in the server",
    { ...renamed, fault: faults({ "create free_text new.md": before(clientError("server")) }), want: failed },
  ],
  [
    "the network loses a creation",
    { ...renamed, fault: faults({ "create free_text new.md": before(network) }), want: failed },
  ],
  [
    "a change fails",
    {
      given: attached([note("old.md"), note("new.md", "old")]),
      desired: [note("new.md")],
      fault: faults({ "set 2": before(clientError("validation")) }),
      want: { ...failed, failed: ["set free_text new.md"] },
    },
  ],
  [
    "a desired resource is unclear",
    {
      given: attached([note("old.md"), unnamed]),
      desired: [note("new.md")],
      want: { ...failed, failed: [], heldBack: ["remove 1: unclear", "remove 2: unclear"] },
    },
  ],
  [
    "one of two creations of its kind fails",
    {
      given: old,
      desired: [note("new.md"), note("newer.md")],
      fault: failingFirst,
      want: { ...failed, done: ["create free_text newer.md: done"] },
    },
  ],
])("a removal is held back when %s", async (_, { given, desired, fault, want }) => {
  const space = new MemorySpace(given, fault);
  expect(summarize(await syncResources(space, desired, options))).toEqual(want);
  expect(space.writes.filter((name) => name.startsWith("delete"))).toEqual([]);
});

test.each<[title: string, Row]>([
  [
    "a creation of another kind fails",
    {
      given: attached([note("old.md"), repository(1)]),
      desired: [note("new.md")],
      fault: failingFirst,
      want: { ...failed, done: ["remove 2: done"] },
    },
  ],
  [
    "a creation is confirmed by the list",
    {
      ...renamed,
      fault: faults({ "create free_text new.md": after(network) }),
      want: {
        status: "complete",
        done: ["create free_text new.md: confirmed", "remove 1: done"],
        failed: [],
        remaining: [],
      },
    },
  ],
  [
    "another removal fails",
    {
      given: attached([note("a"), note("b")]),
      desired: [],
      fault: faults({ "delete 1": before(clientError("forbidden")) }),
      want: { status: "incomplete", done: ["remove 2: done"], failed: ["remove 1"], remaining: [] },
    },
  ],
  [
    "an unidentified resource of its kind is there, and every desired one is found",
    {
      given: attached([note("new.md"), unnamed]),
      desired: [note("new.md")],
      want: { status: "complete", done: ["remove 2: done"], failed: [], remaining: [] },
    },
  ],
])("a removal runs although %s", async (_, { given, desired, fault, want }) => {
  expect(summarize(await syncResources(new MemorySpace(given, fault), desired, options))).toEqual(want);
});

test("the next sync removes what was held back", async () => {
  const space = new MemorySpace(
    old,
    faults({ "create free_text new.md": [before(clientError("server"))] }), // only the first time
  );
  await syncResources(space, [note("new.md")], options);
  expect(summarize(await syncResources(space, [note("new.md")], options))).toMatchObject({
    status: "complete",
    done: ["create free_text new.md: done", "remove 1: done"],
  });
});

test("a removal is held back when the API returns its resource for a creation", async () => {
  const space = new MemorySpace(attached([file("src/old.ts", "1")]));
  space.createResource = async () => ({ resource: resourceOf(1, file("src/new.ts", "1")), created: false });
  expect(summarize(await syncResources(space, [file("src/new.ts", "1")], options))).toEqual({
    status: "incomplete",
    done: ["create github_file 42 src/new.ts: already_there"],
    failed: [],
    heldBack: ["remove 1: returned"],
    remaining: [],
  });
});

test("a function for deleteExtra holds back like true does", async () => {
  const space = new MemorySpace(old, failingFirst);
  expect(summarize(await syncResources(space, [note("new.md")], { ...options, deleteExtra: () => true }))).toEqual(
    failed,
  );
});

describe("a dry run", () => {
  test("shows the removals that unclear resources hold back", async () => {
    const space = new MemorySpace(attached([note("old.md"), unnamed, repository(1)]));
    const outcome = await syncResources(space, [note("new.md")], { ...options, dryRun: true });
    expect(summarize(outcome)).toEqual({
      status: "planned",
      done: [],
      failed: [],
      heldBack: ["remove 1: unclear", "remove 2: unclear"],
      remaining: ["remove 3"],
    });
  });
});

test("a stop leaves the removals in remaining", async () => {
  const space = new MemorySpace(
    old,
    faults({
      "create free_text new.md": before(clientError("validation")),
      "create free_text b": before(network),
      list: [undefined, before(network)],
    }),
  );
  expect(summarize(await syncResources(space, [note("new.md"), note("b")], options))).toEqual({
    status: "stopped",
    reason: "unavailable",
    interrupted: "create free_text b",
    done: [],
    failed: ["create free_text new.md"],
    remaining: ["create free_text b", "remove 1"],
  });
});
