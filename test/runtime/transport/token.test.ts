import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import { type ClientOptions, createClient, observe, type Token } from "../../../generated/client/index.ts";
import { createFetchClient } from "../../../generated/fetch/index.ts";
import { tokenKind } from "../../../scripts/runtime/transport/token.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";
import { type Answer, answering, home, runTransport } from "./run-transport.ts";

/** As long as GitHub's newest installation tokens are, and with dots like them. */
const installationToken = `ghs_${"a1B2.c3D4-".repeat(52)}`.slice(0, 520);

describe("the header authorization", () => {
  test.each<[title: string, { given: Token | undefined; want: string | undefined }]>([
    ["a string", { given: "ghp_secret", want: "Bearer ghp_secret" }],
    ["a string of 520 characters with dots", { given: installationToken, want: `Bearer ${installationToken}` }],
    [
      "a string of any visible characters",
      { given: "a!#$%&'*+-.^_`|~/=:;,()[]{}<>?@\"\\", want: "Bearer a!#$%&'*+-.^_`|~/=:;,()[]{}<>?@\"\\" },
    ],
    ["a function", { given: () => "ghp_secret", want: "Bearer ghp_secret" }],
    ["an async function", { given: async () => "ghp_secret", want: "Bearer ghp_secret" }],
    ["a function whose token has white space around it", { given: () => " ghp_secret\n", want: "Bearer ghp_secret" }],
    ["undefined", { given: undefined, want: undefined }],
    ["empty", { given: "", want: undefined }],
    ["a function that returns undefined", { given: () => undefined, want: undefined }],
    ["an async function that resolves to undefined", { given: async () => undefined, want: undefined }],
    ["a function that returns an empty string", { given: () => "", want: undefined }],
  ])("authorization is right for a token that is %s", async (_, { given, want }) => {
    const { log } = await runTransport({ answers: [200], options: { token: given } });
    expect(log.map(({ headers }) => headers["authorization"])).toEqual([want]);
  });
});

test.each<[title: string, Answer[], sent: number]>([
  ["one attempt", [200], 1],
  ["three attempts", [503, new Error("no"), 200], 3],
  ["a rate limit", [{ status: 429, headers: { "retry-after": "1" } }, 200], 2],
])("calls the token function for every attempt: %s", async (_, answers, sent) => {
  let count = 0;
  const { log } = await runTransport({ answers, options: { token: () => `secret-${(count += 1)}` } });
  expect(log.map(({ headers }) => headers["authorization"])).toEqual(
    Array.from({ length: sent }, (_, index) => `Bearer secret-${index + 1}`),
  );
});

test("calls the token function once for an attempt with redirects", async () => {
  const token = vi.fn(() => "secret");
  const { log } = await runTransport({
    answers: [{ status: 302, headers: { location: "/b" } }, 200],
    options: { token },
  });
  expect(log).toHaveLength(2);
  expect(token).toHaveBeenCalledTimes(1);
  expect(token).toHaveBeenCalledWith({ refused: false });
});

describe("a token function", () => {
  const cause = new Error("vault is sealed");
  test.each<[title: string, { given: () => unknown; message: string; cause?: unknown }]>([
    [
      "throws",
      {
        given: () => {
          throw cause;
        },
        message: "the token function failed",
        cause,
      },
    ],
    ["rejects", { given: () => Promise.reject(cause), message: "the token function failed", cause }],
    ["returns a number", { given: () => 7, message: "the token is not a text that a header can hold" }],
    [
      "returns an object",
      { given: () => ({ token: "secret" }), message: "the token is not a text that a header can hold" },
    ],
    ["returns false", { given: () => false, message: "the token is not a text that a header can hold" }],
    [
      "returns a token with a line end",
      { given: () => "ghp_se\ncret", message: "the token is not a text that a header can hold" },
    ],
    [
      "returns a token with a letter beyond ASCII",
      { given: () => "ghp_sécret", message: "the token is not a text that a header can hold" },
    ],
    ["returns only white space", { given: () => "  ", message: "the token is not a text that a header can hold" }],
  ])("a token function that %s ends the call before anything is sent", async (_, { given, message, cause }) => {
    // Some values are possible only without types.
    const { log, error } = await runTransport({ answers: [200], options: { token: given as Token } });
    expect(error).toMatchObject({ name: "InvalidInputError", kind: "invalid_input", message: `a/call: ${message}` });
    expect((error as Error).cause).toBe(cause); // the line above says that it is an error
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toMatch(/se\n?cret|sécret/);
    expect(log).toEqual([]);
  });
});

