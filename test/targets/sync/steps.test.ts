import { describe, expect, test } from "vitest";
import { describeResource, syncResources, type SyncOptions, type SyncOutcome, type SyncProgress } from "../../../generated/sync/index.ts";
import type { CreateResourceRequest } from "../../../generated/types/index.ts";
import { rejection } from "../../recording-fetch.ts";
import { clientError, MemorySpace, resourceOf, type Call, type Fault } from "./memory-space.ts";
import { attached, file, note } from "./resources.ts";

/** Waits for nobody, and remembers for how long it would have. */
function recordingSleep(): { sleep: NonNullable<SyncOptions["sleep"]>; waits: number[] } {
  const waits: number[] = [];
  return { waits, sleep: async (milliseconds) => void waits.push(milliseconds) };
}

/** Faults by the name of a call; one that stands in a list is for the first calls of that name. */
function faults(byName: Record<string, Fault | (Fault | undefined)[]>): (call: Call) => Fault | undefined {
  const queues = new Map(Object.entries(byName).map(([name, given]) => [name, Array.isArray(given) ? [...given] : given]));
  return ({ name }) => {
    const queue = queues.get(name);
    return Array.isArray(queue) ? queue.shift() : queue;
  };
}

const before = (error: unknown): Fault => ({ when: "before", error });
const after = (error: unknown): Fault => ({ when: "after", error });
const network = clientError("network");

/** Every step of the plan, in the part of the outcome that it is in. */
function print({ status, stop, done, failed, remaining }: SyncOutcome): object {
  const name = ({ action, ...step }: SyncOutcome["remaining"][number]): string =>
    "desired" in step ? `${action} ${describeResource(step.desired)}` : `${action} ${step.resource.id}`;
  return {
    status,
    ...(stop && { reason: stop.reason, interrupted: stop.interrupted && name(stop.interrupted.step) }),
    done: done.map(({ step, result }) => `${name(step)}: ${result}`),
    failed: failed.map(({ step }) => name(step)),
    remaining: remaining.map(name),
  };
}

/** A space with the notes b and c, and what is desired of it: a is created, b is set, c is removed. */
function threeSteps(fault?: (call: Call) => Fault | undefined): [MemorySpace, CreateResourceRequest[], SyncOptions] {
  const space = new MemorySpace(attached([note("b", "old"), note("c")]), fault);
  return [space, [note("a"), note("b", "new")], { deleteExtra: true, interval: 0, sleep: async () => {} }];
}

const [create, set, remove] = ["create free_text a", "set free_text b", "remove 2"];
const all = [`${create}: done`, `${set}: done`, `${remove}: done`];

test("creates, sets, removes, in this order, and is complete", async () => {
  const [space, desired, options] = threeSteps();
  const outcome = await syncResources(space, desired, options);
  expect(print(outcome)).toEqual({ status: "complete", done: all, failed: [], remaining: [] });
  expect(space.calls).toEqual(["list", "create free_text a", "set 1", "delete 2"]);
  expect(space.contents).toEqual(['free_text {"name":"a","text":"text"}', 'free_text {"name":"b","text":"new"}']);
  expect(outcome.done.map(({ resource }) => resource?.id)).toEqual([3, 1, undefined]);
});

test("has nothing to do the second time", async () => {
  const [space, desired, options] = threeSteps();
  await syncResources(space, desired, options);
  expect(print(await syncResources(space, desired, options))).toEqual({ status: "complete", done: [], failed: [], remaining: [] });
  expect(space.writes).toHaveLength(3);
});

test("leaves what it was given as it was", async () => {
  const [space, desired, options] = threeSteps();
  const copy = structuredClone(desired);
  await syncResources(space, Object.freeze(desired), Object.freeze(options));
  expect(desired).toEqual(copy);
});

test("created: false counts as already there", async () => {
  const space = new MemorySpace(attached([file("a", "1")]));
  const hiding = new MemorySpace([]);
  hiding.createResource = (body) => space.createResource(body);
  const outcome = await syncResources(hiding, [file("a", "1")]);
  expect(print(outcome)).toMatchObject({ status: "complete", done: ["create github_file 42 a: already_there"] });
});

