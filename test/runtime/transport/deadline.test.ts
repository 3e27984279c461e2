import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createClient, type RequestOptions } from "../../../generated/client/index.ts";
import { DeadlineExceeded, withDeadline } from "../../../scripts/runtime/transport/deadline.ts";
import type { Fetch } from "../../../scripts/runtime/transport/options.ts";
import { rejection } from "../recording-fetch.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const never = () => new Promise<never>(() => {});

describe("withDeadline", () => {
  test("withDeadline resolves to the result of the work and leaves no timer", async () => {
    expect(await withDeadline(1000, undefined, async () => "done")).toBe("done");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("withDeadline rejects with the reason of the work and leaves no timer", async () => {
    const cause = new Error("no");
    expect(await rejection(withDeadline(1000, undefined, () => Promise.reject(cause)))).toBe(cause);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("withDeadline rejects on time even if the work ignores its signal, which is aborted with the same reason", async () => {
    let own: AbortSignal | undefined;
    const ended = rejection(withDeadline(1000, undefined, ({ signal }) => ((own = signal), never())));
    await vi.advanceTimersByTimeAsync(999);
    expect(own?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await ended).toBeInstanceOf(DeadlineExceeded);
    expect(own?.reason).toBe(await ended);
  });

  test("withDeadline rejects at once with the reason of the caller's signal", async () => {
    const controller = new AbortController();
    let own: AbortSignal | undefined;
    const ended = rejection(withDeadline(1000, controller.signal, ({ signal }) => ((own = signal), never())));
    controller.abort("enough");
    expect(await ended).toBe("enough");
    expect(own?.reason).toBe("enough");
  });

  test("withDeadline does not start the work when the caller's signal is already aborted", async () => {
    const work = vi.fn(never);
    expect(await rejection(withDeadline(1000, AbortSignal.abort("enough"), work))).toBe("enough");
    expect(work).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([0, -1, NaN, Infinity, 2 ** 31])("withDeadline sets no time limit for %d", async (timeout) => {
    void withDeadline(timeout, undefined, never);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("withDeadline removes its listener from the caller's signal", async () => {
    const { signal } = new AbortController();
    const [add, remove] = [vi.spyOn(signal, "addEventListener"), vi.spyOn(signal, "removeEventListener")];
    await withDeadline(1000, signal, async () => {});
    expect(remove.mock.calls.map(([type, listener]) => [type, listener])).toEqual(
      add.mock.calls.map(([type, listener]) => [type, listener]),
    );
  });
});

test("a wait outside of the time limit does not count towards it", async () => {
  const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  const ended = rejection(
    withDeadline(100, undefined, async ({ outsideTimeout }) => {
      await sleep(60);
      await outsideTimeout(sleep(5000));
      await sleep(99);
      await sleep(2);
    }),
  );
  await vi.advanceTimersByTimeAsync(60 + 5000 + 99);
  expect(vi.getTimerCount()).toBe(2);
  await vi.advanceTimersByTimeAsync(1);
  expect(await ended).toBeInstanceOf(DeadlineExceeded);
});

test("a wait outside of the time limit that outlasts the work leaves no timer", async () => {
  const late = new Promise<void>((resolve) => setTimeout(resolve, 50));
  await withDeadline(100, undefined, async ({ outsideTimeout }) => void outsideTimeout(late));
  await vi.advanceTimersByTimeAsync(50);
  expect(vi.getTimerCount()).toBe(0);
});

/** Sends the headers at once, and then nothing. */
const endlessBody: Fetch = async () => new Response(new ReadableStream({ pull: never }));
const heedingSignal: Fetch = (_, { signal }) =>
  new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason as Error)));

describe.each<[title: string, fetch: Fetch]>([
  ["a fetch that ignores its signal", never],
  ["a fetch that listens to its signal", heedingSignal],
  ["a body that never ends", endlessBody],
])("with %s", (title, fetch) => {
  async function call(options: RequestOptions): Promise<unknown> {
    return rejection(createClient({ fetch, attempts: 1 }).org("acme", 7).listResources(options));
  }
  const operation = "copilot-spaces/list-resources-for-org";

  test.each<[timeout: number | undefined, milliseconds: number]>([
    [undefined, 30_000],
    [250, 250],
  ])(`${title} and timeout: %s, a call times out after %i ms`, async (timeout, milliseconds) => {
    let error: unknown;
    void call({ timeout }).then((thrown) => (error = thrown));
    await vi.advanceTimersByTimeAsync(milliseconds - 1);
    expect(error).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(error).toMatchObject({
      name: "ConnectionError",
      kind: "timeout",
      message: `${operation}: no complete response within ${milliseconds} ms, in attempt 1`,
      attempts: 1,
      elapsed: milliseconds,
      cause: expect.any(Error),
    });
  });

  test(`${title}, a call is aborted at once`, async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const ended = call({ signal: controller.signal });
    await vi.advanceTimersByTimeAsync(40);
    controller.abort(reason);
    expect(await ended).toMatchObject({
      kind: "aborted",
      message: `${operation}: aborted by the caller after 40 ms, in attempt 1`,
      attempts: 1,
      elapsed: 40,
      cause: reason,
    });
    expect(vi.getTimerCount()).toBe(0);
  });

  test(`${title}, a call is aborted by the caller's AbortSignal.timeout`, async () => {
    const controller = new AbortController();
    const reason = new DOMException("The operation timed out.", "TimeoutError");
    setTimeout(() => controller.abort(reason), 70);
    const ended = call({ signal: controller.signal });
    await vi.advanceTimersByTimeAsync(70);
    expect(await ended).toMatchObject({ kind: "aborted", cause: reason });
  });
});

test("each attempt has the full timeout, and the error reports the time of the whole call", async () => {
  const fetch = vi.fn<Fetch>(never);
  vi.spyOn(Math, "random").mockReturnValue(1);
  const ended = rejection(createClient({ fetch, timeout: 100 }).org("acme", 7).listResources());
  await vi.advanceTimersByTimeAsync(100 + 1000 + 100 + 2000 + 100);
  expect(await ended).toMatchObject({
    kind: "timeout",
    attempts: 3,
    elapsed: 3300,
    message: expect.stringContaining("within 100 ms, in attempt 3"),
  });
  expect(fetch).toHaveBeenCalledTimes(3);
  vi.restoreAllMocks();
});

test("does not retry POST after a time-out", async () => {
  const fetch = vi.fn<Fetch>(never);
  const space = createClient({ fetch, timeout: 100 }).org("acme", 7);
  const ended = rejection(space.createResource({ resource_type: "repository", metadata: { repository_id: 42 } }));
  await vi.advanceTimersByTimeAsync(100);
  expect(await ended).toMatchObject({ kind: "timeout", attempts: 1 });
  expect(fetch).toHaveBeenCalledTimes(1);
});

test.each<[title: string, status: number, headers: Record<string, string>]>([
  ["the next attempt", 503, {}],
  ["a rate limit", 429, { "retry-after": "50" }],
])("an abort ends the wait for %s at once", async (_, status, headers) => {
  vi.spyOn(Math, "random").mockReturnValue(1);
  const controller = new AbortController();
  const fetch = vi.fn<Fetch>(async () => new Response(null, { status, headers }));
  const ended = rejection(createClient({ fetch }).org("acme", 7).listResources({ signal: controller.signal }));
  await vi.advanceTimersByTimeAsync(500);
  controller.abort();
  expect(await ended).toMatchObject({
    kind: "aborted",
    attempts: 1,
    elapsed: 500,
    message: expect.stringContaining("after 500 ms, in attempt 1"),
  });
  expect(vi.getTimerCount()).toBe(0);
  expect(fetch).toHaveBeenCalledTimes(1);
  vi.restoreAllMocks();
});
