import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  createClient,
  type Middleware,
  type MiddlewareRequest,
  throttleWrites,
} from "../../../generated/client/index.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";

function requestOf(method: string): MiddlewareRequest {
  const { signal } = new AbortController();
  const request = { operationId: undefined, path: "/a", method, url: "https://api.test/a", headers: new Headers() };
  return { ...request, body: null, signal, attempt: 1, fetch: undefined, outsideTimeout: (promise) => promise };
}

/** Milliseconds that each write waits when all of them start at the same time. */
async function waitsOf(throttle: Middleware, methods: readonly string[]): Promise<number[]> {
  const start = Date.now();
  const waits = methods.map(async (method) => {
    await throttle(requestOf(method), async () => new Response());
    return Date.now() - start;
  });
  await vi.runAllTimersAsync();
  return Promise.all(waits);
}

describe("throttleWrites", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test.each<[title: string, { interval?: number; methods: string[]; want: number[] }]>([
    ["does not delay the first write", { methods: ["POST"], want: [0] }],
    [
      "keeps writes a second apart by default",
      { methods: ["POST", "PUT", "DELETE", "PATCH"], want: [0, 1000, 2000, 3000] },
    ],
    ["does not delay reads", { methods: ["POST", "GET", "HEAD", "OPTIONS"], want: [0, 0, 0, 0] }],
    ["does not count reads", { methods: ["POST", "GET", "POST"], want: [0, 0, 1000] }],
    ["accepts another interval", { interval: 250, methods: ["POST", "POST", "POST"], want: [0, 250, 500] }],
    ["accepts an interval of 0", { interval: 0, methods: ["POST", "POST"], want: [0, 0] }],
  ])("throttleWrites %s", async (_, { interval, methods, want }) => {
    expect(await waitsOf(throttleWrites(interval), methods)).toEqual(want);
  });

  test("throttleWrites counts the time since the last write", async () => {
    const throttle = throttleWrites();
    expect(await waitsOf(throttle, ["POST"])).toEqual([0]);
    vi.advanceTimersByTime(400);
    expect(await waitsOf(throttle, ["POST"])).toEqual([600]);
    vi.advanceTimersByTime(5000);
    expect(await waitsOf(throttle, ["POST"])).toEqual([0]);
  });

  test("throttleWrites delays the writes of clients that share it", async () => {
    const throttle = throttleWrites();
    const { fetch, log } = recordingFetch();
    const start = Date.now();
    const writes = ["one", "two", "three"].map((owner) =>
      createClient({ fetch, use: [throttle] })
        .org(owner, 1)
        .deleteResource(1),
    );
    await vi.runAllTimersAsync();
    await Promise.all(writes);
    expect(log).toHaveLength(3);
    expect(Date.now() - start).toBe(2000);
  });
});

test("an abort ends the wait for a turn, and nothing is sent", async () => {
  const throttle = throttleWrites(3_600_000);
  const { fetch, log } = recordingFetch();
  const space = createClient({ fetch, use: [throttle] }).org("acme", 7);
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

test("an aborted write gives its turn back", async () => {
  vi.useFakeTimers();
  const { fetch, log } = recordingFetch();
  const space = createClient({ fetch, use: [throttleWrites()] }).org("acme", 7);
  await space.deleteResource(1);
  const controller = new AbortController();
  const aborted = rejection(space.deleteResource(2, { signal: controller.signal }));
  const start = Date.now();
  const third = space.deleteResource(3);
  await vi.advanceTimersByTimeAsync(10);
  controller.abort();
  expect(await aborted).toMatchObject({ kind: "aborted" });
  await vi.runAllTimersAsync();
  await third;
  expect(Date.now() - start).toBe(1000);
  expect(log.map(({ url }) => url.slice(-1))).toEqual(["1", "3"]);
  vi.useRealTimers();
});

test("the wait for a turn does not count towards the time limit", async () => {
  vi.useFakeTimers();
  const { fetch, log } = recordingFetch();
  const space = createClient({ fetch, timeout: 500, use: [throttleWrites()] }).org("acme", 7);
  const writes = [1, 2, 3].map((id) => space.deleteResource(id));
  await vi.runAllTimersAsync();
  await Promise.all(writes);
  expect(log).toHaveLength(3);
  vi.useRealTimers();
});
