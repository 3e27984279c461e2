import { describe, expect, test } from "vitest";
import { type ClientOptions, createClient } from "../../../generated/client/index.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";
import { type Answer, home, play } from "./run-transport.ts";

const view = { operationId: "a/call", method: "PUT", path: "/a" };
const refused: Answer = { status: 429, headers: { "retry-after": "2" } };

/** Options whose hooks write down what they are told. */
function telling(): { told: [hook: string, view: object][]; options: ClientOptions } {
  const told: [hook: string, view: object][] = [];
  const tell = (hook: string) => (view: object) => void told.push([hook, view]);
  const options = {
    onRequest: tell("request"),
    onResponse: tell("response"),
    onRetry: tell("retry"),
    onRateLimit: tell("rate limit"),
  };
  return { told, options };
}

test("are told in order, each of its own", async () => {
  const { told, options } = telling();
  const moved: Answer = { status: 307, headers: { location: "/b" } };
  await play({
    method: "PUT",
    answers: [503, refused, moved, { status: 200, headers: { "x-github-request-id": "AB:1" } }],
    options,
  });
  const [first, second] = [`${home}/a`, `${home}/b`];
  expect(told).toMatchObject([
    ["request", { ...view, url: first, attempt: 1 }],
    ["response", { ...view, url: first, attempt: 1, status: 503, requestId: undefined }],
    ["retry", { ...view, attempt: 1, delay: 1000, status: 503, error: undefined }],
    ["request", { ...view, url: first, attempt: 2 }],
    ["response", { ...view, url: first, attempt: 2, status: 429 }],
    ["rate limit", { ...view, attempt: 2, delay: 2000, status: 429, resetAt: new Date(Date.UTC(2030, 0) + 3000) }],
    ["retry", { ...view, attempt: 2, delay: 2000, status: 429, error: undefined }],
    ["request", { ...view, url: first, attempt: 3 }],
    ["response", { ...view, url: first, attempt: 3, status: 307 }],
    ["request", { ...view, url: second, attempt: 3 }],
    ["response", { ...view, url: second, attempt: 3, status: 200, requestId: "AB:1" }],
  ]);
});

test("are told of a network error when the request is repeated", async () => {
  const { told, options } = telling();
  const cause = new TypeError("fetch failed");
  await play({ method: "PUT", answers: [cause, 200], options });
  expect(told.map(([hook]) => hook)).toEqual(["request", "retry", "request", "response"]);
  expect(told[1]?.[1]).toMatchObject({
    ...view,
    attempt: 1,
    delay: 1000,
    status: undefined,
    error: { kind: "network", cause },
  });
});

test.each<[title: string, { method?: string; answers: Answer[] }]>([
  ["succeeds", { answers: [200] }],
  ["may not be repeated", { method: "POST", answers: [503] }],
  ["was repeated for the last time", { answers: [404] }],
])("onRetry is not told when a request %s", async (_, given) => {
  const { told, options } = telling();
  await play({ ...given, options });
  expect(told.map(([hook]) => hook)).toEqual(["request", "response"]);
});

test("onResponse is told how long the headers took", async () => {
  const { told, options } = telling();
  await play({ answers: [200], options });
  expect(told[1]?.[1]).toHaveProperty("duration", expect.any(Number));
});

describe("what onRequest sees", () => {
  const headersOf = (told: [hook: string, view: object][]) =>
    Object.fromEntries((told[0]?.[1] as { headers: Headers } | undefined)?.headers ?? []); // of a RequestEvent

  test("is what is sent, without what is secret", async () => {
    const { told, options } = telling();
    const own = { cookie: "a=b", "proxy-authorization": "Basic x", "x-own": "1" };
    const { log } = await play({ answers: [200], headers: own, options: { ...options, token: "ghs_a.b.c" } });
    const hidden = { authorization: "[redacted]", cookie: "[redacted]", "proxy-authorization": "[redacted]" };
    expect(log[0]?.headers).toMatchObject({ ...own, authorization: "Bearer ghs_a.b.c" });
    expect(headersOf(told)).toEqual({ ...log[0]?.headers, ...hidden });
  });

  test("has no authorization when none is sent", async () => {
    const { told, options } = telling();
    await play({ answers: [200], options });
    expect(headersOf(told)).not.toHaveProperty("authorization");
  });

  test("is a copy: changing it changes nothing, neither does changing what onResponse sees", async () => {
    const clear = ({ headers }: { headers: Headers }) => {
      headers.set("x-evil", "1");
      headers.delete("accept");
      headers.delete("x-github-request-id");
    };
    const answers = [{ status: 200, headers: { "x-github-request-id": "AB:1" } }];
    const { log, exchange } = await play({ answers, options: { onRequest: clear, onResponse: clear } });
    expect(log[0]?.headers).not.toHaveProperty("x-evil");
    expect(log[0]?.headers).toHaveProperty("accept");
    expect(exchange?.response.headers.get("x-github-request-id")).toBe("AB:1");
  });
});

describe("hooks are waited for", () => {
  test.each<[hook: string, answers: Answer[], want: string[]]>([
    ["onRequest", [200], ["onRequest", "sent"]],
    ["onRetry", [503, 200], ["sent", "onRetry", "sent"]],
    ["onRateLimit", [refused, 200], ["sent", "onRateLimit", "sent"]],
  ])("%s", async (hook, answers, want) => {
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
    await play({ answers, options: { fetch, [hook]: slowly } });
    expect(order).toEqual(want);
  });
});

test.each<[hook: string, { answers: Answer[]; sent: number }]>([
  ["onRequest", { answers: [200], sent: 0 }],
  ["onResponse", { answers: [200], sent: 1 }],
  ["onRetry", { answers: [503, 200], sent: 1 }],
  ["onRateLimit", { answers: [refused, 200], sent: 1 }],
  ["onDeprecation", { answers: [{ status: 200, headers: { sunset: "soon" } }], sent: 1 }],
])("what %s throws ends the call with just that, and nothing is repeated", async (hook, { answers, sent }) => {
  for (const thrown of [new Error("no"), new TypeError("fetch failed"), "text"]) {
    for (const fail of [
      () => {
        throw thrown;
      },
      () => Promise.reject(thrown),
    ]) {
      const played = await play({ answers, options: { [hook]: fail } });
      expect(played.error).toBe(thrown);
      expect(played.sent).toHaveLength(sent);
    }
  }
});

test("a request's own hook takes the place of the client's", async () => {
  const told: string[] = [];
  const { fetch } = recordingFetch(() => Promise.reject(new Error("no")));
  const space = createClient({ fetch, attempts: 1, onRequest: () => void told.push("client") }).org("acme", 7);
  await rejection(space.listResources());
  await rejection(space.listResources({ onRequest: () => void told.push("request") }));
  await rejection(space.listResources({ onRequest: undefined }));
  expect(told).toEqual(["client", "request", "client"]);
});
