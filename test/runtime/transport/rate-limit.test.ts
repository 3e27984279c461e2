import { describe, expect, test, vi } from "vitest";
import { type Hooks, observe, type RateLimitEvent } from "../../../generated/client/index.ts";
import { isRateLimited, rateLimitWait } from "../../../scripts/runtime/transport/rate-limit.ts";
import { exchangeOf } from "./exchange.ts";
import { type Answer, home, runTransport } from "./run-transport.ts";

const start = Date.UTC(2030, 0);
const inSeconds = (seconds: number) => String(start / 1000 + seconds);
const primary = (seconds: number) => ({ "x-ratelimit-remaining": "0", "x-ratelimit-reset": inSeconds(seconds) });
const secondary = { message: "You have exceeded a secondary rate limit." };

describe("isRateLimited", () => {
  test.each<[title: string, { status: number; headers?: Record<string, string>; message?: string; want: boolean }]>([
    ["429 alone", { status: 429, want: true }],
    ["403 alone", { status: 403, want: false }],
    ["403 with retry-after", { status: 403, headers: { "retry-after": "1" }, want: true }],
    ["403 with nothing remaining", { status: 403, headers: { "x-ratelimit-remaining": "0" }, want: true }],
    ["403 with something remaining", { status: 403, headers: { "x-ratelimit-remaining": "10" }, want: false }],
    [
      "403 with the message of the primary limit",
      { status: 403, message: "API rate limit exceeded for 1.2.3.4.", want: true },
    ],
    ["403 with the message of the secondary limit", { status: 403, message: secondary.message, want: true }],
    ["403 with the message in capitals", { status: 403, message: "Rate Limit Exceeded", want: true }],
    [
      "403 with the message of GitHub's older limit",
      { status: 403, message: "You have triggered an abuse detection mechanism.", want: true },
    ],
    [
      "403 with nothing remaining that names a permission",
      { status: 403, headers: primary(1), message: "Resource not accessible by integration", want: false },
    ],
    [
      "403 with retry-after that names a permission",
      { status: 403, headers: { "retry-after": "1" }, message: "You must have admin rights.", want: false },
    ],
    [
      "403 with nothing remaining that names a scope and the limit",
      { status: 403, headers: primary(1), message: "API rate limit exceeded for this scope", want: true },
    ],
    ["403 with another message", { status: 403, message: "Must have admin rights; no corporate limits", want: false }],
    [
      "404 with all headers and the message",
      { status: 404, headers: { ...primary(1), "retry-after": "1" }, message: secondary.message, want: false },
    ],
    ["200 with nothing remaining", { status: 200, headers: primary(1), want: false }],
    ["503 with retry-after", { status: 503, headers: { "retry-after": "1" }, want: false }],
  ])("decides whether %s is a rate limit", (_, { status, headers, message = "", want }) => {
    const response = new Response(null, { status, headers: headers ?? {} });
    expect(isRateLimited(exchangeOf(response, JSON.stringify({ message })))).toBe(want);
  });
});

