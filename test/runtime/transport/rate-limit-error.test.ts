import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createClient } from "../../../generated/client/index.ts";
import { rejection } from "../recording-fetch.ts";
import { answering } from "./run-transport.ts";

const start = Date.UTC(2030, 0);
const inSeconds = (seconds: number) => String(start / 1000 + seconds);
const primary = (seconds: number) => ({ "x-ratelimit-remaining": "0", "x-ratelimit-reset": inSeconds(seconds) });
const secondary = { message: "You have exceeded a secondary rate limit." };

describe("RateLimitError", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: start }));
  afterEach(() => void vi.useRealTimers());

  test.each<[title: string, { headers: Record<string, string>; body?: unknown; resetsIn: number }]>([
    ["retry-after", { headers: { "retry-after": "3600" }, resetsIn: 3_600_000 }],
    ["the reset", { headers: primary(900), resetsIn: 900_000 }],
    ["a reset in the past", { headers: { ...primary(-5), "retry-after": "" }, resetsIn: 1000 }],
    ["its message alone", { headers: {}, body: secondary, resetsIn: 60_000 }],
    ["a retry-after beyond the range of dates", { headers: { "retry-after": "9".repeat(25) }, resetsIn: 60_000 }],
    [
      "a reset beyond the range of dates",
      { headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "9".repeat(25) }, resetsIn: 60_000 },
    ],
  ])("a RateLimitError is thrown at once and takes its reset from %s", async (_, { headers, body, resetsIn }) => {
    const { fetch, log } = answering([{ status: 403, headers: { ...headers, "x-github-request-id": "AB:1" }, body }]);
    const error = await rejection(createClient({ fetch, maxRateLimitWait: 0 }).org("acme", 7).deleteResource(1));
    const resetAt = new Date(start + resetsIn);
    expect(error).toMatchObject({
      name: "RateLimitError",
      kind: "rate_limited",
      operationId: "copilot-spaces/delete-resource-for-org",
      status: 403,
      attempts: 1,
      requestId: "AB:1",
      resetAt,
      hint: `The limit resets at ${resetAt.toISOString()}.`,
    });
    expect(log).toHaveLength(1);
  });
});
