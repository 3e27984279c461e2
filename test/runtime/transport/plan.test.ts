import { expect, test } from "vitest";
import type { Call } from "../../../scripts/runtime/transport/attempt.ts";
import { ConnectionError, type ConnectionErrorKind } from "../../../scripts/runtime/transport/errors.ts";
import type { ClientOptions } from "../../../scripts/runtime/transport/options.ts";
import { advance, type Delay, type Outcome, planDelay } from "../../../scripts/runtime/transport/plan.ts";
import { callOf, exchangeOf, operation } from "./exchange.ts";

const clock = { now: () => Date.UTC(2030, 0), random: () => 0.5 };
const unreachable = failure("network");

function failure(kind: ConnectionErrorKind): Outcome {
  return { error: new ConnectionError(operation, "no response", { kind, elapsed: 0 }) };
}

function response(status: number, headers: Record<string, string> = {}, body = ""): Outcome {
  return { exchange: exchangeOf(new Response(null, { status, headers }), body) };
}

interface Given {
  outcome: Outcome;
  method?: string;
  progress?: Partial<Call>;
  settings?: ClientOptions;
}

const inFiveSeconds = response(403, { "retry-after": "5" });

test.each<[title: string, { given: Given; want: Delay | undefined }]>([
  ["a success", { given: { outcome: response(200) }, want: undefined }],
  ["a final error", { given: { outcome: response(404) }, want: undefined }],
  ["503", { given: { outcome: response(503) }, want: { reason: "retry", milliseconds: 500 } }],
  ["503 for POST", { given: { outcome: response(503), method: "POST" }, want: undefined }],
  ["no response", { given: { outcome: unreachable }, want: { reason: "retry", milliseconds: 500 } }],
  ["no response for POST", { given: { outcome: unreachable, method: "POST" }, want: undefined }],
  ["a time-out", { given: { outcome: failure("timeout") }, want: { reason: "retry", milliseconds: 500 } }],
  ["an abort", { given: { outcome: failure("aborted") }, want: undefined }],
  ["an error of a middleware", { given: { outcome: { error: new Error("no") } }, want: undefined }],
  [
    "the second failure",
    { given: { outcome: unreachable, progress: { attempts: 2 } }, want: { reason: "retry", milliseconds: 1000 } },
  ],
  ["the last attempt", { given: { outcome: unreachable, progress: { attempts: 3 } }, want: undefined }],
  ["a failure with attempts: 1", { given: { outcome: unreachable, settings: { attempts: 1 } }, want: undefined }],
  ["a failure with attempts: 0", { given: { outcome: unreachable, settings: { attempts: 0 } }, want: undefined }],
  ["a rate limit", { given: { outcome: inFiveSeconds }, want: { reason: "rate_limit", milliseconds: 5000 } }],
  [
    "a rate limit for POST",
    { given: { outcome: inFiveSeconds, method: "POST" }, want: { reason: "rate_limit", milliseconds: 5000 } },
  ],
  [
    "a rate limit that only the body names",
    {
      given: { outcome: response(403, {}, '{"message":"API rate limit exceeded"}') },
      want: { reason: "rate_limit", milliseconds: 60_000 },
    },
  ],
  ["a 403 that is not a rate limit", { given: { outcome: response(403) }, want: undefined }],
  [
    "a rate limit whose wait just fits",
    {
      given: { outcome: inFiveSeconds, progress: { waited: 3000 }, settings: { maxRateLimitWait: 8000 } },
      want: { reason: "rate_limit", milliseconds: 5000 },
    },
  ],
  [
    "a rate limit whose wait does not fit",
    {
      given: { outcome: inFiveSeconds, progress: { waited: 3001 }, settings: { maxRateLimitWait: 8000 } },
      want: undefined,
    },
  ],
  [
    "a rate limit in the last attempt",
    { given: { outcome: inFiveSeconds, progress: { attempts: 3 } }, want: undefined },
  ],
  [
    "the second refusal without a header",
    {
      given: { outcome: response(429), progress: { refusals: 1 }, settings: { maxRateLimitWait: 1e9 } },
      want: { reason: "rate_limit", milliseconds: 120_000 },
    },
  ],
  [
    "503 that says when to retry",
    {
      given: { outcome: response(503, { "retry-after": "7" }) },
      want: { reason: "retry_after", milliseconds: 7000 },
    },
  ],
  [
    "503 that says when to retry, for POST",
    { given: { outcome: response(503, { "retry-after": "7" }), method: "POST" }, want: undefined },
  ],
  [
    "502 whose wait does not fit",
    {
      given: { outcome: response(502, { "retry-after": "7" }), settings: { maxRateLimitWait: 6999 } },
      want: undefined,
    },
  ],
  [
    "504 with a malformed retry-after",
    { given: { outcome: response(504, { "retry-after": "soon" }) }, want: { reason: "retry", milliseconds: 500 } },
  ],
  ["500 that says when to retry", { given: { outcome: response(500, { "retry-after": "7" }) }, want: undefined }],
  ["401", { given: { outcome: response(401) }, want: undefined }],
  ["401 with a token that is text", { given: { outcome: response(401), settings: { token: "t" } }, want: undefined }],
  [
    "401 with a token function",
    { given: { outcome: response(401), settings: { token: () => "t" } }, want: { reason: "token", milliseconds: 0 } },
  ],
  [
    "401 with a token function, for POST in the last attempt",
    {
      given: { outcome: response(401), method: "POST", progress: { attempts: 3 }, settings: { token: () => "t" } },
      want: { reason: "token", milliseconds: 0 },
    },
  ],
  [
    "a second 401 with a token function",
    {
      given: { outcome: response(401), progress: { refreshed: true }, settings: { token: () => "t" } },
      want: undefined,
    },
  ],
  [
    "503 in an additional attempt with another token",
    {
      given: { outcome: response(503), progress: { attempts: 3, refreshed: true }, settings: { token: () => "t" } },
      want: { reason: "retry", milliseconds: 2000 },
    },
  ],
])("plans the delay after %s", (_, { given, want }) => {
  const { outcome, method = "GET", progress, settings } = given;
  expect(planDelay(outcome, callOf({ method, ...progress }, settings), clock)).toEqual(want);
});

test.each<[reason: Delay["reason"], want: Partial<Call>]>([
  ["rate_limit", { refusals: 2, waited: 12, refused: false, refreshed: false }],
  ["retry_after", { refusals: 1, waited: 12, refused: false, refreshed: false }],
  ["retry", { refusals: 1, waited: 7, refused: false, refreshed: false }],
  ["token", { refusals: 1, waited: 12, refused: true, refreshed: true }],
])("counts a delay of the kind %s", (reason, want) => {
  const call = callOf({ refusals: 1, waited: 7 });
  advance(call, { reason, milliseconds: 5 });
  expect(call).toMatchObject(want);
});

test("a token that was refused is not refused in the attempts after it", () => {
  const call = callOf({ refused: true, refreshed: true });
  advance(call, { reason: "retry", milliseconds: 5 });
  expect(call).toMatchObject({ refused: false, refreshed: true });
});
