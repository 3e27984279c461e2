/** A `fetch` that is wrong is reported at once; a network that fails is tried again. */
import { describe, expect, test, vi } from "vitest";
import { createClient, type RequestOptions } from "../../../generated/client/index.ts";
import { createFetchClient } from "../../../generated/fetch/index.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";
import { fakeClock, home, runTransport } from "./run-transport.ts";

const list = "/orgs/{org}/copilot-spaces/{space_number}/resources";
const params = { path: { org: "acme", space_number: 7 } };

const withCode = (code: string) => Object.assign(new Error("invalid argument"), { code });

test.each<[title: string, thrown: unknown, words: string]>([
  ["reads a property of undefined", new TypeError("Cannot read properties of undefined (reading 'x')"), "reading 'x'"],
  ["calls what is not a function", new TypeError("send is not a function"), "send is not a function"],
  ["throws a TypeError", new TypeError("boom"), "boom"],
  ["throws a ReferenceError", new ReferenceError("agent is not defined"), "agent is not defined"],
  ["throws a RangeError", new RangeError("too deep"), "too deep"],
  ["throws a SyntaxError", new SyntaxError("Unexpected token"), "Unexpected token"],
  [
    "rejects its options, as undici does",
    new TypeError("fetch failed", { cause: withCode("UND_ERR_INVALID_ARG") }),
    "fetch failed",
  ],
])("a fetch that %s is an invalid input, without another attempt", async (_, thrown, words) => {
  for (const fetch of [() => Promise.reject(thrown as Error), () => void raise(thrown) as never]) {
    const spy = vi.fn<() => Promise<Response>>(fetch);
    const want = { kind: "invalid_input", attempts: 1, cause: thrown, message: expect.stringContaining(words) };
    expect(await rejection(createClient({ fetch: spy }).org("acme", 7).listResources())).toMatchObject(want);
    expect(await rejection(createFetchClient({ fetch: spy }).GET(list, { params }))).toMatchObject(want);
    expect(spy).toHaveBeenCalledTimes(2);
  }
});

function raise(error: unknown): never {
  throw error;
}

test.each<[title: string, thrown: Error, words: string]>([
  ["Node", new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED") }), "connect ECONNREFUSED"],
  ["Node, after the headers", new TypeError("terminated"), "terminated"],
  ["Node, for 407", new TypeError("fetch failed", { cause: new Error("") }), "fetch failed"],
  [
    "Node, for two addresses",
    new TypeError("fetch failed", {
      cause: new AggregateError([
        new Error("connect ECONNREFUSED ::1:1"),
        new Error("connect ECONNREFUSED 127.0.0.1:1"),
      ]),
    }),
    "connect ECONNREFUSED ::1:1, connect ECONNREFUSED 127.0.0.1:1",
  ],
  ["a code alone", new TypeError("fetch failed", { cause: Object.assign(new Error(""), { code: "EPIPE" }) }), "EPIPE"],
  ["Chrome", new TypeError("Failed to fetch"), "Failed to fetch"],
  ["Firefox", new TypeError("NetworkError when attempting to fetch resource."), "NetworkError when"],
  ["Safari", new TypeError("Load failed"), "Load failed"],
  ["Safari, offline", new TypeError("The Internet connection appears to be offline."), "The Internet connection"],
  ["React Native", new TypeError("Network request failed"), "Network request failed"],
  ["Deno", new TypeError("error sending request for url (https://a.test/)"), "error sending request"],
  ["Cloudflare", new Error("Network connection lost."), "Network connection lost."],
  [
    "an AbortError of the fetch itself",
    new DOMException("This operation was aborted", "AbortError"),
    "This operation was aborted",
  ],
  ["a cause that contains itself", circular(), "circular"],
])("a failing network is retried, and reported in the words of %s", async (_, thrown, words) => {
  const { error, sent } = await runTransport({ answers: [thrown] });
  expect(error).toMatchObject({ kind: "network", attempts: 3, cause: thrown });
  expect((error as Error).message).toContain(`no response (${words}`);
  expect(sent).toHaveLength(3);
});

function circular(): Error {
  const error = new Error("circular");
  error.cause = error;
  return error;
}

test("an environment without fetch is reported at once, by both clients", async () => {
  vi.stubGlobal("fetch", undefined);
  const want = { kind: "invalid_input", attempts: 0, message: expect.stringContaining("set the option `fetch`") };
  expect(await rejection(createClient().org("acme", 7).listResources())).toMatchObject(want);
  expect(await rejection(createFetchClient().GET(list, { params }))).toMatchObject(want);
  vi.unstubAllGlobals();
});

test("a fetch that returns one response twice is reported at once", async () => {
  const response = Response.json({ resources: [] });
  const space = createClient({ fetch: async () => response }).org("acme", 7);
  expect(await space.listResources()).toEqual({ resources: [] });
  const error = await rejection(space.listResources());
  expect(error).toMatchObject({ kind: "invalid_input", message: expect.stringContaining("unread body") });
});

test("a body that breaks off is a network error, and is requested again", async () => {
  const broken = () =>
    new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError("terminated")) }));
  const { fetch, log } = recordingFetch(() => (log.length === 1 ? broken() : Response.json({ resources: [] })));
  vi.spyOn(Math, "random").mockReturnValue(0);
  expect(await createClient({ fetch }).org("acme", 7).listResources()).toEqual({ resources: [] });
  expect(log).toHaveLength(2);
  vi.restoreAllMocks();
});

