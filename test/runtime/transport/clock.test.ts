import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { systemClock } from "../../../scripts/runtime/transport/clock.ts";

describe("systemClock.sleep", () => {
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

  test("systemClock sleeps for the delay, with and without a signal", async () => {
    const { signal } = new AbortController();
    const both = [sleep(1000), sleep(1000, signal)];
    await vi.advanceTimersByTimeAsync(999);
    expect(both.map(({ ended }) => ended)).toEqual([[], []]);
    await vi.advanceTimersByTimeAsync(1);
    expect(both.map(({ ended }) => ended)).toEqual([["awake"], ["awake"]]);
  });

  test("a sleep rejects at once when the signal is aborted, and leaves no timer", async () => {
    const controller = new AbortController();
    const { ended } = sleep(1000, controller.signal);
    controller.abort("enough");
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).toEqual(["enough"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("a sleep rejects without a timer when the signal is already aborted", async () => {
    const { ended } = sleep(1000, AbortSignal.abort("enough"));
    await vi.advanceTimersByTimeAsync(0);
    expect(ended).toEqual(["enough"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("a sleep does not end at once for a delay that exceeds the range of timers", async () => {
    const { ended } = sleep(30 * 24 * 3_600_000);
    await vi.advanceTimersByTimeAsync(24 * 3_600_000);
    expect(ended).toEqual([]);
  });
});

test("systemClock has the system time and random numbers from 0 to 1", () => {
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
  expect(systemClock.random()).toBeGreaterThanOrEqual(0);
  expect(systemClock.random()).toBeLessThan(1);
});
