import { describe, expect, test } from "vitest";
import { type SyncProgress, syncResources } from "../../../generated/sync/index.ts";
import { rejection } from "../recording-fetch.ts";
import { clientError, type Fault } from "./memory-space.ts";
import { after, all, before, faults, network, print, recordingSleep, remove, set, threeSteps } from "./sync-fixture.ts";

describe("the interval", () => {
  test.each([
    ["a second by default", undefined, [1000, 1000]],
    ["what the option says", 250, [250, 250]],
    ["nothing, with 0", 0, []],
  ])("is waited between two writes, not before the first or after the last: %s", async (_, interval, want) => {
    const { sleep, waits } = recordingSleep();
    const [space, desired, options] = threeSteps();
    await syncResources(space, desired, { ...options, interval, sleep });
    expect(waits).toEqual(want);
  });

  test("also follows a failed step, and precedes the list after a lost response", async () => {
    const { sleep, waits } = recordingSleep();
    const [space, desired, options] = threeSteps(
      faults({ "create free_text a": after(network), "set 1": before(clientError("validation")) }),
    );
    await syncResources(space, desired, { ...options, interval: 7, sleep });
    expect(waits).toEqual([7, 7, 7]);
  });

  test("rejects when sleep fails", async () => {
    const [space, desired, options] = threeSteps();
    const error = new Error("no timer");
    expect(
      await rejection(syncResources(space, desired, { ...options, interval: 1, sleep: () => Promise.reject(error) })),
    ).toBe(error);
  });
});

describe("a rate limit", () => {
  const now = Date.parse("2031-01-01T00:00:00Z");
  const limit = (seconds: number) => clientError("rate_limited", { resetAt: new Date(now + seconds * 1000) });
  const silent = clientError("rate_limited");
  const stopped = {
    status: "stopped",
    reason: "rate_limited",
    interrupted: undefined,
    done: all.slice(0, 1),
    failed: [],
    remaining: [set, remove],
  };
  const complete = { status: "complete", done: all, failed: [], remaining: [] };

  test.each<
    [title: string, { given: Record<string, (Fault | undefined)[]>; maxWait?: number; want: object; waits: number[] }]
  >([
    [
      "is waited out, and the step taken again",
      { given: { "set 1": [before(limit(60))] }, want: complete, waits: [60_000] },
    ],
    [
      "of a creation as well: it refuses before any work",
      { given: { "create free_text a": [before(limit(5))] }, want: complete, waits: [5000] },
    ],
    ["of the first list as well", { given: { list: [before(limit(5))] }, want: complete, waits: [5000] }],
    [
      "is waited out again and again",
      {
        given: { "set 1": [before(limit(60)), before(limit(30)), before(limit(10))] },
        want: complete,
        waits: [60_000, 30_000, 10_000],
      },
    ],
    [
      "that is over by our clock is given a second",
      { given: { "set 1": [before(limit(-60))] }, want: complete, waits: [1000] },
    ],
    ["that does not say how long stops", { given: { "set 1": [before(silent)] }, want: stopped, waits: [] }],
    [
      "that says no time stops",
      {
        given: { "set 1": [before(clientError("rate_limited", { resetAt: new Date(NaN) }))] },
        want: stopped,
        waits: [],
      },
    ],
    ["of more than a quarter of an hour stops", { given: { "set 1": [before(limit(901))] }, want: stopped, waits: [] }],
    [
      "stops when all waits are longer than maxWait",
      { given: { "set 1": [before(limit(60)), before(limit(41))] }, maxWait: 100_000, want: stopped, waits: [60_000] },
    ],
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
      {
        given: { "set 1": [after(network)], list: [undefined, before(silent)] },
        want: { ...stopped, interrupted: set },
        waits: [],
      },
    ],
  ])("%s", async (_, { given, maxWait, want, waits }) => {
    const slept = recordingSleep();
    const [space, desired, options] = threeSteps(faults(given));
    const outcome = await syncResources(space, desired, { ...options, maxWait, sleep: slept.sleep, now: () => now });
    expect(print(outcome)).toEqual(want);
    expect(slept.waits).toEqual(waits);
  });

  test("that stops the sync says when to continue", async () => {
    const [space, desired, options] = threeSteps(faults({ "set 1": before(limit(3600)) }));
    const { stop } = await syncResources(space, desired, { ...options, now: () => now });
    expect(stop?.resumeAt).toEqual(new Date("2031-01-01T01:00:00Z"));
  });

  test("is reported before the wait", async () => {
    const error = limit(60);
    const [space, desired, options] = threeSteps(faults({ "set 1": [before(error)] }));
    const told: SyncProgress[] = [];
    await syncResources(space, desired, { ...options, now: () => now, onProgress: (progress) => told.push(progress) });
    expect(told[2]).toEqual({ type: "waiting", milliseconds: 60_000, until: new Date("2031-01-01T00:01:00Z"), error });
  });
});
