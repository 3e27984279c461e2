import { describe, expect, test } from "vitest";
import { type SyncProgress, syncResources } from "../../../generated/sync/index.ts";
import { rejection } from "../recording-fetch.ts";
import { clientError } from "./memory-space.ts";
import { after, all, before, faults, network, print, remove, set, threeSteps } from "./sync-fixture.ts";

describe("abort", () => {
  const reason = new Error("enough");

  test("rejects before the start and sends nothing", async () => {
    const [space, desired, options] = threeSteps();
    expect(await rejection(syncResources(space, desired, { ...options, signal: AbortSignal.abort(reason) }))).toBe(
      reason,
    );
    expect(space.calls).toEqual([]);
  });

  test("is passed to every request and every wait", async () => {
    const { signal } = new AbortController();
    const [space, desired, options] = threeSteps(faults({ "set 1": after(network) }));
    const slept: unknown[] = [];
    await syncResources(space, desired, {
      ...options,
      signal,
      interval: 1,
      sleep: async (_, given) => void slept.push(given),
    });
    expect(space.signals).toEqual([signal, signal, signal, signal, signal]);
    expect(slept).toEqual([signal, signal, signal]);
  });

  test.each([
    ["a wait that ends early", async () => {}],
    ["a wait that rejects", () => Promise.reject(new Error("aborted"))],
  ])("stops between two steps when it happens in %s", async (_, end) => {
    const controller = new AbortController();
    const [space, desired, options] = threeSteps();
    const sleep = () => (controller.abort(reason), end());
    const outcome = await syncResources(space, desired, { ...options, interval: 1, signal: controller.signal, sleep });
    expect(print(outcome)).toEqual({
      status: "stopped",
      reason: "aborted",
      interrupted: undefined,
      done: all.slice(0, 1),
      failed: [],
      remaining: [set, remove],
    });
    expect(outcome.stop?.error).toBe(reason);
  });

  test("stops in a request and reports the interrupted step", async () => {
    const controller = new AbortController();
    const [space, desired, options] = threeSteps(({ name }) => {
      if (name !== "set 1") return undefined;
      controller.abort(reason);
      return after(clientError("aborted"));
    });
    const outcome = await syncResources(space, desired, { ...options, signal: controller.signal });
    expect(print(outcome)).toEqual({
      status: "stopped",
      reason: "aborted",
      interrupted: set,
      done: all.slice(0, 1),
      failed: [],
      remaining: [set, remove],
    });
    expect(space.calls.at(-1)).toBe("set 1");
  });

  test("stops in the wait for a rate limit", async () => {
    const controller = new AbortController();
    const resetAt = new Date(Date.now() + 5000);
    const [space, desired, options] = threeSteps(faults({ "set 1": before(clientError("rate_limited", { resetAt })) }));
    const outcome = await syncResources(space, desired, {
      ...options,
      signal: controller.signal,
      sleep: async () => controller.abort(),
    });
    expect(print(outcome)).toMatchObject({
      status: "stopped",
      reason: "aborted",
      interrupted: undefined,
      remaining: [set, remove],
    });
  });

  test("ends the default wait and leaves no timer", async () => {
    const controller = new AbortController();
    const [space, desired] = threeSteps();
    const onProgress = ({ type }: SyncProgress) =>
      void (type === "step" && queueMicrotask(() => controller.abort(reason)));
    const outcome = await syncResources(space, desired, { interval: 2 ** 40, signal: controller.signal, onProgress });
    expect(print(outcome)).toMatchObject({ status: "stopped", reason: "aborted", remaining: [set] });
  });
});

describe("progress", () => {
  test("is reported with the plan and after every step", async () => {
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

  test("ends the sync with the error of a callback that throws", async () => {
    const [space, desired, options] = threeSteps();
    const error = new Error("no terminal");
    const onProgress = ({ type }: SyncProgress) => {
      if (type === "step") throw error;
    };
    expect(await rejection(syncResources(space, desired, { ...options, onProgress }))).toBe(error);
    expect(space.writes).toHaveLength(1);
  });
});
