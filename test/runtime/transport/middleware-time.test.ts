/** Aborts and time limits end a call in every phase. */
import { describe, expect, test, vi } from "vitest";
import { createClient, type MiddlewareRequest, observe, reportDeprecations } from "../../../generated/client/index.ts";
import { rejection } from "../recording-fetch.ts";

describe("time", () => {
  const never = () => new Promise<never>(() => {});

  test.each<[title: string, options: Record<string, unknown>]>([
    ["a middleware", { use: [never] }],
    [
      "a middleware that waits outside of the time limit",
      { use: [(request: MiddlewareRequest) => request.outsideTimeout(never())] },
    ],
    ["onRequest", { use: [observe({ onRequest: never })] }],
    ["onResponse", { use: [observe({ onResponse: never })] }],
    ["reportDeprecations", { use: [reportDeprecations(never)] }],
    ["onRetry", { use: [observe({ onRetry: never })], status: 503 }],
    ["onRateLimit", { use: [observe({ onRateLimit: never })], status: 429 }],
    ["a token function", { token: never }],
    ["a body", { endless: true }],
  ])("an abort ends %s at once", async (_, { status = 200, endless = false, ...options }) => {
    const controller = new AbortController();
    const body = endless ? new ReadableStream({ pull: never }) : "{}";
    const headers = { deprecation: "true", "retry-after": "1" };
    const fetch = async () => new Response(body, { status: Number(status), headers });
    const space = createClient({ ...options, fetch, timeout: 0 }).org("acme", 7);
    const ended = rejection(space.listResources({ signal: controller.signal }));
    await new Promise((resolve) => setImmediate(resolve));
    const reason = new Error("enough");
    controller.abort(reason);
    expect(await ended).toMatchObject({ kind: "aborted", cause: reason });
  });

  test.each<[title: string, options: Record<string, unknown>]>([
    ["a middleware", { use: [never] }],
    ["onRequest", { use: [observe({ onRequest: never })] }],
    ["onResponse", { use: [observe({ onResponse: never })] }],
    ["reportDeprecations", { use: [reportDeprecations(never)], attempts: 1 }],
    ["onRetry", { use: [observe({ onRetry: never })], status: 503 }],
    ["onRateLimit", { use: [observe({ onRateLimit: never })], status: 429 }],
    ["a token function", { token: never }],
  ])("the time limit ends %s", async (_, { status = 200, ...options }) => {
    vi.useFakeTimers();
    const headers = { deprecation: "true", "retry-after": "1" };
    const fetch = async () => new Response("{}", { status: Number(status), headers });
    const ended = rejection(
      createClient({ fetch, timeout: 50, attempts: 2, ...options })
        .org("acme", 7)
        .deleteResource(1),
    );
    await vi.runAllTimersAsync();
    expect(await ended).toMatchObject({ kind: "timeout" });
    vi.useRealTimers();
  });
});
