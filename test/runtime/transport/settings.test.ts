import { describe, expect, test } from "vitest";
import { createClient, type RequestOptions } from "../../../generated/client/index.ts";
import { createFetchClient } from "../../../generated/fetch/index.ts";
import { readSettings, withOptions } from "../../../scripts/runtime/transport/settings.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";
import { answering, home } from "./run-transport.ts";

const operation = { operationId: "a/get", method: "GET", path: "/a", pathParameters: {} };
const defaults = {
  defaultHeaders: {
    accept: "application/vnd.github+json, application/json",
    "user-agent": "copilot-spaces",
    "x-github-api-version": "2026-03-10",
  },
  timeout: 30_000,
  attempts: 3,
  maxRateLimitWait: 60_000,
  maxResponseBytes: 50_000_000,
  headers: {},
  use: [],
};

describe("readSettings", () => {
  test("a client has default settings", () => {
    expect(readSettings({}, home)).toEqual({ ...defaults, baseUrl: home, origin: home });
  });

  test.each<[title: string, given: RequestOptions]>([
    ["text", { token: "secret" }],
    ["numbers", { timeout: 5, attempts: 1, maxRateLimitWait: 7 }],
    ["zeros", { timeout: 0, attempts: 0, maxRateLimitWait: 0 }],
    ["an empty string", { token: "" }],
  ])("options override the defaults: %s", (_, given) => {
    expect(readSettings(given, home)).toEqual({ ...defaults, baseUrl: home, origin: home, ...given });
  });

  test("the API version and the user agent are default headers", () => {
    const { defaultHeaders } = readSettings({ apiVersion: "2022-11-28", userAgent: "me/1.0" }, home);
    expect(defaultHeaders).toEqual({
      ...defaults.defaultHeaders,
      "user-agent": "me/1.0",
      "x-github-api-version": "2022-11-28",
    });
  });

  test("an undefined option has its default", () => {
    const options = {
      apiVersion: undefined,
      timeout: undefined,
      attempts: undefined,
      maxRateLimitWait: undefined,
      headers: undefined,
    };
    expect(readSettings(options, home)).toEqual({ ...defaults, baseUrl: home, origin: home });
  });

  test.each([
    ["https://api.test/v3", "https://api.test"],
    ["https://api.test:8443", "https://api.test:8443"],
    ["http://[::1]:3000/api", "http://[::1]:3000"],
  ])("the token of a client for %s is restricted to %s", (baseUrl, origin) => {
    expect(readSettings({}, baseUrl)).toHaveProperty("origin", origin);
  });
});

describe("withOptions", () => {
  const settings = readSettings({ token: "secret", timeout: 5, headers: { "X-One": "1", "X-Two": "1" } }, home);

  test.each<[title: string, RequestOptions]>([
    ["no options", {}],
    ["undefined options", { token: undefined, timeout: undefined, signal: undefined, headers: undefined }],
  ])("withOptions returns the settings of the client for %s", (_, options) => {
    expect(withOptions(operation, settings, options)).toEqual(settings);
  });

  test("withOptions overrides the settings of the client without changing them", () => {
    const before = { ...settings };
    expect(withOptions(operation, settings, { timeout: 0, attempts: 1 })).toEqual({
      ...settings,
      timeout: 0,
      attempts: 1,
    });
    expect(settings).toEqual(before);
  });

  test("withOptions adds headers to those of the client in any case", () => {
    const { headers } = withOptions(operation, settings, { headers: { "x-two": "2", "X-THREE": "3" } });
    expect(headers).toEqual({ "x-one": "1", "x-two": "2", "x-three": "3" });
  });

  test.each<[title: string, RequestOptions]>([
    ["an API version", { apiVersion: "2026\n" + "x-evil: 1" }],
    ["a user agent", { userAgent: "me\r\nx-evil: 1" }],
    ["a header", { headers: { "x-own": "a\0b" } }],
    ["a header's name", { headers: { "x own": "1" } }],
  ])("withOptions rejects %s that cannot be sent", (_, options) => {
    expect(() => withOptions(operation, settings, options)).toThrow(
      expect.objectContaining({ kind: "invalid_input", operationId: "a/get" }),
    );
    expect(() => readSettings(options, home)).toThrow(
      expect.objectContaining({ kind: "invalid_input", operationId: undefined }),
    );
  });
});

describe("the headers of a request", () => {
  test.each<[title: string, { client: RequestOptions; request: RequestOptions; want: Record<string, string> }]>([
    ["the API version", { client: {}, request: {}, want: { "x-github-api-version": "2026-03-10" } }],
    [
      "the client's API version",
      { client: { apiVersion: "2022-11-28" }, request: {}, want: { "x-github-api-version": "2022-11-28" } },
    ],
    [
      "the request's API version",
      {
        client: { apiVersion: "2022-11-28" },
        request: { apiVersion: "2030-01-01" },
        want: { "x-github-api-version": "2030-01-01" },
      },
    ],
    [
      "the request's user agent",
      { client: { userAgent: "a" }, request: { userAgent: "b" }, want: { "user-agent": "b" } },
    ],
    [
      "headers of both",
      {
        client: { headers: { "x-a": "1", "x-b": "1" } },
        request: { headers: { "x-b": "2" } },
        want: { "x-a": "1", "x-b": "2" },
      },
    ],
    [
      "a header over an option",
      {
        client: { apiVersion: "1", headers: { "X-GitHub-Api-Version": "2" } },
        request: {},
        want: { "x-github-api-version": "2" },
      },
    ],
    [
      "authorization of the request's own",
      {
        client: { token: "secret" },
        request: { headers: { Authorization: "Basic x" } },
        want: { authorization: "Basic x" },
      },
    ],
  ])("a request is sent with %s", async (_, { client, request, want }) => {
    const { fetch, log } = recordingFetch();
    await createClient({ ...client, fetch })
      .org("acme", 7)
      .listResources(request);
    expect(log[0]?.headers).toMatchObject(want);
  });
});

test("a fetch for one request replaces that of the client", async () => {
  const [one, two] = [recordingFetch(), recordingFetch()];
  const space = createClient({ fetch: one.fetch }).org("acme", 7);
  await space.listResources({ fetch: two.fetch });
  await space.listResources();
  expect([one.log.length, two.log.length]).toEqual([1, 1]);
});

test("options of one request do not apply to the next", async () => {
  const { fetch, log } = answering([{ status: 429, headers: { "retry-after": "0" } }]);
  const space = createClient({ fetch }).org("acme", 7);
  await rejection(space.listResources({ attempts: 1 }));
  await rejection(space.listResources());
  await rejection(space.listResources({ attempts: 2 }));
  expect(log).toHaveLength(1 + 3 + 2);
});

describe("createFetchClient", () => {
  test("the path-typed client retries, follows redirects and keeps the token from other origins", async () => {
    const { fetch, log } = answering([
      { status: 429, headers: { "retry-after": "0" } },
      { status: 302, headers: { location: "https://other.test/a" } },
      { status: 200, body: {} },
    ]);
    const client = createFetchClient({ token: "secret", fetch });
    const params = { path: { org: "acme", space_number: 7 } };
    const { data } = await client.GET("/orgs/{org}/copilot-spaces/{space_number}/resources", { params });
    expect(data).toEqual({});
    expect(log.map(({ url, headers }) => [new URL(url).host, headers["authorization"]])).toEqual([
      ["api.github.com", "Bearer secret"],
      ["api.github.com", "Bearer secret"],
      ["other.test", undefined],
    ]);
  });
});
