import { describe, expect, test } from "vitest";
import {
  type ClientOptions,
  createClient,
  type Middleware,
  observe,
  reportDeprecations,
} from "../../../generated/client/index.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";
import { type Answer, home, runTransport } from "./run-transport.ts";

const call = { operationId: "a/call", method: "PUT", path: "/a" };
const refused: Answer = { status: 429, headers: { "retry-after": "2" } };

/** Options whose hooks record their events. */
function recordHooks(): { events: [hook: string, event: object][]; options: ClientOptions } {
  const events: [hook: string, event: object][] = [];
  const record = (hook: string) => (event: object) => void events.push([hook, event]);
  const hooks = {
    onRequest: record("request"),
    onResponse: record("response"),
    onRetry: record("retry"),
    onRateLimit: record("rate limit"),
  };
  return { events, options: { use: [observe(hooks)] } };
}

test("hooks are called in the order of events", async () => {
  const { events, options } = recordHooks();
  const moved: Answer = { status: 307, headers: { location: "/b" } };
  await runTransport({
    method: "PUT",
    answers: [503, refused, moved, { status: 200, headers: { "x-github-request-id": "AB:1" } }],
    options,
  });
  const [first, second] = [`${home}/a`, `${home}/b`];
  expect(events).toMatchObject([
    ["request", { ...call, url: first, attempt: 1 }],
    ["response", { ...call, url: first, attempt: 1, status: 503, requestId: undefined }],
    ["retry", { ...call, attempt: 1, delay: 1000, status: 503, error: undefined }],
    ["request", { ...call, url: first, attempt: 2 }],
    ["response", { ...call, url: first, attempt: 2, status: 429 }],
    ["rate limit", { ...call, attempt: 2, delay: 2000, status: 429, resetAt: expect.any(Date) }],
    ["retry", { ...call, attempt: 2, delay: 2000, status: 429, error: undefined }],
    ["request", { ...call, url: first, attempt: 3 }],
    ["response", { ...call, url: first, attempt: 3, status: 307 }],
    ["request", { ...call, url: second, attempt: 3 }],
    ["response", { ...call, url: second, attempt: 3, status: 200, requestId: "AB:1" }],
  ]);
});

test("onRetry receives the network error that is retried", async () => {
  const { events, options } = recordHooks();
  const cause = new TypeError("fetch failed");
  await runTransport({ method: "PUT", answers: [cause, 200], options });
  expect(events.map(([hook]) => hook)).toEqual(["request", "retry", "request", "response"]);
  expect(events[1]?.[1]).toMatchObject({
    ...call,
    attempt: 1,
    delay: 1000,
    status: undefined,
    error: { kind: "network", cause },
  });
});

test.each<[title: string, { method?: string; answers: Answer[] }]>([
  ["succeeds", { answers: [200] }],
  ["must not be retried", { method: "POST", answers: [503] }],
  ["fails with a status that is not retried", { answers: [404] }],
])("onRetry is not called when a request %s", async (_, given) => {
  const { events, options } = recordHooks();
  await runTransport({ ...given, options });
  expect(events.map(([hook]) => hook)).toEqual(["request", "response"]);
});

test("onResponse receives the time until the headers arrived", async () => {
  const { events, options } = recordHooks();
  await runTransport({ answers: [200], options });
  expect(events[1]?.[1]).toHaveProperty("duration", expect.any(Number));
});

describe("onRequest", () => {
  const headersOf = (events: [hook: string, event: object][]) =>
    Object.fromEntries((events[0]?.[1] as { headers: Headers } | undefined)?.headers ?? []); // of a RequestEvent

  test("onRequest receives the headers that are sent, with credentials redacted", async () => {
    const { events, options } = recordHooks();
    const own = { cookie: "a=b", "proxy-authorization": "Basic x", "x-own": "1" };
    const { log } = await runTransport({ answers: [200], headers: own, options: { ...options, token: "ghs_a.b.c" } });
    const hidden = { authorization: "[redacted]", cookie: "[redacted]", "proxy-authorization": "[redacted]" };
    expect(log[0]?.headers).toMatchObject({ ...own, authorization: "Bearer ghs_a.b.c" });
    expect(headersOf(events)).toEqual({ ...log[0]?.headers, ...hidden });
  });

  test("onRequest receives no authorization when none is sent", async () => {
    const { events, options } = recordHooks();
    await runTransport({ answers: [200], options });
    expect(headersOf(events)).not.toHaveProperty("authorization");
  });

  test("changing the headers of an event does not change the request or the response", async () => {
    const clear = ({ headers }: { headers: Headers }) => {
      headers.set("x-evil", "1");
      headers.delete("accept");
      headers.delete("x-github-request-id");
    };
    const answers = [{ status: 200, headers: { "x-github-request-id": "AB:1" } }];
    const { log, exchange } = await runTransport({
      answers,
      options: { use: [observe({ onRequest: clear, onResponse: clear })] },
    });
    expect(log[0]?.headers).not.toHaveProperty("x-evil");
    expect(log[0]?.headers).toHaveProperty("accept");
    expect(exchange?.response.headers.get("x-github-request-id")).toBe("AB:1");
  });
});

