import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { systemClock } from "../../../scripts/runtime/transport/clock.ts";

describe("sleeping", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function sleep(milliseconds: number, signal?: AbortSignal): { ended: string[] } {
    const ended: string[] = [];
    systemClock.sleep(milliseconds, signal).then(
      () => ended.push("awake"),
      (reason: unknown) => ended.push(String(reason)),
    );
    return { ended };
  }

  test("takes as long as it is told, with a signal and without", async () => {
    const { signal } = new AbortController();
    const both = [sleep(1000), sleep(1000, signal)];
    await vi.advanceTimersByTimeAsync(999);
    expect(both.map(({ ended }) => ended)).toEqual([[], []]);
    await vi.advanceTimersByTimeAsync(1);
    expect(both.map(({ ended }) => ended)).toEqual([["awake"], ["awake"]]);
  });

  test("ends with the signal, at once, and leaves no timer", async () => {
    const controller = new AbortController();
    const { ended } = sleep(1000, controller.signal);
    controller.abort("enough");
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).toEqual(["enough"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("does not begin when the signal was aborted before", async () => {
    const { ended } = sleep(1000, AbortSignal.abort("enough"));
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).toEqual(["enough"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("for a month does not end at once, as a timer would that is set too long", async () => {
    const { ended } = sleep(30 * 24 * 3_600_000);
    await vi.advanceTimersByTimeAsync(24 * 3_600_000);
    expect(ended).toEqual([]);
  });
});

test("the time is the system's, and chance is between 0 and 1", () => {
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
  expect(systemClock.random()).toBeGreaterThanOrEqual(0);
  expect(systemClock.random()).toBeLessThan(1);
});