describe("rateLimitWait", () => {
  test.each<[title: string, { given: Record<string, string>; refusals?: number; want: number }]>([
    ["retry-after in seconds", { given: { "retry-after": "7" }, want: 7000 }],
    ["retry-after of 0", { given: { "retry-after": "0" }, want: 0 }],
    ["retry-after as a date", { given: { "retry-after": "Tue, 01 Jan 2030 00:00:09 GMT" }, want: 9000 }],
    ["retry-after as a date in the past", { given: { "retry-after": "Mon, 01 Jan 2029 00:00:00 GMT" }, want: 1000 }],
    ["retry-after rather than the reset", { given: { "retry-after": "7", ...primary(90) }, want: 7000 }],
    ["retry-after after any number of refusals", { given: { "retry-after": "7" }, refusals: 3, want: 7000 }],
    ["the reset when no request remains", { given: primary(90), want: 90_000 }],
    ["a second when the reset is in the past", { given: primary(-90), want: 1000 }],
    ["the reset when retry-after is malformed", { given: { "retry-after": "soon", ...primary(5) }, want: 5000 }],
    ["a minute when requests remain", { given: { ...primary(5), "x-ratelimit-remaining": "1" }, want: 60_000 }],
    [
      "a minute when the number of remaining requests is unknown",
      { given: { "x-ratelimit-reset": inSeconds(5) }, want: 60_000 },
    ],
    ["a minute when the reset is missing", { given: { "x-ratelimit-remaining": "0" }, want: 60_000 }],
    ["a minute without headers", { given: {}, want: 60_000 }],
    ["two minutes after the second refusal", { given: {}, refusals: 1, want: 120_000 }],
    ["four minutes after the third refusal", { given: {}, refusals: 2, want: 240_000 }],
    ...["", "-1", "1.5", "1e3", "0x10", "NaN", "60, 60", "Mon, the first", "9".repeat(30)].map(
      (value): [string, { given: Record<string, string>; want: number }] => [
        `a minute when retry-after is ${JSON.stringify(value)}`,
        { given: { "retry-after": value }, want: 60_000 },
      ],
    ),
    ...["", "-1", "soon", "1e9", "Tue, 01 Jan 2030 00:00:09 GMT", "9".repeat(30)].map(
      (value): [string, { given: Record<string, string>; want: number }] => [
        `a minute when the reset is ${JSON.stringify(value)}`,
        { given: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": value }, want: 60_000 },
      ],
    ),
  ])("rateLimitWait is %s", (_, { given, refusals = 0, want }) => {
    expect(rateLimitWait(new Headers(given), start, refusals)).toBe(want);
  });
});

describe.each(["GET", "POST", "PUT", "DELETE"])("%s", (method) => {
  test.each<[title: string, { given: Answer[]; waits: number[]; status: number }]>([
    ["a primary limit with 403", { given: [{ status: 403, headers: primary(20) }, 200], waits: [20_000], status: 200 }],
    ["a primary limit with 429", { given: [{ status: 429, headers: primary(20) }, 200], waits: [20_000], status: 200 }],
    ["a secondary limit with 403", { given: [{ status: 403, body: secondary }, 200], waits: [60_000], status: 200 }],
    [
      "a secondary limit with 429",
      { given: [{ status: 429, headers: { "retry-after": "3" } }, 200], waits: [3000], status: 200 },
    ],
    [
      "one limit after the other",
      {
        given: [{ status: 429, headers: { "retry-after": "3" } }, { status: 403, headers: primary(20) }, 200],
        waits: [3000, 17_000],
        status: 200,
      },
    ],
    [
      "three refusals in three attempts",
      { given: [{ status: 429, headers: { "retry-after": "3" } }], waits: [3000, 3000], status: 429 },
    ],
    [
      "a refusal with a wait that is too long",
      { given: [{ status: 429, headers: { "retry-after": "61" } }, 200], waits: [], status: 429 },
    ],
    [
      "refusals with waits that are too long in total",
      { given: [{ status: 429, headers: { "retry-after": "31" } }], waits: [31_000], status: 429 },
    ],
    [
      "403 that is not a rate limit",
      { given: [{ status: 403, body: { message: "Forbidden" } }, 200], waits: [], status: 403 },
    ],
  ])(`${method} waits only within its limits after %s`, async (_, { given, waits, status }) => {
    const run = await runTransport({ method, answers: given });
    expect(run.waits).toEqual(waits);
    expect(run.sent).toEqual(Array(waits.length + 1).fill(`${method} ${home}/a`));
    expect(run.exchange?.response.status).toBe(status);
  });
});

test.each<[maxRateLimitWait: number | undefined, waits: number[]]>([
  [undefined, [20_000, 20_000]],
  [0, []],
  [19_999, []],
  [20_000, [20_000]],
  [39_999, [20_000]],
  [Infinity, [20_000, 20_000]],
])("maxRateLimitWait: %s allows the waits %j", async (maxRateLimitWait, want) => {
  const { waits } = await runTransport({
    answers: [{ status: 429, headers: { "retry-after": "20" } }],
    options: { maxRateLimitWait },
  });
  expect(waits).toEqual(want);
});

test("delays of retries do not count towards maxRateLimitWait", async () => {
  const answers = [503, 503, { status: 429, headers: { "retry-after": "60" } }, 200];
  const { waits, exchange } = await runTransport({ answers, options: { attempts: 4 } });
  expect(waits).toEqual([1000, 2000, 60_000]);
  expect(exchange?.response.status).toBe(200);
});

test("the client waits a minute, then two, then four when GitHub does not say how long", async () => {
  const { waits } = await runTransport({ answers: [429], options: { maxRateLimitWait: Infinity, attempts: 4 } });
  expect(waits).toEqual([60_000, 120_000, 240_000]);
});

test("the client calls onRateLimit before each wait, with the delay and the reset", async () => {
  vi.useFakeTimers({ now: start });
  const events: (RateLimitEvent | string)[] = [];
  const hooks: Hooks = {
    onRateLimit: (event) => void events.push(event),
    onRequest: ({ attempt }) => void events.push(`attempt ${attempt}`),
  };
  const { waits } = await runTransport({
    method: "POST",
    answers: [{ status: 403, headers: primary(20) }, { status: 429, headers: { "retry-after": "5" } }, 201],
    options: { use: [observe(hooks)] },
  });
  const call = { operationId: "a/call", method: "POST", path: "/a" };
  expect(events).toEqual([
    "attempt 1",
    { ...call, attempt: 1, delay: 20_000, status: 403, resetAt: new Date(start + 20_000) },
    "attempt 2",
    { ...call, attempt: 2, delay: 5000, status: 429, resetAt: new Date(start + 5000) },
    "attempt 3",
  ]);
  expect(waits).toEqual([20_000, 5000]);
  vi.useRealTimers();
});

test("the client does not call onRateLimit for refusals that it does not wait for, or for other failures", async () => {
  const events: RateLimitEvent[] = [];
  const options = { use: [observe({ onRateLimit: (event) => void events.push(event) })] };
  await runTransport({ answers: [{ status: 429, headers: { "retry-after": "100" } }], options });
  await runTransport({ answers: [503, new Error("no"), 200], options });
  await runTransport({ answers: [{ status: 403, body: { message: "Forbidden" } }], options });
  expect(events).toEqual([]);
});
