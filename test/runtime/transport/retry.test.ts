import { describe, expect, test } from "vitest";
import { isRetryable, retryDelay } from "../../../scripts/runtime/transport/retry.ts";
import { type Answer, fakeClock, home, runTransport } from "./run-transport.ts";

const unreachable = new TypeError("fetch failed");

describe("isRetryable", () => {
  test.each<[method: string, { again: (number | undefined)[]; never: (number | undefined)[] }]>([
    ["GET", { again: [undefined, 502, 503, 504], never: [200, 304, 400, 403, 404, 408, 409, 422, 429, 500, 501, 505] }],
    ["HEAD", { again: [undefined, 502, 503, 504], never: [200, 404, 500] }],
    ["OPTIONS", { again: [undefined, 502, 503, 504], never: [200, 404, 500] }],
    ["PUT", { again: [undefined, 502, 503, 504], never: [200, 404, 422, 500] }],
    ["DELETE", { again: [undefined, 502, 503, 504], never: [204, 404, 500] }],
    ["POST", { again: [], never: [undefined, 200, 201, 403, 429, 500, 502, 503, 504] }],
    ["PATCH", { again: [], never: [undefined, 502, 503, 504] }],
    ["TRACE", { again: [], never: [undefined, 503] }],
  ])("decides by status whether %s is retried", (method, { again, never }) => {
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
])("after attempt %i and with random number %d, the delay is %i ms", (attempt, random, want) => {
  expect(retryDelay(attempt, random)).toBe(want);
});

describe.each(["GET", "PUT", "DELETE"])("%s", (method) => {
  test.each<[title: string, { given: Answer[]; want: { status: number; sent: number; waits: number[] } }]>([
    ["502", { given: [502, 200], want: { status: 200, sent: 2, waits: [1000] } }],
    ["503", { given: [503, 200], want: { status: 200, sent: 2, waits: [1000] } }],
    ["504", { given: [504, 200], want: { status: 200, sent: 2, waits: [1000] } }],
    ["a network error", { given: [unreachable, 200], want: { status: 200, sent: 2, waits: [1000] } }],
    [
      "503 and a network error",
      { given: [503, unreachable, 200], want: { status: 200, sent: 3, waits: [1000, 2000] } },
    ],
    ["503 up to three attempts", { given: [503], want: { status: 503, sent: 3, waits: [1000, 2000] } }],
  ])(`retries ${method} after %s`, async (_, { given, want }) => {
    const { sent, waits, exchange } = await runTransport({ method, answers: given });
    expect(sent).toEqual(Array(want.sent).fill(`${method} ${home}/a`));
    expect({ status: exchange?.response.status, sent: exchange?.call.attempts, waits }).toEqual(want);
  });

  test.each([200, 201, 304, 400, 401, 403, 404, 409, 410, 422, 500, 501])(
    `does not retry ${method} after %i`,
    async (status) => {
      const { sent, waits, exchange } = await runTransport({ method, answers: [status, 200] });
      expect(sent).toHaveLength(1);
      expect(waits).toEqual([]);
      expect(exchange).toMatchObject({ response: { status }, call: { attempts: 1 } });
    },
  );
});

describe("POST", () => {
  test.each([500, 502, 503, 504])("does not retry POST after %i", async (status) => {
    const { sent, waits, exchange } = await runTransport({ method: "POST", answers: [status, 201] });
    expect(sent).toEqual([`POST ${home}/a`]);
    expect(waits).toEqual([]);
    expect(exchange?.response.status).toBe(status);
  });

  test("does not retry POST after a network error, because the server may have processed it", async () => {
    const { sent, error } = await runTransport({ method: "POST", answers: [unreachable, 201] });
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
])("attempts: %s sends a failing request %i time(s)", async (attempts, want) => {
  const { sent, error } = await runTransport({ answers: [unreachable], options: { attempts } });
  expect(sent).toHaveLength(want);
  expect(error).toMatchObject({
    kind: "network",
    attempts: want,
    message: `a/call: no response (fetch failed), in attempt ${want}`,
  });
});

test("delays double up to 20 seconds and are scaled by the random number", async () => {
  const options = { attempts: 8 };
  const longest = await runTransport({ answers: [503], options });
  expect(longest.waits).toEqual([1000, 2000, 4000, 8000, 16_000, 20_000, 20_000]);
  const half = await runTransport({ answers: [503], options, clock: fakeClock({ random: 0.5 }) });
  expect(half.waits).toEqual([500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
  const none = await runTransport({ answers: [503], options, clock: fakeClock({ random: 0 }) });
  expect(none.waits).toEqual([0, 0, 0, 0, 0, 0, 0]);
});

test("every attempt sends the complete request", async () => {
  const given = { method: "PUT", headers: { "content-type": "application/json" }, body: '{"a":1}' };
  const { log } = await runTransport({ ...given, answers: [503, unreachable, 200], options: { token: "secret" } });
  expect(log).toHaveLength(3);
  expect(log[0]).toMatchObject({ ...given, headers: { ...given.headers, authorization: "Bearer secret" } });
  expect(log[1]).toEqual(log[0]);
  expect(log[2]).toEqual(log[0]);
});

test("the error reports the time of the whole call", async () => {
  const { error } = await runTransport({ answers: [unreachable] });
  expect(error).toMatchObject({ attempts: 3, elapsed: 3000 });
});
