import { describe, expect, test } from "vitest";
import { type SyncProgress, syncResources } from "../../../generated/sync/index.ts";
import { rejection } from "../recording-fetch.ts";
import { clientError } from "./memory-space.ts";
import { after, all, before, faults, network, remove, set, summarize, threeSteps } from "./sync-fixture.ts";

describe("signal", () => {
  const reason = new Error("enough");

  test("rejects and sends nothing if the signal is already aborted", async () => {
    const [space, desired, options] = threeSteps();
    expect(await rejection(syncResources(space, desired, { ...options, signal: AbortSignal.abort(reason) }))).toBe(
      reason,
    );
    expect(space.calls).toEqual([]);
  });

  test("passes the signal to every request and every wait", async () => {
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
    ["ends early", async () => {}],
    ["rejects", () => Promise.reject(new Error("aborted"))],
  ])("stops between two steps when the signal is aborted during a wait that then %s", async (_, end) => {
    const controller = new AbortController();
    const [space, desired, options] = threeSteps();
    const sleep = () => (controller.abort(reason), end());
    const outcome = await syncResources(space, desired, { ...options, interval: 1, signal: controller.signal, sleep });
    expect(summarize(outcome)).toEqual({
      status: "stopped",
      reason: "aborted",
      interrupted: undefined,
      done: all.slice(0, 1),
      failed: [],
      remaining: [set, remove],
    });
    expect(outcome.stop?.error).toBe(reason);
  });

  test("stops when the signal is aborted during a request, and reports the step as interrupted", async () => {
    const controller = new AbortController();
    const [space, desired, options] = threeSteps(({ name }) => {
      if (name !== "set 1") return undefined;
      controller.abort(reason);
      return after(clientError("aborted"));
    });
    const outcome = await syncResources(space, desired, { ...options, signal: controller.signal });
    expect(summarize(outcome)).toEqual({
      status: "stopped",
      reason: "aborted",
      interrupted: set,
      done: all.slice(0, 1),
      failed: [],
      remaining: [set, remove],
    });
    expect(space.calls.at(-1)).toBe("set 1");
  });

  test("stops when the signal is aborted during the wait for a rate limit", async () => {
    const controller = new AbortController();
    const resetAt = new Date(Date.now() + 5000);
    const [space, desired, options] = threeSteps(faults({ "set 1": before(clientError("rate_limited", { resetAt })) }));
    const outcome = await syncResources(space, desired, {
      ...options,
      signal: controller.signal,
      sleep: async () => controller.abort(),
    });
    expect(summarize(outcome)).toMatchObject({
      status: "stopped",
      reason: "aborted",
      interrupted: undefined,
      remaining: [set, remove],
    });
  });

  test("ends the default timer when the signal is aborted", async () => {
    const controller = new AbortController();
    const [space, desired] = threeSteps();
    const onProgress = ({ type }: SyncProgress) =>
      void (type === "step" && queueMicrotask(() => controller.abort(reason)));
    const outcome = await syncResources(space, desired, { interval: 2 ** 40, signal: controller.signal, onProgress });
    expect(summarize(outcome)).toMatchObject({ status: "stopped", reason: "aborted", remaining: [set] });
  });
});

describe("progress", () => {
  test("reports the plan, and then every step", async () => {
    const error = clientError("validation");
    const [space, desired, options] = threeSteps(faults({ "set 1": before(error) }));
    const reported: SyncProgress[] = [];
    const outcome = await syncResources(space, desired, {
      ...options,
      onProgress: (progress) => reported.push(progress),
    });
    const [createStep, setStep, removeStep] = [...outcome.plan.create, ...outcome.plan.set, ...outcome.plan.remove];
    expect(reported).toEqual([
      { type: "planned", plan: outcome.plan, total: 3 },
      { type: "step", step: createStep, result: "done", error: undefined, finished: 1, total: 3 },
      { type: "step", step: setStep, result: "failed", error, finished: 2, total: 3 },
      { type: "step", step: removeStep, result: "held_back", error: undefined, finished: 3, total: 3 },
    ]);
  });
});
