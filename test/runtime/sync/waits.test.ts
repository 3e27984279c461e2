import { describe, expect, test } from "vitest";
import { type SyncProgress, syncResources } from "../../../generated/sync/index.ts";
import { clientError, type Fault } from "./memory-space.ts";
import {
  after,
  all,
  before,
  faults,
  network,
  recordingSleep,
  remove,
  set,
  summarize,
  threeSteps,
} from "./sync-fixture.ts";

describe("interval", () => {
  test.each([
    ["a second by default", undefined, [1000, 1000]],
    ["the interval of the options", 250, [250, 250]],
    ["not at all with an interval of 0", 0, []],
  ])("waits between two writes, but not before the first or after the last: %s", async (_, interval, want) => {
    const { sleep, waits } = recordingSleep();
    const [space, desired, options] = threeSteps();
    await syncResources(space, desired, { ...options, interval, sleep });
    expect(waits).toEqual(want);
  });

  test("waits before the list that follows a lost response, and does not wait for a removal that is held back", async () => {
    const { sleep, waits } = recordingSleep();
    const [space, desired, options] = threeSteps(
      faults({ "create free_text a": after(network), "set 1": before(clientError("validation")) }),
    );
    await syncResources(space, desired, { ...options, interval: 7, sleep });
    expect(waits).toEqual([7, 7]);
  });
});

describe("a rate limit", () => {
  const now = Date.parse("2031-01-01T00:00:00Z");
  const limit = (seconds: number) => clientError("rate_limited", { resetAt: new Date(now + seconds * 1000) });
  const endless = clientError("rate_limited");
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
    ["waits and runs the step again", { given: { "set 1": [before(limit(60))] }, want: complete, waits: [60_000] }],
    [
      "waits and sends a creation again, because a rate limit refuses before any work is done",
      { given: { "create free_text a": [before(limit(5))] }, want: complete, waits: [5000] },
    ],
    [
      "waits and lists the space again at the start",
      { given: { list: [before(limit(5))] }, want: complete, waits: [5000] },
    ],
    [
      "waits for several limits in a row",
      {
        given: { "set 1": [before(limit(60)), before(limit(30)), before(limit(10))] },
        want: complete,
        waits: [60_000, 30_000, 10_000],
      },
    ],
    [
      "waits a second for a limit that the local clock says is over",
      { given: { "set 1": [before(limit(-60))] }, want: complete, waits: [1000] },
    ],
    ["stops at a limit without an end", { given: { "set 1": [before(endless)] }, want: stopped, waits: [] }],
    [
      "stops at a limit whose end is not a valid date",
      {
        given: { "set 1": [before(clientError("rate_limited", { resetAt: new Date(NaN) }))] },
        want: stopped,
        waits: [],
      },
    ],
    [
      "stops at a limit of more than 15 minutes",
      { given: { "set 1": [before(limit(901))] }, want: stopped, waits: [] },
    ],
    [
      "stops when the waits exceed maxWait in total",
      { given: { "set 1": [before(limit(60)), before(limit(41))] }, maxWait: 100_000, want: stopped, waits: [60_000] },
    ],
    [
      "stops at every limit with a maxWait of 0",
      { given: { "set 1": [before(limit(-60))] }, maxWait: 0, want: stopped, waits: [] },
    ],
    [
      "waits for limits of the list that follows a lost response",
      {
        given: { "set 1": [after(network)], list: [undefined, before(limit(1)), before(limit(2))] },
        want: { ...complete, done: [all[0], `${set}: confirmed`, all[2]] },
        waits: [1000, 2000],
      },
    ],
    [
      "stops at a limit without an end of the list that follows a lost response",
      {
        given: { "set 1": [after(network)], list: [undefined, before(endless)] },
        want: { ...stopped, interrupted: set },
        waits: [],
      },
    ],
  ])("%s", async (_, { given, maxWait, want, waits }) => {
    const slept = recordingSleep();
    const [space, desired, options] = threeSteps(faults(given));
    const outcome = await syncResources(space, desired, { ...options, maxWait, sleep: slept.sleep, now: () => now });
    expect(summarize(outcome)).toEqual(want);
    expect(slept.waits).toEqual(waits);
  });

  test("reports in resumeAt when the limit that stopped it ends", async () => {
    const [space, desired, options] = threeSteps(faults({ "set 1": before(limit(3600)) }));
    const { stop } = await syncResources(space, desired, { ...options, now: () => now });
    expect(stop?.resumeAt).toEqual(new Date("2031-01-01T01:00:00Z"));
  });

  test.each([undefined, null, new Date(NaN), "2031-01-01T01:00:00Z", 3600])(
    "reports no resumeAt when the end of the limit is not a valid date: %s",
    async (resetAt) => {
      const [space, desired, options] = threeSteps(
        faults({ "set 1": before(clientError("rate_limited", { resetAt })) }),
      );
      const { stop } = await syncResources(space, desired, options);
      expect(stop).toMatchObject({ reason: "rate_limited", resumeAt: undefined });
    },
  );

  test.each([NaN, -Infinity])("stops at every limit when the clock returns %d", async (time) => {
    const [space, desired, options] = threeSteps(faults({ "set 1": before(limit(1)) }));
    const outcome = await syncResources(space, desired, { ...options, maxWait: 1e9, now: () => time });
    expect(summarize(outcome)).toEqual(stopped);
  });

  test("reports a wait before it starts", async () => {
    const error = limit(60);
    const [space, desired, options] = threeSteps(faults({ "set 1": [before(error)] }));
    const reported: SyncProgress[] = [];
    await syncResources(space, desired, {
      ...options,
      now: () => now,
      onProgress: (progress) => reported.push(progress),
    });
    expect(reported[2]).toEqual({
      type: "waiting",
      milliseconds: 60_000,
      until: new Date("2031-01-01T00:01:00Z"),
      error,
    });
  });
});