describe("options", () => {
  const invalid: [title: string, options: object, message: string][] = [
    ["a timeout that is text", { timeout: "5s" }, "timeout must be a number, 0 or more"],
    ["a timeout that is NaN", { timeout: NaN }, "timeout must be a number, 0 or more"],
    ["negative attempts", { attempts: -1 }, "attempts must be a number, 0 or more"],
    ["a limit that is a list", { maxResponseBytes: [7] }, "maxResponseBytes must be a number, 0 or more"],
    ["a wait that is a truth value", { maxRateLimitWait: true }, "maxRateLimitWait must be a number, 0 or more"],
    ["a fetch that is text", { fetch: "ghp_secret" }, "fetch must be a function"],
    ["middleware that is not a list", { use: () => {} }, "use must be a list of functions"],
    ["middleware that is not a function", { use: [{}] }, "use must be a list of functions"],
    ["a signal that is a controller", { signal: new AbortController() }, "signal must be an AbortSignal"],
    ["a token that is a number", { token: 7 }, "the token is not a text that a header can hold"],
    ["a token that is an object", { token: { token: "ghp_secret" } }, "the token is not a text"],
    ["a header with a line end", { headers: { authorization: "Bearer ghp_secret\n\nx" } }, "a header name or value"],
    ["text", "ghp_secret" as unknown as object, "the options must be an object"],
  ];

  test.each(invalid)("both clients reject %s at once, without quoting it", async (_, options, message) => {
    for (const create of [createClient, createFetchClient]) {
      const want = expect.objectContaining({
        name: "InvalidInputError",
        kind: "invalid_input",
        isClientError: true,
        message: expect.stringMatching(new RegExp(`^client options: ${message}`)),
      });
      expect(() => create(options)).toThrow(want);
      expect(() => create(options)).not.toThrow(/ghp_secret/);
    }
  });

  test.each(invalid.slice(0, -1))("a call rejects %s before anything is sent", async (_, options, message) => {
    const { fetch, log } = recordingFetch();
    const error = await rejection(createClient({ fetch }).org("acme", 7).listResources(options));
    expect(error).toMatchObject({ kind: "invalid_input", attempts: 0, message: expect.stringContaining(message) });
    expect(log).toEqual([]);
  });

  test.each([5000, "5s", true])("a call rejects options that are %j", async (options) => {
    const { fetch, log } = recordingFetch();
    const invalid = options as unknown as RequestOptions; // possible only without types
    const error = await rejection(createClient({ fetch }).org("acme", 7).listResources(invalid));
    expect(error).toMatchObject({ kind: "invalid_input", message: expect.stringContaining("must be an object") });
    expect(log).toEqual([]);
  });

  test.each([null, undefined])("options that are %s are none", async (options) => {
    const { fetch, log } = recordingFetch();
    await createClient({ fetch })
      .org("acme", 7)
      .listResources(options as undefined); // null only without types
    expect(log).toHaveLength(1);
  });

  test.each([null, undefined])("an option that is %s has its default", async (nothing) => {
    const { fetch, log } = recordingFetch();
    const options = { token: nothing, timeout: nothing, headers: nothing, use: nothing, signal: nothing } as object;
    await createClient({ fetch, ...options })
      .org("acme", 7)
      .listResources();
    expect(log).toHaveLength(1);
  });
});

test.each<[title: string, body: unknown]>([
  ["a BigInt", { metadata: { n: 1n } }],
  ["itself", circularBody()],
  [
    "a getter that throws",
    {
      get metadata() {
        throw new Error("no");
      },
    },
  ],
])("both clients reject a body with %s before anything is sent", async (_, body) => {
  const { fetch, log } = recordingFetch();
  const invalid = body as { metadata: { name: string; text: string } }; // possible only without types
  const error = await rejection(createClient({ fetch }).org("acme", 7).setResource(1, invalid));
  expect(error).toMatchObject({ kind: "invalid_input", attempts: 0, cause: expect.any(Error) });
  expect(log).toEqual([]);
});

function circularBody(): object {
  const body: Record<string, unknown> = {};
  body["metadata"] = body;
  return body;
}

test("a clock does not matter to an error that is not retried", async () => {
  const clock = fakeClock();
  const run = await runTransport({ url: `${home}/a`, answers: [new TypeError("boom")], clock });
  expect(run.waits).toEqual([]);
});
