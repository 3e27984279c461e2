/** Rate-limit refusals with and without each of the headers. */
import { describe, expect, test } from "vitest";
import { observe, type RateLimitEvent } from "../../../generated/client/index.ts";
import { callHostileServer, callHostileServerByPath, methods } from "./call-hostile-server.ts";
import { type Answer, respondJson, respondLikeGitHub } from "./server.ts";

const now = Math.floor(Date.now() / 1000);
const primary = {
  "x-ratelimit-limit": "5000",
  "x-ratelimit-remaining": "0",
  "x-ratelimit-used": "5000",
  "x-ratelimit-resource": "core",
};
const past = { "x-ratelimit-reset": String(now - 100) };
const primaryMessage = { message: "API rate limit exceeded for installation ID 1." };
const secondaryMessage = { message: "You have exceeded a secondary rate limit. Please wait a few minutes." };

/** Refuses a request without processing it. */
function refuse(status: number | string, headers: Record<string, string>, body: unknown = {}): Answer {
  return (socket, request, count) => (respondJson(status, body, headers)(socket, request, count), "refused");
}
const refuseOnce =
  (refusal: Answer): Answer =>
  (socket, request, count) =>
    (count === 1 ? refusal : respondLikeGitHub)(socket, request, count);

const scenarios: [title: string, { refusal: Answer; wait: number }][] = [403, 429].flatMap(
  (status): [string, { refusal: Answer; wait: number }][] => [
    [
      `${status}, primary, reset in the past`,
      { refusal: refuse(status, { ...primary, ...past }, primaryMessage), wait: 1000 },
    ],
    [`${status}, primary, without a reset`, { refusal: refuse(status, primary, primaryMessage), wait: 60_000 }],
    [
      `${status}, primary, a malformed reset`,
      { refusal: refuse(status, { ...primary, "x-ratelimit-reset": "tomorrow" }, primaryMessage), wait: 60_000 },
    ],
    [
      `${status}, primary, a reset beyond the range of dates`,
      { refusal: refuse(status, { ...primary, "x-ratelimit-reset": "9".repeat(40) }, primaryMessage), wait: 60_000 },
    ],
    [
      `${status}, primary, without the remaining requests`,
      { refusal: refuse(status, past, primaryMessage), wait: 60_000 },
    ],
    [`${status}, primary, no header but its message`, { refusal: refuse(status, {}, primaryMessage), wait: 60_000 }],
    [`${status}, primary, without its message`, { refusal: refuse(status, { ...primary, ...past }), wait: 1000 }],
    [
      `${status}, secondary, retry-after`,
      { refusal: refuse(status, { "retry-after": "30" }, secondaryMessage), wait: 30_000 },
    ],
    [
      `${status}, secondary, retry-after of 0`,
      { refusal: refuse(status, { "retry-after": "0" }, secondaryMessage), wait: 0 },
    ],
    [
      `${status}, secondary, retry-after as a date in the past`,
      { refusal: refuse(status, { "retry-after": "Thu, 01 Jan 1970 00:00:00 GMT" }, secondaryMessage), wait: 1000 },
    ],
    [
      `${status}, secondary, a malformed retry-after`,
      { refusal: refuse(status, { "retry-after": "a while" }, secondaryMessage), wait: 60_000 },
    ],
    [
      `${status}, secondary, no header but its message`,
      { refusal: refuse(status, {}, secondaryMessage), wait: 60_000 },
    ],
    [
      `${status}, no header and no message, but its status text`,
      { refusal: refuse(`${status} rate limit exceeded`, {}), wait: 60_000 },
    ],
    [
      `${status}, both kinds at once`,
      { refusal: refuse(status, { ...primary, ...past, "retry-after": "7" }, secondaryMessage), wait: 7000 },
    ],
  ],
);

describe.each(scenarios)("%s", (title, { refusal, wait }) => {
  test.each(methods)(`%s waits after ${title}, is retried and processed once`, async (method) => {
    const events: RateLimitEvent[] = [];
    const observation = await callHostileServer(refuseOnce(refusal), method, {
      use: [observe({ onRateLimit: (event) => void events.push(event) })],
    });
    expect(observation).toMatchObject({ kind: "success", waits: [wait] });
    expect(observation.log).toHaveLength(2);
    expect(observation.log[1]).toEqual(observation.log[0]);
    expect(events).toMatchObject([{ method, attempt: 1, delay: wait, resetAt: expect.any(Date) }]);
  });

  test(`repeated refusals with ${title} end with an error that has the reset`, async () => {
    const { kind, outcome, log } = await callHostileServer(refusal, "POST", { maxRateLimitWait: Infinity });
    expect(kind).toBe("rate_limited");
    expect(outcome).toMatchObject({
      attempts: 2,
      resetAt: expect.any(Date),
      hint: expect.stringMatching(/^The limit resets at \d{4}-/),
    });
    expect(log).toHaveLength(2);
    expect(await callHostileServerByPath(refusal)).toBe(Number(title.slice(0, 3)));
  });
});

test.each<[title: string, refusal: Answer]>([
  ["a reset in an hour", refuse(403, { ...primary, "x-ratelimit-reset": String(now + 3600) })],
  ["retry-after of an hour", refuse(429, { "retry-after": "3600" })],
  ["retry-after as a date in an hour", refuse(429, { "retry-after": new Date((now + 3600) * 1000).toUTCString() })],
])("does not wait for %s, and throws the error at once", async (_, refusal) => {
  for (const method of methods) {
    const { kind, outcome, log, waits } = await callHostileServer(refusal, method);
    expect({ kind, waits, sent: log.length }).toEqual({ kind: "rate_limited", waits: [], sent: 1 });
    const { resetAt } = outcome as { resetAt: Date }; // the kind says so
    expect(Math.abs(resetAt.getTime() / 1000 - now - 3600)).toBeLessThan(60);
  }
});

test.each<[title: string, answer: Answer]>([
  ["requests left", respondJson(403, { message: "Forbidden" }, { ...primary, ...past, "x-ratelimit-remaining": "1" })],
  ["another message", respondJson(403, { message: "Must have admin rights to Repository." })],
  ["a message that is not a string", respondJson(403, { message: { text: "rate limit" } })],
])("403 with %s is of kind forbidden and not retried", async (_, answer) => {
  for (const method of methods) {
    const { kind, log, waits } = await callHostileServer(answer, method);
    expect({ kind, waits, sent: log.length }).toEqual({ kind: "forbidden", waits: [], sent: 1 });
  }
});

test("does not retry POST after a refusal that breaks off", async () => {
  const answer: Answer = (socket) => (
    socket.end("HTTP/1.1 403 Forbidden\r\ncontent-length: 90\r\nretry-after: 1\r\n\r\n{"), "refused"
  );
  const { kind, log } = await callHostileServer(answer, "POST");
  expect({ kind, sent: log.length }).toEqual({ kind: "network", sent: 1 });
});
