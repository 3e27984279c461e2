import { describe, expect, test } from "vitest";
import { createClient } from "../../../generated/client/index.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";
import { type Answer, home, runTransport } from "./run-transport.ts";

const other = "https://other.test";
const to = (location: string, status = 302): Answer => ({ status, headers: { location } });
const ok: Answer = { status: 200, body: {} };

describe("GET", () => {
  test.each([301, 302, 303, 307, 308])("GET follows %i in the same attempt", async (status) => {
    const { sent, exchange } = await runTransport({ answers: [to("/b", status), ok], options: { token: "secret" } });
    expect(sent).toEqual([`GET ${home}/a`, `GET ${home}/b`]);
    expect(exchange).toMatchObject({ call: { attempts: 1 }, response: { status: 200 } });
  });

  test.each([
    ["/b?c=1", `${home}/b?c=1`],
    ["b", `${home}/x/b`],
    ["../b", `${home}/b`],
    ["?c=1", `${home}/x/a?c=1`],
    [`${home}/b`, `${home}/b`],
    ["//other.test/b", `${other}/b`],
    [`${other}/b`, `${other}/b`],
    ["http://api.test/b", "http://api.test/b"],
  ])("GET resolves the location %s", async (location, want) => {
    const { sent } = await runTransport({ url: `${home}/x/a`, answers: [to(location), ok] });
    expect(sent).toEqual([`GET ${home}/x/a`, `GET ${want}`]);
  });

  test.each([[200], [204], [300], [304], [305], [404]])("GET does not follow %i with a location", async (status) => {
    const { sent, exchange } = await runTransport({ answers: [to("/b", status)] });
    expect(sent).toEqual([`GET ${home}/a`]);
    expect(exchange?.response.status).toBe(status);
  });
});

describe.each(["POST", "PUT", "DELETE", "PATCH"])("%s", (method) => {
  const body = method === "DELETE" ? {} : { body: '{"a":1}' };

  test.each([307, 308])(`${method} follows %i with the same method, headers and body`, async (status) => {
    const given = { method, headers: { "content-type": "application/json" }, ...body };
    const { log } = await runTransport({ ...given, answers: [to("/b", status), ok], options: { token: "secret" } });
    expect(log).toMatchObject([given, given]);
    expect(log[1]).toEqual({ ...log[0], url: `${home}/b` });
  });

  test.each([301, 302, 303])(`${method} does not follow %i, and the error has the location`, async (status) => {
    const { sent, error } = await runTransport({ method, ...body, answers: [to("/b", status), ok] });
    expect(sent).toEqual([`${method} ${home}/a`]);
    expect(error).toMatchObject({
      name: "ResponseError",
      kind: "redirect",
      status,
      attempts: 1,
      message: `a/call: ${status}, which ${method} does not follow: moved to ${home}/b`,
    });
  });
});

describe("the token", () => {
  const withToken = (headers: object) => "authorization" in headers;

  test.each<[title: string, { given: string[]; want: boolean[] }]>([
    ["is sent to the same origin", { given: ["/b", `${home}/c`], want: [true, true, true] }],
    ["is not sent to another host", { given: [`${other}/b`], want: [true, false] }],
    ["is not sent to another port", { given: ["https://api.test:8443/b"], want: [true, false] }],
    ["is not sent to the same host without TLS", { given: ["http://api.test/b"], want: [true, false] }],
    ["is not sent to a subdomain", { given: ["https://x.api.test/b"], want: [true, false] }],
    ["is not sent to a host with the same prefix", { given: ["https://api.test.other.test/b"], want: [true, false] }],
    [
      "is not sent after a redirect back, because another origin chose the path",
      { given: [`${other}/b`, `${home}/c`], want: [true, false, false] },
    ],
    [
      "is not sent after further redirects",
      { given: [`${other}/b`, "/c", `${home}/d`, "/e"], want: [true, false, false, false, false] },
    ],
  ])("the token %s", async (_, { given, want }) => {
    const answers = [...given.map((location) => to(location, 307)), ok];
    const { log } = await runTransport({ answers, options: { token: "secret" } });
    expect(log.map(({ headers }) => withToken(headers))).toEqual(want);
  });

  test("the token is sent again with the next attempt, which starts at the base URL", async () => {
    const answers = [to(`${other}/b`), 503, ok];
    const { log } = await runTransport({ answers, options: { token: "secret" } });
    expect(log.map(({ url, headers }) => [url, withToken(headers)])).toEqual([
      [`${home}/a`, true],
      [`${other}/b`, false],
      [`${home}/a`, true],
    ]);
  });

  test("only headers that are not credentials are sent to another origin", async () => {
    const headers = { authorization: "Bearer own", cookie: "a=b", "proxy-authorization": "Basic x", "x-own": "1" };
    const { log } = await runTransport({ answers: [to(`${other}/b`), ok], headers });
    expect(log[1]?.headers).toEqual({
      accept: "application/vnd.github+json, application/json",
      "user-agent": "copilot-spaces",
      "x-github-api-version": "2026-03-10",
      "x-own": "1",
    });
  });
});

