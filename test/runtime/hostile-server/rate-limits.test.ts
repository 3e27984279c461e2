/** Refusals for a rate limit, with every header there may be or not be. */
import { describe, expect, test } from "vitest";
import type { RateLimitEvent } from "../../../generated/client/index.ts";
import { attack, attackByPath, methods } from "./call-hostile-server.ts";
import { type Answer, behave, respondJson } from "./server.ts";

const now = Math.floor(Date.now() / 1000);
const primary = {
  "x-ratelimit-limit": "5000",
  "x-ratelimit-remaining": "0",
  "x-ratelimit-used": "5000",
  "x-ratelimit-resource": "core",
};
const past = { "x-ratelimit-reset": String(now - 100) };
const said = { message: "API rate limit exceeded for installation ID 1." };
const saidOfSecondary = { message: "You have exceeded a secondary rate limit. Please wait a few minutes." };

/** A refusal comes before any work is done. */
function refuse(status: number | string, headers: Record<string, string>, body: unknown = {}): Answer {
  return (socket, request, count) => (respondJson(status, body, headers)(socket, request, count), "refused");
}
const refuseOnce =
  (refusal: Answer): Answer =>
  (socket, request, count) =>
    (count === 1 ? refusal : behave)(socket, request, count);

const waited: [title: string, { refusal: Answer; wait: number }][] = [403, 429].flatMap(
  (status): [string, { refusal: Answer; wait: number }][] => [
    [`${status}, primary, reset in the past`, { refusal: refuse(status, { ...primary, ...past }, said), wait: 1000 }],
    [`${status}, primary, without a reset`, { refusal: refuse(status, primary, said), wait: 60_000 }],
    [
      `${status}, primary, a reset of nonsense`,
      { refusal: refuse(status, { ...primary, "x-ratelimit-reset": "tomorrow" }, said), wait: 60_000 },
    ],
    [
      `${status}, primary, a reset beyond all time`,
      { refusal: refuse(status, { ...primary, "x-ratelimit-reset": "9".repeat(40) }, said), wait: 60_000 },
    ],
    [`${status}, primary, without a remainder`, { refusal: refuse(status, past, said), wait: 60_000 }],
    [`${status}, primary, no header but its message`, { refusal: refuse(status, {}, said), wait: 60_000 }],
    [`${status}, primary, without its message`, { refusal: refuse(status, { ...primary, ...past }), wait: 1000 }],
    [
      `${status}, secondary, retry-after`,
      { refusal: refuse(status, { "retry-after": "30" }, saidOfSecondary), wait: 30_000 },
    ],
    [
      `${status}, secondary, retry-after at once`,
      { refusal: refuse(status, { "retry-after": "0" }, saidOfSecondary), wait: 0 },
    ],
    [
      `${status}, secondary, retry-after as a date in the past`,
      { refusal: refuse(status, { "retry-after": "Thu, 01 Jan 1970 00:00:00 GMT" }, saidOfSecondary), wait: 1000 },
    ],
    [
      `${status}, secondary, retry-after of nonsense`,
      { refusal: refuse(status, { "retry-after": "a while" }, saidOfSecondary), wait: 60_000 },
    ],
    [`${status}, secondary, no header but its message`, { refusal: refuse(status, {}, saidOfSecondary), wait: 60_000 }],
    [
      `${status}, no header and no message, but its status text`,
      { refusal: refuse(`${status} rate limit exceeded`, {}), wait: 60_000 },
    ],
    [
      `${status}, both kinds at once`,
      { refusal: refuse(status, { ...primary, ...past, "retry-after": "7" }, saidOfSecondary), wait: 7000 },
    ],
  ],
);

describe.each(waited)("%s", (_, { refusal, wait }) => {
  test.each(methods)("%s waits, is sent again, and processed once", async (method) => {
    const told: RateLimitEvent[] = [];
    const attacked = await attack(refuseOnce(refusal), method, { onRateLimit: (view) => void told.push(view) });
    expect(attacked).toMatchObject({ kind: "success", waits: [wait] });
    expect(attacked.log).toHaveLength(2);
    expect(attacked.log[1]).toEqual(attacked.log[0]);
    expect(told).toMatchObject([{ method, attempt: 1, delay: wait, resetAt: expect.any(Date) }]);
  });

  test("without an end, it is an error that knows when the limit resets", async () => {
    const { kind, outcome, log } = await attack(refusal, "POST", { maxRateLimitWait: Infinity });
    expect(kind).toBe("rate_limited");
    expect(outcome).toMatchObject({
      attempts: 2,
      resetAt: expect.any(Date),
      hint: expect.stringMatching(/^The limit resets at \d{4}-/),
    });
    expect(log).toHaveLength(2);
    expect(await attackByPath(refusal)).toBe(Number(_.slice(0, 3)));
  });
});

test.each<[title: string, refusal: Answer]>([
  ["a reset in an hour", refuse(403, { ...primary, "x-ratelimit-reset": String(now + 3600) })],
  ["retry-after of an hour", refuse(429, { "retry-after": "3600" })],
  ["retry-after as a date in an hour", refuse(429, { "retry-after": new Date((now + 3600) * 1000).toUTCString() })],
])("%s is not waited for: the error is thrown at once", async (_, refusal) => {
  for (const method of methods) {
    const { kind, outcome, log, waits } = await attack(refusal, method);
    expect({ kind, waits, sent: log.length }).toEqual({ kind: "rate_limited", waits: [], sent: 1 });
    const { resetAt } = outcome as { resetAt: Date }; // the kind says so
    expect(Math.abs(resetAt.getTime() / 1000 - now - 3600)).toBeLessThan(60);
  }
});

test.each<[title: string, answer: Answer]>([
  ["requests left", respondJson(403, { message: "Forbidden" }, { ...primary, ...past, "x-ratelimit-remaining": "1" })],
  ["another message", respondJson(403, { message: "Must have admin rights to Repository." })],
  ["a message that is no text", respondJson(403, { message: { text: "rate limit" } })],
])("403 with %s is forbidden, and nothing is repeated", async (_, answer) => {
  for (const method of methods) {
    const { kind, log, waits } = await attack(answer, method);
    expect({ kind, waits, sent: log.length }).toEqual({ kind: "forbidden", waits: [], sent: 1 });
  }
});

test("a refusal that breaks off is not known to be one: a POST is not sent again", async () => {
  const answer: Answer = (socket) => (
    socket.end("HTTP/1.1 403 Forbidden\r\ncontent-length: 90\r\nretry-after: 1\r\n\r\n{"), "refused"
  );
  const { kind, log } = await attack(answer, "POST");
  expect({ kind, sent: log.length }).toEqual({ kind: "network", sent: 1 });
});