describe("an error of", () => {
  const everything = { done: all, failed: [], remaining: [] };
  const confirmed = (step: string) => ({ ...everything, status: "complete", done: all.map((each) => (each.startsWith(step) ? `${step}: confirmed` : each)) });
  const alone = (step: string) => ({ status: "incomplete", done: all.filter((each) => !each.startsWith(step)), failed: [step], remaining: [] });
  const refused = { status: "stopped", reason: "refused", interrupted: undefined, failed: [] };
  const unavailable = { status: "stopped", reason: "unavailable", failed: [] };

  test.each<[title: string, { given: Record<string, Fault | (Fault | undefined)[]>; want: object }]>([
    ["validation is the step's own", { given: { "create free_text a": before(clientError("validation")) }, want: alone(create) }],
    ["validation of a set as well", { given: { "set 1": before(clientError("validation")) }, want: alone(set) }],
    ["input as well", { given: { "delete 2": before(clientError("invalid_input")) }, want: alone(remove) }],
    ["401 stops", { given: { "create free_text a": before(clientError("unauthorized")) }, want: { ...refused, done: [], remaining: [create, set, remove] } }],
    ["403 stops", { given: { "set 1": before(clientError("forbidden")) }, want: { ...refused, done: all.slice(0, 1), remaining: [set, remove] } }],
    ["410 stops", { given: { "delete 2": before(clientError("gone")) }, want: { ...refused, done: all.slice(0, 2), remaining: [remove] } }],
    ["404 of a creation stops", { given: { "create free_text a": before(clientError("not_found")) }, want: { ...refused, done: [], remaining: [create, set, remove] } }],
    ["404 of a removal is what was wanted, when the space can still be read", { given: { "delete 2": after(clientError("not_found")) }, want: confirmed(remove) }],
    ["404 of a set is the step's own, when the space can still be read", { given: { "set 1": before(clientError("not_found")) }, want: alone(set) }],
    [
      "404 stops, when the space is gone as well",
      {
        given: { "set 1": before(clientError("not_found")), list: [undefined, before(clientError("not_found"))] },
        want: { ...refused, interrupted: set, done: all.slice(0, 1), remaining: [set, remove] },
      },
    ],
    ["the network after a creation is confirmed by the list", { given: { "create free_text a": after(network) }, want: confirmed(create) }],
    ["the network after a set is confirmed by the list", { given: { "set 1": after(network) }, want: confirmed(set) }],
    ["the network after a removal is confirmed by the list", { given: { "delete 2": after(network) }, want: confirmed(remove) }],
    ["the network before a creation is the step's own, which is not repeated", { given: { "create free_text a": before(network) }, want: alone(create) }],
    ["the network before a set is the step's own", { given: { "set 1": before(network) }, want: alone(set) }],
    ["the network before a removal is the step's own", { given: { "delete 2": before(network) }, want: alone(remove) }],
    ["a time-out is confirmed by the list", { given: { "create free_text a": after(clientError("timeout")) }, want: confirmed(create) }],
    ["the server is confirmed by the list", { given: { "create free_text a": after(clientError("server")) }, want: confirmed(create) }],
    ["a success that cannot be read is confirmed by the list", { given: { "set 1": after(clientError("unexpected_response")) }, want: confirmed(set) }],
    ["no client at all is confirmed by the list", { given: { "set 1": after("oops") }, want: confirmed(set) }],
    ["no client at all is the step's own", { given: { "set 1": before(undefined) }, want: alone(set) }],
    [
      "the network stops, when the list fails too",
      { given: { "set 1": after(network), list: [undefined, before(network)] }, want: { ...unavailable, interrupted: set, done: all.slice(0, 1), remaining: [set, remove] } },
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

  test("the first list rejects: nothing was done", async () => {
    const error = clientError("not_found");
    const [space, desired, options] = threeSteps(faults({ list: before(error) }));
    expect(await rejection(syncResources(space, desired, options))).toBe(error);
    expect(space.writes).toEqual([]);
  });

  test("a step and of a stop is in the outcome as it was thrown", async () => {
    const [invalid, forbidden] = [clientError("validation"), clientError("forbidden")];
    const [space, desired, options] = threeSteps(faults({ "create free_text a": before(invalid), "set 1": before(forbidden) }));
    const { failed, stop } = await syncResources(space, desired, options);
    expect(failed[0]?.error).toBe(invalid);
    expect(stop?.error).toBe(forbidden);
  });
});

describe("pace", () => {
  test.each([
    ["a second by default", undefined, [1000, 1000]],
    ["what the option says", 250, [250, 250]],
    ["nothing, with 0", 0, []],
  ])("between writes, not before the first nor after the last: %s", async (_, interval, want) => {
    const { sleep, waits } = recordingSleep();
    const [space, desired, options] = threeSteps();
    await syncResources(space, desired, { ...options, interval, sleep });
    expect(waits).toEqual(want);
  });

  test("a step that failed counts as a write, and so does the list after a lost response", async () => {
    const { sleep, waits } = recordingSleep();
    const [space, desired, options] = threeSteps(faults({ "create free_text a": after(network), "set 1": before(clientError("validation")) }));
    await syncResources(space, desired, { ...options, interval: 7, sleep });
    expect(waits).toEqual([7, 7, 7]);
  });

  test("a sleep that fails is no step that fails", async () => {
    const [space, desired, options] = threeSteps();
    const error = new Error("no timer");
    expect(await rejection(syncResources(space, desired, { ...options, interval: 1, sleep: () => Promise.reject(error) }))).toBe(error);
  });
});

describe("a rate limit", () => {
  const now = Date.parse("2031-01-01T00:00:00Z");
  const limit = (seconds: number) => clientError("rate_limited", { resetAt: new Date(now + seconds * 1000) });
  const silent = clientError("rate_limited");
  const stopped = { status: "stopped", reason: "rate_limited", interrupted: undefined, done: all.slice(0, 1), failed: [], remaining: [set, remove] };
  const complete = { status: "complete", done: all, failed: [], remaining: [] };

  test.each<[title: string, { given: Record<string, (Fault | undefined)[]>; maxWait?: number; want: object; waits: number[] }]>([
    ["is waited out, and the step taken again", { given: { "set 1": [before(limit(60))] }, want: complete, waits: [60_000] }],
    ["of a creation as well: it refuses before any work", { given: { "create free_text a": [before(limit(5))] }, want: complete, waits: [5000] }],
    ["of the first list as well", { given: { list: [before(limit(5))] }, want: complete, waits: [5000] }],
    ["is waited out again and again", { given: { "set 1": [before(limit(60)), before(limit(30)), before(limit(10))] }, want: complete, waits: [60_000, 30_000, 10_000] }],
    ["that is over by our clock is given a second", { given: { "set 1": [before(limit(-60))] }, want: complete, waits: [1000] }],
    ["that does not say how long stops", { given: { "set 1": [before(silent)] }, want: stopped, waits: [] }],
    ["that says no time stops", { given: { "set 1": [before(clientError("rate_limited", { resetAt: new Date(NaN) }))] }, want: stopped, waits: [] }],
    ["of more than a quarter of an hour stops", { given: { "set 1": [before(limit(901))] }, want: stopped, waits: [] }],
    ["stops when all waits are longer than maxWait", { given: { "set 1": [before(limit(60)), before(limit(41))] }, maxWait: 100_000, want: stopped, waits: [60_000] }],
    ["stops, with a maxWait of 0", { given: { "set 1": [before(limit(-60))] }, maxWait: 0, want: stopped, waits: [] }],
    [
      "of the list after a lost response is waited out",
      {
        given: { "set 1": [after(network)], list: [undefined, before(limit(1)), before(limit(2))] },
        want: { ...complete, done: [all[0], `${set}: confirmed`, all[2]] },
        waits: [1000, 2000],
      },
    ],
    [
      "of the list after a lost response stops when it is too long",
      { given: { "set 1": [after(network)], list: [undefined, before(silent)] }, want: { ...stopped, interrupted: set }, waits: [] },
    ],
  ])("%s", async (_, { given, maxWait, want, waits }) => {
    const slept = recordingSleep();
    const [space, desired, options] = threeSteps(faults(given));
    const outcome = await syncResources(space, desired, { ...options, maxWait, sleep: slept.sleep, now: () => now });
    expect(print(outcome)).toEqual(want);
    expect(slept.waits).toEqual(waits);
  });

  test("that stops says when to go on", async () => {
    const [space, desired, options] = threeSteps(faults({ "set 1": before(limit(3600)) }));
    const { stop } = await syncResources(space, desired, { ...options, now: () => now });
    expect(stop?.resumeAt).toEqual(new Date("2031-01-01T01:00:00Z"));
  });

  test("is told before it is waited for", async () => {
    const error = limit(60);
    const [space, desired, options] = threeSteps(faults({ "set 1": [before(error)] }));
    const told: SyncProgress[] = [];
    await syncResources(space, desired, { ...options, now: () => now, onProgress: (progress) => told.push(progress) });
    expect(told[2]).toEqual({ type: "waiting", milliseconds: 60_000, until: new Date("2031-01-01T00:01:00Z"), error });
  });
});

describe("abort", () => {
  const reason = new Error("enough");

  test("before the start rejects, and sends nothing", async () => {
    const [space, desired, options] = threeSteps();
    expect(await rejection(syncResources(space, desired, { ...options, signal: AbortSignal.abort(reason) }))).toBe(reason);
    expect(space.calls).toEqual([]);
  });

  test("is given along with every request and every wait", async () => {
    const { signal } = new AbortController();
    const [space, desired, options] = threeSteps(faults({ "set 1": after(network) }));
    const slept: unknown[] = [];
    await syncResources(space, desired, { ...options, signal, interval: 1, sleep: async (_, given) => void slept.push(given) });
    expect(space.signals).toEqual([signal, signal, signal, signal, signal]);
    expect(slept).toEqual([signal, signal, signal]);
  });

  test.each([
    ["a wait that ends early", async () => {}],
    ["a wait that rejects", () => Promise.reject(new Error("aborted"))],
  ])("in %s stops between two steps", async (_, end) => {
    const controller = new AbortController();
    const [space, desired, options] = threeSteps();
    const sleep = () => (controller.abort(reason), end());
    const outcome = await syncResources(space, desired, { ...options, interval: 1, signal: controller.signal, sleep });
    expect(print(outcome)).toEqual({ status: "stopped", reason: "aborted", interrupted: undefined, done: all.slice(0, 1), failed: [], remaining: [set, remove] });
    expect(outcome.stop?.error).toBe(reason);
  });

  test("in a request stops, and says that its effect is not known", async () => {
    const controller = new AbortController();
    const [space, desired, options] = threeSteps(({ name }) => {
      if (name !== "set 1") return undefined;
      controller.abort(reason);
      return after(clientError("aborted"));
    });
    const outcome = await syncResources(space, desired, { ...options, signal: controller.signal });
    expect(print(outcome)).toEqual({ status: "stopped", reason: "aborted", interrupted: set, done: all.slice(0, 1), failed: [], remaining: [set, remove] });
    expect(space.calls.at(-1)).toBe("set 1");
  });

  test("in a rate limit's wait stops", async () => {
    const controller = new AbortController();
    const resetAt = new Date(Date.now() + 5000);
    const [space, desired, options] = threeSteps(faults({ "set 1": before(clientError("rate_limited", { resetAt })) }));
    const outcome = await syncResources(space, desired, { ...options, signal: controller.signal, sleep: async () => controller.abort() });
    expect(print(outcome)).toMatchObject({ status: "stopped", reason: "aborted", interrupted: undefined, remaining: [set, remove] });
  });

  test("ends the wait that nobody replaced, and leaves no timer", async () => {
    const controller = new AbortController();
    const [space, desired] = threeSteps();
    const onProgress = ({ type }: SyncProgress) => void (type === "step" && queueMicrotask(() => controller.abort(reason)));
    const outcome = await syncResources(space, desired, { interval: 2 ** 40, signal: controller.signal, onProgress });
    expect(print(outcome)).toMatchObject({ status: "stopped", reason: "aborted", remaining: [set] });
  });
});

describe("progress", () => {
  test("is told with the plan and after every step", async () => {
    const error = clientError("validation");
    const [space, desired, options] = threeSteps(faults({ "set 1": before(error) }));
    const told: SyncProgress[] = [];
    const outcome = await syncResources(space, desired, { ...options, onProgress: (progress) => told.push(progress) });
    const [createStep, setStep, removeStep] = [...outcome.plan.create, ...outcome.plan.set, ...outcome.plan.remove];
    expect(told).toEqual([
      { type: "planned", plan: outcome.plan, total: 3 },
      { type: "step", step: createStep, result: "done", error: undefined, finished: 1, total: 3 },
      { type: "step", step: setStep, result: "failed", error, finished: 2, total: 3 },
      { type: "step", step: removeStep, result: "done", error: undefined, finished: 3, total: 3 },
    ]);
  });

  test("a callback that throws ends the sync with its error", async () => {
    const [space, desired, options] = threeSteps();
    const error = new Error("no terminal");
    const onProgress = ({ type }: SyncProgress) => {
      if (type === "step") throw error;
    };
    expect(await rejection(syncResources(space, desired, { ...options, onProgress }))).toBe(error);
    expect(space.writes).toHaveLength(1);
  });
});

test("a plan with something unclear is never complete", async () => {
  const space = new MemorySpace([resourceOf(1, { resource_type: "github_issue", metadata: {} })]);
  const desired: CreateResourceRequest[] = [{ resource_type: "github_issue", metadata: { repository_id: 42, number: 1 } }];
  expect((await syncResources(space, desired)).status).toBe("incomplete");
  expect(space.writes).toEqual([]);
});
