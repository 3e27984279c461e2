/** Functions of the user that are asynchronous, and that throw or reject. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ensureResource, type SyncOptions, type SyncProgress, syncResources } from "../../../generated/sync/index.ts";
import { rejection } from "../recording-fetch.ts";
import { clientError, MemorySpace } from "./memory-space.ts";
import { note } from "./resources.ts";
import { after, all, before, create, faults, network, remove, set, summarize, threeSteps } from "./sync-fixture.ts";

const reason = new Error("no terminal");
const unhandled: unknown[] = [];
const collect = (error: unknown) => void unhandled.push(error);

beforeEach(() => void process.on("unhandledRejection", collect));
afterEach(async () => {
  await new Promise(setImmediate); // Node reports unhandled rejections after the microtasks
  process.off("unhandledRejection", collect);
  expect(unhandled.splice(0)).toEqual([]);
});

const limit = clientError("rate_limited", { resetAt: new Date(5000) });
const limited = () => faults({ "set 1": [before(limit)] });
const ways: [string, () => unknown][] = [
  [
    "throws",
    () => {
      throw reason;
    },
  ],
  ["rejects", () => Promise.reject(reason)],
];

describe.each(ways)("an onProgress that %s", (_, fail) => {
  const stopped = { status: "stopped", reason: "callback", interrupted: undefined, failed: [] };
  test.each<[type: SyncProgress["type"], want: object]>([
    ["planned", { ...stopped, done: [], remaining: [create, set, remove] }],
    ["step", { ...stopped, done: all.slice(0, 1), remaining: [set, remove] }],
    ["waiting", { ...stopped, done: all.slice(0, 1), remaining: [set, remove] }],
  ])("ends the sync with its reason, and the outcome is whole: %s", async (type, want) => {
    const [space, desired, options] = threeSteps(limited());
    const onProgress = (progress: SyncProgress) => (progress.type === type ? fail() : undefined);
    const outcome = await syncResources(space, desired, { ...options, now: () => 0, onProgress });
    expect(summarize(outcome)).toEqual(want);
    expect(outcome.stop?.error).toBe(reason);
  });

  test("ends a dry run", async () => {
    const [space, desired, options] = threeSteps();
    const outcome = await syncResources(space, desired, { ...options, dryRun: true, onProgress: fail });
    expect(outcome).toMatchObject({ status: "stopped", stop: { reason: "callback", error: reason } });
  });

  test("ends the sync after the last step", async () => {
    const [space, desired, options] = threeSteps();
    const onProgress = (progress: SyncProgress) =>
      progress.type === "step" && progress.finished === progress.total ? fail() : undefined;
    const outcome = await syncResources(space, desired, { ...options, onProgress });
    expect(summarize(outcome)).toMatchObject({ status: "stopped", reason: "callback", done: all, remaining: [] });
  });

  test("rejects with the reason of the callback before the plan exists", async () => {
    const [space, desired, options] = threeSteps(faults({ list: [before(limit)] }));
    expect(await rejection(syncResources(space, desired, { ...options, now: () => 0, onProgress: fail }))).toBe(reason);
    expect(space.writes).toEqual([]);
  });

  test("reports the step that was interrupted when it ends the list that follows a lost response", async () => {
    const [space, desired, options] = threeSteps(faults({ "set 1": after(network), list: [undefined, before(limit)] }));
    const onProgress = ({ type }: SyncProgress) => (type === "waiting" ? fail() : undefined);
    const outcome = await syncResources(space, desired, { ...options, now: () => 0, onProgress });
    expect(summarize(outcome)).toMatchObject({ status: "stopped", reason: "callback", interrupted: set });
  });
});

describe.each(ways)("a timer or a clock that %s", (_, fail) => {
  test.each<[name: string, options: SyncOptions]>([
    ["sleep", { interval: 1, sleep: fail as () => Promise<void> }], // it never returns
    ["now", { now: fail as () => number }], // a promise is not a number either
  ])("ends the sync with its reason, and the outcome is whole: %s", async (_name, given) => {
    const [space, desired, options] = threeSteps(limited());
    const outcome = await syncResources(space, desired, { ...options, ...given });
    expect(summarize(outcome)).toMatchObject({
      status: "stopped",
      reason: "callback",
      done: all.slice(0, 1),
      remaining: [set, remove],
    });
    expect(outcome.stop?.error).toBe(reason);
  });

  test("is what ensureResource throws", async () => {
    const space = new MemorySpace([], faults({ "create free_text a": before(limit) }));
    const sleep = fail as () => Promise<void>;
    expect(await rejection(ensureResource(space, note("a"), { now: () => 0, sleep }))).toBe(reason);
  });
});

test("a rejection without a reason ends the sync too", async () => {
  const [space, desired, options] = threeSteps();
  const outcome = await syncResources(space, desired, { ...options, onProgress: () => Promise.reject(undefined) });
  expect(outcome).toMatchObject({ status: "stopped", stop: { reason: "callback", error: undefined } });
});

test("the sync waits for the promise of onProgress before the next write", async () => {
  const [space, desired, options] = threeSteps();
  const events: string[] = [];
  const onProgress = async ({ type }: SyncProgress) => {
    events.push(`${type} ${space.writes.length}`);
    await new Promise(setImmediate);
    events.push(`${type} ${space.writes.length}`);
  };
  await syncResources(space, desired, { ...options, onProgress });
  expect(events).toEqual(["planned 0", "planned 0", "step 1", "step 1", "step 2", "step 2", "step 3", "step 3"]);
});

describe("an abort during a callback that does not end", () => {
  test.each<[name: string, makeOptions: (abort: () => Promise<never>) => SyncOptions]>([
    ["onProgress", (abort) => ({ onProgress: ({ type }) => (type === "step" ? abort() : undefined) })],
    ["sleep", (abort) => ({ interval: 1, sleep: abort })],
  ])("ends the sync: %s", async (_, makeOptions) => {
    const controller = new AbortController();
    const [space, desired, options] = threeSteps();
    const abort = () => {
      queueMicrotask(() => controller.abort(reason));
      return new Promise<never>(() => undefined);
    };
    const outcome = await syncResources(space, desired, {
      ...options,
      signal: controller.signal,
      ...makeOptions(abort),
    });
    expect(summarize(outcome)).toMatchObject({
      status: "stopped",
      reason: "aborted",
      done: all.slice(0, 1),
      remaining: [set, remove],
    });
    expect(outcome.stop?.error).toBe(reason);
  });

  test("ends the sync when the callback itself aborts it", async () => {
    const controller = new AbortController();
    const [space, desired, options] = threeSteps();
    const sleep = () => {
      controller.abort(reason);
      return new Promise<never>(() => undefined);
    };
    const outcome = await syncResources(space, desired, { ...options, signal: controller.signal, interval: 1, sleep });
    expect(summarize(outcome)).toMatchObject({ status: "stopped", reason: "aborted", remaining: [set, remove] });
  });

  test("leaves a later rejection of the callback alone", async () => {
    const controller = new AbortController();
    const [space, desired, options] = threeSteps();
    const onProgress = async () => {
      controller.abort(reason);
      await new Promise(setImmediate);
      throw new Error("late");
    };
    const outcome = await syncResources(space, desired, { ...options, signal: controller.signal, onProgress });
    expect(summarize(outcome)).toMatchObject({ status: "stopped", reason: "aborted", done: [] });
  });

  test("leaves no listener on the signal", async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const [add, drop] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)];
    signal.addEventListener = (...args: Parameters<typeof add>) => ((listeners += 1), add(...args));
    signal.removeEventListener = (...args: Parameters<typeof drop>) => ((listeners -= 1), drop(...args));
    const [space, desired, options] = threeSteps();
    await syncResources(space, desired, { ...options, signal, onProgress: async () => {} });
    expect(listeners).toBe(0);
  });
});
