import { describe, expect, test } from "vitest";
import { DesiredResourcesError, type EnsureOutcome, ensureResource } from "../../../generated/sync/index.ts";
import type { CreateResourceRequest, Resource } from "../../../generated/types/index.ts";
import { rejection } from "../recording-fetch.ts";
import { clientError, type Fault, MemorySpace, resourceOf } from "./memory-space.ts";
import { attached, file, issue, note, repository } from "./resources.ts";

const options = { interval: 0, sleep: async () => {} };

test.each<
  [title: string, { given: Resource[]; request: CreateResourceRequest; want: [EnsureOutcome["result"], id: number] }]
>([
  ["creates a note in an empty space", { given: [], request: note("a"), want: ["created", 1] }],
  [
    "creates a note when the space has one with another name",
    { given: attached([note("b")]), request: note("a"), want: ["created", 2] },
  ],
  [
    "finds a note by its name",
    { given: attached([note("b"), note("a")]), request: note("a"), want: ["already_there", 2] },
  ],
  [
    "finds the oldest of two notes",
    { given: attached([note("a", "old"), note("a", "older")]), request: note("a"), want: ["differs", 1] },
  ],
  [
    "finds the note with the requested text before an older one",
    { given: attached([note("a", "old"), note("a")]), request: note("a"), want: ["already_there", 2] },
  ],
  [
    "finds a file with any sha when none is requested",
    { given: attached([file("a", "1")]), request: file("a"), want: ["already_there", 1] },
  ],
  [
    "finds a file with another sha",
    { given: attached([file("a", "1")]), request: file("a", "2"), want: ["differs", 1] },
  ],
  [
    "finds a repository by its id",
    { given: attached([repository(1), repository(2)]), request: repository(2), want: ["already_there", 2] },
  ],
])("%s", async (_, { given, request, want: [result, id] }) => {
  const space = new MemorySpace(given);
  const outcome = await ensureResource(space, request, options);
  expect(outcome).toMatchObject({ result, resource: { id } });
  expect(space.writes).toHaveLength(result === "created" ? 1 : 0);
  expect(space.resources.find((each) => each.id === id)).toEqual(outcome.resource);
});

test("attaches a resource once when called twice", async () => {
  const space = new MemorySpace();
  const results = [await ensureResource(space, note("a")), await ensureResource(space, note("a"))];
  expect(results.map(({ result }) => result)).toEqual(["created", "already_there"]);
  expect(space.resources).toHaveLength(1);
});

test("reports already_there when the API returns created: false", async () => {
  const space = new MemorySpace(attached([file("a", "1")]));
  space.listResources = () => Promise.resolve({ resources: [] });
  expect(await ensureResource(space, file("a", "1"))).toMatchObject({ result: "already_there", resource: { id: 1 } });
});

describe("a creation without an answer", () => {
  const lost = (when: Fault["when"], error: unknown) =>
    new MemorySpace([], ({ name }) => (name === "list" ? undefined : { when, error }));

  test("lists the space to find a creation without an answer", async () => {
    const space = lost("after", clientError("network"));
    expect(await ensureResource(space, note("a"), options)).toMatchObject({ result: "created", resource: { id: 1 } });
    expect(space.calls).toEqual(["list", "create free_text a", "list"]);
  });

  test.each(["network", "timeout", "server"])(
    "throws the error of a creation that the list does not show, and does not send it again: %s",
    async (kind) => {
      const error = clientError(kind);
      const space = lost("before", error);
      expect(await rejection(ensureResource(space, note("a"), options))).toBe(error);
      expect(space.calls).toEqual(["list", "create free_text a", "list"]);
    },
  );

  test("throws the error of the creation when the list fails too", async () => {
    const error = clientError("network");
    const space = new MemorySpace([], ({ number }) =>
      number > 0 ? { when: "before", error: number === 1 ? error : "other" } : undefined,
    );
    expect(await rejection(ensureResource(space, note("a"), options))).toBe(error);
  });
});

test.each(["validation", "forbidden", "rate_limited"])("throws the error of a refused creation: %s", async (kind) => {
  const error = clientError(kind);
  const space = new MemorySpace([], ({ name }) => (name === "list" ? undefined : { when: "before", error }));
  expect(await rejection(ensureResource(space, note("a"), options))).toBe(error);
  expect(space.calls).toEqual(["list", "create free_text a"]);
});

test("waits out a rate limit and sends the creation again", async () => {
  const error = clientError("rate_limited", { resetAt: new Date(5000) });
  const space = new MemorySpace([], ({ number }) => (number === 1 ? { when: "before", error } : undefined));
  const waits: number[] = [];
  const sleep = async (milliseconds: number) => void waits.push(milliseconds);
  expect(await ensureResource(space, note("a"), { sleep, now: () => 0 })).toMatchObject({ result: "created" });
  expect(waits).toEqual([5000, 1000]);
});

test("throws the signal's reason if it is already aborted", async () => {
  const reason = new Error("enough");
  const space = new MemorySpace();
  expect(await rejection(ensureResource(space, note("a"), { signal: AbortSignal.abort(reason) }))).toBe(reason);
  expect(space.calls).toEqual([]);
});

test("rejects a request without an identity before anything is sent", async () => {
  const space = new MemorySpace();
  const error = await rejection(ensureResource(space, note("")));
  expect(error).toBeInstanceOf(DesiredResourcesError);
  expect(space.calls).toEqual([]);
});

test("does not attach a resource that the space may already have", async () => {
  const space = new MemorySpace([resourceOf(1, { resource_type: "github_issue", metadata: {} })]);
  const error = await rejection(ensureResource(space, issue(1)));
  expect(error).toMatchObject({
    problems: [
      "the space may already have github_issue 42 1: it has a resource of that kind that cannot be identified",
    ],
  });
  expect(space.writes).toEqual([]);
});
