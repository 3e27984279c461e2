import { expect, test } from "vitest";
import { ConnectionError } from "../../../scripts/runtime/transport/errors.ts";
import { type Delay, type Outcome, type Progress, planDelay } from "../../../scripts/runtime/transport/plan.ts";

const operation = { operationId: "a/get", method: "GET", path: "/a", pathParameters: {} };
const clock = { now: () => Date.UTC(2030, 0), random: () => 0.5 };
const unreachable: Outcome = {
  error: new ConnectionError(operation, "network", "no response", { attempts: 1, elapsed: 0 }),
};

function response(status: number, headers: Record<string, string> = {}, body = ""): Outcome {
  return { exchange: { response: new Response(null, { status, headers }), body, attempts: 1, tokenKind: "none" } };
}

interface Given {
  outcome: Outcome;
  method?: string;
  progress?: Partial<Progress>;
  settings?: { attempts?: number; maxRateLimitWait?: number };
}

const inFiveSeconds = response(403, { "retry-after": "5" });

test.each<[title: string, { given: Given; want: Delay | undefined }]>([
  ["a success", { given: { outcome: response(200) }, want: undefined }],
  ["a final error", { given: { outcome: response(404) }, want: undefined }],
  ["503", { given: { outcome: response(503) }, want: { reason: "retry", milliseconds: 500 } }],
  ["503 for POST", { given: { outcome: response(503), method: "POST" }, want: undefined }],
  ["no response", { given: { outcome: unreachable }, want: { reason: "retry", milliseconds: 500 } }],
  ["no response for POST", { given: { outcome: unreachable, method: "POST" }, want: undefined }],
  [
    "the second failure",
    { given: { outcome: unreachable, progress: { attempt: 2 } }, want: { reason: "retry", milliseconds: 1000 } },
  ],
  ["the last attempt", { given: { outcome: unreachable, progress: { attempt: 3 } }, want: undefined }],
  ["a failure with attempts: 1", { given: { outcome: unreachable, settings: { attempts: 1 } }, want: undefined }],
  ["a failure with attempts: 0", { given: { outcome: unreachable, settings: { attempts: 0 } }, want: undefined }],
  ["a failure with attempts: NaN", { given: { outcome: unreachable, settings: { attempts: NaN } }, want: undefined }],
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
    "a rate limit with maxRateLimitWait: NaN",
    { given: { outcome: inFiveSeconds, settings: { maxRateLimitWait: NaN } }, want: undefined },
  ],
  [
    "a rate limit in the last attempt",
    { given: { outcome: inFiveSeconds, progress: { attempt: 3 } }, want: undefined },
  ],
  [
    "the second refusal without a header",
    {
      given: { outcome: response(429), progress: { refusals: 1 }, settings: { maxRateLimitWait: 1e9 } },
      want: { reason: "rate_limit", milliseconds: 120_000 },
    },
  ],
])("plans the delay after %s", (_, { given, want }) => {
  const { outcome, method = "GET", progress, settings } = given;
  const whole = { attempt: 1, refusals: 0, waited: 0, ...progress };
  expect(planDelay(outcome, method, whole, { attempts: 3, maxRateLimitWait: 60_000, ...settings }, clock)).toEqual(
    want,
  );
});
