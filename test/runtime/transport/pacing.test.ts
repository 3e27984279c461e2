import { describe, expect, test } from "vitest";
import { createClient, paceWrites } from "../../../generated/client/index.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";
import { fakeClock, play } from "./run-transport.ts";

describe("pacing", () => {
  test.each<[title: string, { interval?: number; methods: string[]; waits: number[] }]>([
    ["lets the first write pass", { methods: ["POST"], waits: [] }],
    ["keeps writes a second apart", { methods: ["POST", "PUT", "DELETE", "PATCH"], waits: [1000, 1000, 1000] }],
    ["lets reads pass", { methods: ["POST", "GET", "HEAD", "OPTIONS", "GET"], waits: [] }],
    ["does not count reads", { methods: ["POST", "GET", "POST"], waits: [1000] }],
    ["keeps another interval", { interval: 250, methods: ["POST", "POST", "POST"], waits: [250, 250] }],
    ["keeps none", { interval: 0, methods: ["POST", "POST"], waits: [] }],
  ])("%s", async (_, { interval, methods, waits }) => {
    const clock = fakeClock();
    const pace = paceWrites(interval, clock);
    for (const method of methods) await pace(method, undefined);
    expect(clock.waits).toEqual(waits);
  });

  test("gives writes at the same time one turn after the other", async () => {
    const waits: number[] = [];
    const pace = paceWrites(1000, { ...fakeClock(), sleep: async (milliseconds) => void waits.push(milliseconds) });
    await Promise.all(["POST", "PUT", "GET", "DELETE"].map((method) => pace(method, undefined)));
    expect(waits).toEqual([1000, 2000]);
  });

  test("does not wait when the last write was long ago", async () => {
    const clock = fakeClock();
    const pace = paceWrites(1000, clock);
    await pace("POST", undefined);
    await clock.sleep(400, undefined);
    await pace("POST", undefined);
    await clock.sleep(5000, undefined);
    await pace("POST", undefined);
    expect(clock.waits).toEqual([400, 600, 5000]);
  });
});

test("a client asks before every attempt, and outside of its time-out", async () => {
  const asked: string[] = [];
  const pace = async (method: string) => void asked.push(method);
  const { sent } = await play({
    method: "PUT",
    answers: [503, { status: 429, headers: { "retry-after": "1" } }, 200],
    options: { pace },
  });
  expect(asked).toEqual(["PUT", "PUT", "PUT"]);
  expect(sent).toHaveLength(3);
});

test("clients that share a pace share its turns", async () => {
  const clock = fakeClock();
  const pace = paceWrites(1000, clock);
  const { fetch, log } = recordingFetch();
  for (const owner of ["one", "two", "three"]) await createClient({ fetch, pace }).org(owner, 1).deleteResource(1);
  expect(clock.waits).toEqual([1000, 1000]);
  expect(log).toHaveLength(3);
});

test("waiting for a turn ends with the signal, and nothing is sent", async () => {
  const pace = paceWrites(3_600_000);
  const { fetch, log } = recordingFetch();
  const space = createClient({ fetch, pace }).org("acme", 7);
  await space.deleteResource(1);
  const controller = new AbortController();
  const reason = new Error("enough");
  const ended = rejection(space.deleteResource(2, { signal: controller.signal }));
  controller.abort(reason);
  expect(await ended).toMatchObject({
    kind: "aborted",
    cause: reason,
    message: expect.stringContaining("aborted by the caller after"),
  });
  expect(log).toHaveLength(1);
});
