import { describe, expect, test } from "vitest";
import { isRetryable, retryDelay } from "../../../scripts/runtime/transport/retry.ts";
import { type Answer, fakeClock, home, play } from "./run-transport.ts";

const unreachable = new TypeError("fetch failed");

describe("a request may be sent again", () => {
  test.each<[method: string, { again: (number | undefined)[]; never: (number | undefined)[] }]>([
    ["GET", { again: [undefined, 502, 503, 504], never: [200, 304, 400, 403, 404, 408, 409, 422, 429, 500, 501, 505] }],
    ["HEAD", { again: [undefined, 502, 503, 504], never: [200, 404, 500] }],
    ["OPTIONS", { again: [undefined, 502, 503, 504], never: [200, 404, 500] }],
    ["PUT", { again: [undefined, 502, 503, 504], never: [200, 404, 422, 500] }],
    ["DELETE", { again: [undefined, 502, 503, 504], never: [204, 404, 500] }],
    ["POST", { again: [], never: [undefined, 200, 201, 403, 429, 500, 502, 503, 504] }],
    ["PATCH", { again: [], never: [undefined, 502, 503, 504] }],
    ["TRACE", { again: [], never: [undefined, 503] }],
  ])("%s", (method, { again, never }) => {
    expect(again.filter((status) => !isRetryable(method, status))).toEqual([]);
    expect(never.filter((status) => isRetryable(method, status))).toEqual([]);
  });
});

test.each<[attempt: number, random: number, want: number]>([
  [1, 0, 0],
  [1, 0.5, 500],
  [1, 1, 1000],
  [2, 1, 2000],
  [3, 0.25, 1000],
  [5, 1, 16_000],
  [6, 1, 20_000],
  [6, 0.5, 10_000],
  [2000, 1, 20_000],
])("after attempt %i, with chance at %d, it waits %i ms", (attempt, random, want) => {
  expect(retryDelay(attempt, random)).toBe(want);
});

describe.each(["GET", "PUT", "DELETE"])("%s", (method) => {
  test.each<[title: string, { given: Answer[]; want: { status: number; sent: number; waits: number[] } }]>([
    ["502", { given: [502, 200], want: { status: 200, sent: 2, waits: [1000] } }],
    ["503", { given: [503, 200], want: { status: 200, sent: 2, waits: [1000] } }],
    ["504", { given: [504, 200], want: { status: 200, sent: 2, waits: [1000] } }],
    ["a network error", { given: [unreachable, 200], want: { status: 200, sent: 2, waits: [1000] } }],
    ["one of each", { given: [503, unreachable, 200], want: { status: 200, sent: 3, waits: [1000, 2000] } }],
    ["503 for good: three times", { given: [503], want: { status: 503, sent: 3, waits: [1000, 2000] } }],
  ])("is repeated after %s", async (_, { given, want }) => {
    const { sent, waits, exchange } = await play({ method, answers: given });
    expect(sent).toEqual(Array(want.sent).fill(`${method} ${home}/a`));
    expect({ status: exchange?.response.status, sent: exchange?.attempts, waits }).toEqual(want);
  });

  test.each([200, 201, 304, 400, 401, 403, 404, 409, 410, 422, 500, 501])(
    "is not repeated after %i",
    async (status) => {
      const { sent, waits, exchange } = await play({ method, answers: [status, 200] });
      expect(sent).toHaveLength(1);
      expect(waits).toEqual([]);
      expect(exchange).toMatchObject({ response: { status }, attempts: 1 });
    },
  );
});

describe("POST", () => {
  test.each([500, 502, 503, 504])("is sent once, whatever %i means", async (status) => {
    const { sent, waits, exchange } = await play({ method: "POST", answers: [status, 201] });
    expect(sent).toEqual([`POST ${home}/a`]);
    expect(waits).toEqual([]);
    expect(exchange?.response.status).toBe(status);
  });

  test("is sent once when the network fails, for the server may have done the work", async () => {
    const { sent, error } = await play({ method: "POST", answers: [unreachable, 201] });
    expect(sent).toEqual([`POST ${home}/a`]);
    expect(error).toMatchObject({ kind: "network", attempts: 1, cause: unreachable });
  });
});

test.each<[attempts: number | undefined, sent: number]>([
  [undefined, 3],
  [1, 1],
  [2, 2],
  [5, 5],
  [0, 1],
  [-1, 1],
  [NaN, 1],
])("attempts: %s sends a failing request %i times", async (attempts, want) => {
  const { sent, error } = await play({ answers: [unreachable], options: { attempts } });
  expect(sent).toHaveLength(want);
  expect(error).toMatchObject({
    kind: "network",
    attempts: want,
    message: `a/call: no response (fetch failed), in attempt ${want}`,
  });
});

test("waits double, have chance in full, and an end", async () => {
  const options = { attempts: 8 };
  const longest = await play({ answers: [503], options });
  expect(longest.waits).toEqual([1000, 2000, 4000, 8000, 16_000, 20_000, 20_000]);
  const half = await play({ answers: [503], options, clock: fakeClock({ random: 0.5 }) });
  expect(half.waits).toEqual([500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
  const none = await play({ answers: [503], options, clock: fakeClock({ random: 0 }) });
  expect(none.waits).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test("every attempt sends the whole request", async () => {
  const given = { method: "PUT", headers: { "content-type": "application/json" }, body: '{"a":1}' };
  const { log } = await play({ ...given, answers: [503, unreachable, 200], options: { token: "secret" } });
  expect(log).toHaveLength(3);
  expect(log[0]).toMatchObject({ ...given, headers: { ...given.headers, authorization: "Bearer secret" } });
  expect(log[1]).toEqual(log[0]);
  expect(log[2]).toEqual(log[0]);
});

test("the time that the whole call took is in the error", async () => {
  const { error } = await play({ answers: [unreachable] });
  expect(error).toMatchObject({ attempts: 3, elapsed: 3000 });
});
