import { describe, expect, test } from "vitest";
import { syncResources } from "../../../generated/sync/index.ts";
import type { CreateResourceRequest } from "../../../generated/types/index.ts";
import { rejection } from "../recording-fetch.ts";
import { clientError, type Fault, MemorySpace, resourceOf } from "./memory-space.ts";
import { attached, file, note } from "./resources.ts";
import { after, all, before, create, faults, network, print, remove, set, threeSteps } from "./sync-fixture.ts";

test("creates, sets and removes in this order, and completes", async () => {
  const [space, desired, options] = threeSteps();
  const outcome = await syncResources(space, desired, options);
  expect(print(outcome)).toEqual({ status: "complete", done: all, failed: [], remaining: [] });
  expect(space.calls).toEqual(["list", "create free_text a", "set 1", "delete 2"]);
  expect(space.contents).toEqual(['free_text {"name":"a","text":"text"}', 'free_text {"name":"b","text":"new"}']);
  expect(outcome.done.map(({ resource }) => resource?.id)).toEqual([3, 1, undefined]);
});

test("does nothing the second time", async () => {
  const [space, desired, options] = threeSteps();
  await syncResources(space, desired, options);
  expect(print(await syncResources(space, desired, options))).toEqual({
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

test("reports created: false as already_there", async () => {
  const space = new MemorySpace(attached([file("a", "1")]));
  const hiding = new MemorySpace([]);
  hiding.createResource = (body) => space.createResource(body);
  const outcome = await syncResources(hiding, [file("a", "1")]);
  expect(print(outcome)).toMatchObject({ status: "complete", done: ["create github_file 42 a: already_there"] });
});

describe("after an error of kind", () => {
  const everything = { done: all, failed: [], remaining: [] };
  const confirmed = (step: string) => ({
    ...everything,
    status: "complete",
    done: all.map((each) => (each.startsWith(step) ? `${step}: confirmed` : each)),
  });
  const alone = (step: string) => ({
    status: "incomplete",
    done: all.filter((each) => !each.startsWith(step)),
    failed: [step],
    remaining: [],
  });
  const refused = { status: "stopped", reason: "refused", interrupted: undefined, failed: [] };
  const unavailable = { status: "stopped", reason: "unavailable", failed: [] };

  test.each<[title: string, { given: Record<string, Fault | (Fault | undefined)[]>; want: object }]>([
    [
      "validation is the step's own",
      { given: { "create free_text a": before(clientError("validation")) }, want: alone(create) },
    ],
    ["validation of a set as well", { given: { "set 1": before(clientError("validation")) }, want: alone(set) }],
    ["input as well", { given: { "delete 2": before(clientError("invalid_input")) }, want: alone(remove) }],
    [
      "401 stops",
      {
        given: { "create free_text a": before(clientError("unauthorized")) },
        want: { ...refused, done: [], remaining: [create, set, remove] },
      },
    ],
    [
      "403 stops",
      {
        given: { "set 1": before(clientError("forbidden")) },
        want: { ...refused, done: all.slice(0, 1), remaining: [set, remove] },
      },
    ],
    [
      "410 stops",
      {
        given: { "delete 2": before(clientError("gone")) },
        want: { ...refused, done: all.slice(0, 2), remaining: [remove] },
      },
    ],
    [
      "404 of a creation stops",
      {
        given: { "create free_text a": before(clientError("not_found")) },
        want: { ...refused, done: [], remaining: [create, set, remove] },
      },
    ],
    [
      "404 of a removal is what was wanted, when the space can still be read",
      { given: { "delete 2": after(clientError("not_found")) }, want: confirmed(remove) },
    ],
    [
      "404 of a set is the step's own, when the space can still be read",
      { given: { "set 1": before(clientError("not_found")) }, want: alone(set) },
    ],
    [
      "404 stops, when the space is gone as well",
      {
        given: { "set 1": before(clientError("not_found")), list: [undefined, before(clientError("not_found"))] },
        want: { ...refused, interrupted: set, done: all.slice(0, 1), remaining: [set, remove] },
      },
    ],
    [
      "the network after a creation is confirmed by the list",
      { given: { "create free_text a": after(network) }, want: confirmed(create) },
    ],
    ["the network after a set is confirmed by the list", { given: { "set 1": after(network) }, want: confirmed(set) }],
    [
      "the network after a removal is confirmed by the list",
      { given: { "delete 2": after(network) }, want: confirmed(remove) },
    ],
    [
      "the network before a creation is the step's own, which is not repeated",
      { given: { "create free_text a": before(network) }, want: alone(create) },
    ],
    ["the network before a set is the step's own", { given: { "set 1": before(network) }, want: alone(set) }],
    ["the network before a removal is the step's own", { given: { "delete 2": before(network) }, want: alone(remove) }],
    [
      "a time-out is confirmed by the list",
      { given: { "create free_text a": after(clientError("timeout")) }, want: confirmed(create) },
    ],
    [
      "the server is confirmed by the list",
      { given: { "create free_text a": after(clientError("server")) }, want: confirmed(create) },
    ],
    [
      "a success that cannot be read is confirmed by the list",
      { given: { "set 1": after(clientError("unexpected_response")) }, want: confirmed(set) },
    ],
    ["no client at all is confirmed by the list", { given: { "set 1": after("oops") }, want: confirmed(set) }],
    ["no client at all is the step's own", { given: { "set 1": before(undefined) }, want: alone(set) }],
    [
      "the network stops, when the list fails too",
      {
        given: { "set 1": after(network), list: [undefined, before(network)] },
        want: { ...unavailable, interrupted: set, done: all.slice(0, 1), remaining: [set, remove] },
      },
    ],
    [
      "the network stops, three times in a row",
      {
        given: { "create free_text a": before(network), "set 1": before(network), "delete 2": before(network) },
        want: { ...unavailable, interrupted: remove, done: [], failed: [create, set], remaining: [remove] },
      },
    ],
  ])("%s", async (_, { given, want }) => {
    const [space, desired, options] = threeSteps(faults(given));
    expect(print(await syncResources(space, desired, options))).toEqual(want);
    expect(space.writes).toEqual(["create free_text a", "set 1", "delete 2"].slice(0, space.writes.length)); // each once
  });

  const four = ["a", "b", "c", "d"];
  const sets = (space: MemorySpace) =>
    syncResources(
      space,
      four.map((name) => note(name, "new")),
      { interval: 0 },
    );

  test("a 404 for a resource that someone else removed fails only its step", async () => {
    const space = new MemorySpace(attached(four.map((name) => note(name, "old"))), ({ name }) => {
      if (name !== "list") space.resources.shift();
      return undefined;
    });
    expect(print(await sets(space))).toMatchObject({
      status: "incomplete",
      failed: four.map((name) => `set free_text ${name}`),
    });
  });

  test("a 404 for three existing resources in a row stops the sync", async () => {
    const space = new MemorySpace(attached(four.map((name) => note(name, "old"))), ({ name }) =>
      name === "list" ? undefined : before(clientError("not_found")),
    );
    expect(print(await sets(space))).toMatchObject({
      status: "stopped",
      reason: "refused",
      interrupted: "set free_text c",
      failed: ["set free_text a", "set free_text b"],
      remaining: ["set free_text c", "set free_text d"],
    });
  });

  test("an error of the first list rejects", async () => {
    const error = clientError("not_found");
    const [space, desired, options] = threeSteps(faults({ list: before(error) }));
    expect(await rejection(syncResources(space, desired, options))).toBe(error);
    expect(space.writes).toEqual([]);
  });

  test("the outcome has the errors as they were thrown", async () => {
    const [invalid, forbidden] = [clientError("validation"), clientError("forbidden")];
    const [space, desired, options] = threeSteps(
      faults({ "create free_text a": before(invalid), "set 1": before(forbidden) }),
    );
    const { failed, stop } = await syncResources(space, desired, options);
    expect(failed[0]?.error).toBe(invalid);
    expect(stop?.error).toBe(forbidden);
  });
});

test("is incomplete when the plan has unclear resources", async () => {
  const space = new MemorySpace([resourceOf(1, { resource_type: "github_issue", metadata: {} })]);
  const desired: CreateResourceRequest[] = [
    { resource_type: "github_issue", metadata: { repository_id: 42, number: 1 } },
  ];
  expect((await syncResources(space, desired)).status).toBe("incomplete");
  expect(space.writes).toEqual([]);
});