describe("the client", () => {
  test.each<[hook: string, answers: Answer[], want: string[]]>([
    ["onRequest", [200], ["onRequest", "sent"]],
    ["onRetry", [503, 200], ["sent", "onRetry", "sent"]],
    ["onRateLimit", [refused, 200], ["sent", "onRateLimit", "sent"]],
  ])("the client awaits %s", async (hook, answers, want) => {
    const order: string[] = [];
    const { fetch, log } = recordingFetch(() => {
      order.push("sent");
      const answer = answers[log.length - 1];
      return typeof answer === "number"
        ? new Response(null, { status: answer })
        : new Response(null, { status: 429, headers: { "retry-after": "2" } });
    });
    const slowly = async () => {
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      order.push(hook);
    };
    await runTransport({ answers, options: { fetch, use: [observe({ [hook]: slowly })] } });
    expect(order).toEqual(want);
  });
});

test.each<[hook: string, { answers: Answer[]; sent: number }]>([
  ["onRequest", { answers: [200], sent: 0 }],
  ["onResponse", { answers: [200], sent: 1 }],
  ["onRetry", { answers: [503, 200], sent: 1 }],
  ["onRateLimit", { answers: [refused, 200], sent: 1 }],
  ["onDeprecation", { answers: [{ status: 200, headers: { sunset: "soon" } }], sent: 1 }],
])("an error that %s throws ends the call, which rejects with it", async (hook, { answers, sent }) => {
  for (const thrown of [new Error("no"), new TypeError("fetch failed"), "text"]) {
    for (const fail of [
      () => {
        throw thrown;
      },
      () => Promise.reject(thrown),
    ]) {
      const use = [hook === "onDeprecation" ? reportDeprecations(fail) : observe({ [hook]: fail })];
      const run = await runTransport({ answers, options: { use } });
      expect(run.error).toBe(thrown);
      expect(run.sent).toHaveLength(sent);
    }
  }
});

test("the hooks of a request are called in addition to those of the client", async () => {
  const events: string[] = [];
  const { fetch } = recordingFetch(() => Promise.reject(new Error("no")));
  const recording = (name: string) => ({ use: [observe({ onRequest: () => void events.push(name) })] });
  const space = createClient({ fetch, attempts: 1, ...recording("client") }).org("acme", 7);
  await rejection(space.listResources());
  await rejection(space.listResources(recording("request")));
  await rejection(space.listResources({ use: undefined }));
  expect(events.join(" ")).toMatch(/^client (client request|request client) client$/);
});

test("what a hook throws ends the call, even if another middleware hides the failure", async () => {
  const thrown = new Error("no");
  const hide: Middleware = (request, next) => next(request).catch(() => new Response(null));
  const use = [observe({ onRequest: () => Promise.reject(thrown) }), hide];
  expect((await runTransport({ answers: [200], options: { use } })).error).toBe(thrown);
});

test.each([undefined, null])("a hook that is %s is left out", async (hook) => {
  const use = [observe({ onRequest: hook as undefined, onRetry: hook as undefined })];
  expect((await runTransport({ answers: [503, 200], options: { use } })).sent).toHaveLength(2);
});

test("a hook that is not a function is rejected", () => {
  const want = expect.objectContaining({
    kind: "invalid_input",
    message: "client options: onRetry must be a function",
  });
  expect(() => observe({ onRetry: {} as () => void })).toThrow(want);
});