describe("an error of kind redirect", () => {
  test("a call ends after five redirects", async () => {
    const { sent, waits, error } = await runTransport({ answers: [to("/a")] });
    expect(sent).toEqual(Array(6).fill(`GET ${home}/a`));
    expect(waits).toEqual([]);
    expect(error).toMatchObject({
      kind: "redirect",
      status: 302,
      message: `a/call: more than 5 redirects, the last to ${home}/a`,
    });
  });

  test("a call follows five redirects", async () => {
    const { sent, exchange } = await runTransport({ answers: [to("/1"), to("/2"), to("/3"), to("/4"), to("/5"), ok] });
    expect(sent.at(-1)).toBe(`GET ${home}/5`);
    expect(exchange?.response.status).toBe(200);
  });

  test.each<[title: string, Answer]>([
    ["no location", 302],
    ["an empty location", to("")],
    ["a location that is not a URL", to("http://")],
    ["a location with a script", to("javascript:alert(1)")],
    ["a location of a file", to("file:///etc/passwd")],
    ["a location with data", to("data:application/json,{}")],
  ])("a call ends at a redirect with %s", async (_, answer) => {
    const { sent, error } = await runTransport({ answers: [answer, ok] });
    expect(sent).toEqual([`GET ${home}/a`]);
    expect(error).toMatchObject({
      kind: "redirect",
      status: 302,
      message: "a/call: 302 without a location that can be followed",
    });
  });
});

test("the body of a redirect is cancelled", async () => {
  let cancelled = false;
  const endless = new ReadableStream({ cancel: () => void (cancelled = true) });
  const { fetch, log } = recordingFetch(() =>
    log.length === 1
      ? new Response(endless, { status: 302, headers: { location: "/b" } })
      : Response.json({ resources: [] }),
  );
  expect(await createClient({ fetch }).org("acme", 7).listResources()).toEqual({ resources: [] });
  expect(cancelled).toBe(true);
});

test("a redirect that a browser hides is an error with advice", async () => {
  // A browser creates this type for a redirect that it must not follow; no server can send it.
  const opaque = Object.defineProperty(Response.error(), "type", { value: "opaqueredirect" });
  const { fetch, log } = recordingFetch(() => opaque);
  const error = await rejection(createClient({ fetch }).org("acme", 7).listResources());
  expect(error).toMatchObject({
    kind: "redirect",
    status: 0,
    message:
      "copilot-spaces/list-resources-for-org: a redirect whose target the browser hides: call the final URL instead",
  });
  expect(log).toHaveLength(1);
});

test("follows a redirect whose body has broken off", async () => {
  const broken = () => new ReadableStream({ start: (stream) => stream.error(new TypeError("terminated")) });
  const headers = { location: "https://api.github.com/b" };
  const { fetch, log } = recordingFetch(() =>
    log.length === 1 ? new Response(broken(), { status: 302, headers }) : Response.json({ resources: [] }),
  );
  expect(await createClient({ fetch }).org("acme", 7).listResources()).toEqual({ resources: [] });
});