test("the error of a token function that fails in the second attempt counts one attempt", async () => {
  const tokens = ["secret", "se\ncret"];
  const { log, error } = await runTransport({ answers: [503], options: { token: () => tokens.shift() } });
  expect(log).toHaveLength(1);
  expect(error).toMatchObject({ kind: "invalid_input", attempts: 1 });
});

test.each([
  ["", "none"],
  ["ghp_x", "classic"],
  ["gho_x", "oauth"],
  ["github_pat_x", "fine-grained"],
  ["ghu_x", "app-user"],
  ["ghs_x", "app-installation"],
  [installationToken, "app-installation"],
  ["ghx_x", "unknown"],
  ["GHP_x", "unknown"],
  ["0123456789abcdef", "unknown"],
])("the kind of the token %s is %s", (given, want) => {
  expect(tokenKind(given)).toBe(want);
});

describe("the token", () => {
  const respond: [title: string, answer: Answer][] = [
    ["a success", { status: 200, body: { resources: [] } }],
    ["a success without JSON", { status: 200, body: "<html>" }],
    ...[301, 304, 400, 401, 403, 404, 410, 422, 429, 500, 503].map((status): [string, Answer] => [
      String(status),
      status,
    ]),
    ["a network error", new TypeError("fetch failed", { cause: new Error("ECONNREFUSED") })],
  ];

  test.each(
    respond.flatMap(([title, answer]) => [
      [title, "text", answer, installationToken] as const,
      [title, "a function", answer, async () => installationToken] as const,
    ]),
  )("the token does not appear anywhere after %s, with a token that is %s", async (_title, _kind, answer, token) => {
    const shown: unknown[] = [];
    const methods = ["log", "info", "warn", "error", "debug"] as const;
    const spies = methods.map((method) =>
      vi.spyOn(console, method).mockImplementation((...values) => void shown.push(values)),
    );
    const record = (value: object) =>
      void shown.push(value, inspect(value, { depth: Infinity, showHidden: true }), JSON.stringify(value));
    const options: ClientOptions = {
      token,
      attempts: 2,
      maxRateLimitWait: 0,
      use: [observe({ onRequest: record, onResponse: record, onRetry: record, onRateLimit: record })],
    };
    const { fetch, log } = answering([answer]);
    vi.spyOn(Math, "random").mockReturnValue(0);
    const client = createClient({ ...options, fetch });
    record(
      await client
        .org("acme", 7)
        .listResources()
        .withResponse()
        .catch((error: object) => error),
    );
    const path = { org: "acme", space_number: 7 };
    const fetchClient = createFetchClient({ ...options, fetch });
    record(
      await fetchClient
        .GET("/orgs/{org}/copilot-spaces/{space_number}/resources", { params: { path } })
        .catch((error: object) => error),
    );
    record(client);
    record(fetchClient);
    for (const spy of spies) spy.mockRestore();
    vi.restoreAllMocks();
    expect(log[0]?.headers).toHaveProperty("authorization", `Bearer ${installationToken}`);
    expect(shown.length).toBeGreaterThan(10);
    expect(
      inspect(shown, { depth: Infinity, showHidden: true, maxStringLength: null, maxArrayLength: null }),
    ).not.toContain(installationToken.slice(4, 40));
  });
});

test("a token for one request replaces the client's, and an empty one sends none", async () => {
  const { fetch, log } = recordingFetch();
  const space = createClient({ token: "one", fetch, baseUrl: home }).org("acme", 7);
  await space.listResources({ token: "two" });
  await space.listResources({ token: "" });
  await space.listResources({ token: undefined });
  expect(log.map(({ headers }) => headers["authorization"])).toEqual(["Bearer two", undefined, "Bearer one"]);
  expect(await rejection(space.listResources({ token: "tw\no" }))).toMatchObject({ kind: "invalid_input" });
  expect(log).toHaveLength(3);
});
