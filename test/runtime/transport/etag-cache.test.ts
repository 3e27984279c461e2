import { describe, expect, test } from "vitest";
import {
  type CachedResponse,
  createClient,
  etagCache,
  type Middleware,
  type MiddlewareRequest,
  type ResponseStore,
} from "../../../generated/client/index.ts";
import { type Recording, type Respond, recordingFetch, rejection } from "../recording-fetch.ts";

const url = "https://api.test/a";

/** A server that derives the etag of a document from its path and version. */
function versioned(version: () => number = () => 1): Respond {
  return ({ url, headers }) => {
    const etag = `"${new URL(url).pathname}@${version()}"`;
    const rest = { "x-ratelimit-remaining": "10" };
    if (headers.get("if-none-match") === etag)
      return new Response(null, { status: 304, headers: { etag, ...rest, "x-github-request-id": "NEW" } });
    return Response.json(
      { id: version(), resources: [] },
      { headers: { etag, ...rest, "x-github-request-id": "OLD" } },
    );
  };
}

const sentEtags = (log: { headers: Record<string, string> }[]) => log.map(({ headers }) => headers["if-none-match"]);

type SendUrl = (url: string, init: RequestInit) => Promise<Response>;

/** A `fetch` behind the middleware. */
function behind(cache: Middleware, fetch: Recording["fetch"]): SendUrl {
  return (url, { method = "GET", headers, body = null }) => {
    const { signal } = new AbortController();
    const request = { operationId: undefined, path: "/a", method, url, headers: new Headers(headers), body, signal };
    const send = (sent: MiddlewareRequest) =>
      fetch(sent.url, { method: sent.method, headers: Object.fromEntries(sent.headers) });
    return cache({ ...request, attempt: 1, fetch: undefined, outsideTimeout: (promise) => promise }, send);
  };
}

const get = (fetch: SendUrl, headers: Record<string, string> = {}, at = url) => fetch(at, { method: "GET", headers });

test("the cache answers a 304 from the store, with the headers of the 304", async () => {
  const { fetch, log } = recordingFetch(versioned());
  const cached = behind(etagCache(), fetch);
  const first = await get(cached);
  expect([first.status, await first.json()]).toEqual([200, { id: 1, resources: [] }]);
  const second = await get(cached);
  expect([second.status, await second.json()]).toEqual([200, { id: 1, resources: [] }]);
  expect(second.headers.get("x-github-request-id")).toBe("NEW");
  expect(second.headers.get("content-type")).toBe("application/json");
  expect(sentEtags(log)).toEqual([undefined, '"/a@1"']);
});

test("the cache replaces a stored response with a newer one", async () => {
  let version = 1;
  const { fetch, log } = recordingFetch(versioned(() => version));
  const cached = behind(etagCache(), fetch);
  await get(cached);
  version = 2;
  expect(await (await get(cached)).json()).toMatchObject({ id: 2 });
  expect(await (await get(cached)).json()).toMatchObject({ id: 2 });
  expect(sentEtags(log)).toEqual([undefined, '"/a@1"', '"/a@2"']);
});

describe("the cache", () => {
  test.each<[title: string, one: [Record<string, string>, string?], two: [Record<string, string>, string?]]>([
    ["token", [{ authorization: "Bearer one" }], [{ authorization: "Bearer two" }]],
    ["presence of a token", [{ authorization: "Bearer one" }], [{}]],
    ["URL", [{}, `${url}?page=1`], [{}, `${url}?page=2`]],
    ["API version", [{ "x-github-api-version": "2022-11-28" }], [{ "x-github-api-version": "2026-03-10" }]],
    ["media type", [{ accept: "application/json" }], [{ accept: "text/plain" }]],
  ])("the cache separates responses by %s", async (_, one, two) => {
    const { fetch, log } = recordingFetch(versioned());
    const cached = behind(etagCache(), fetch);
    await get(cached, ...one);
    await get(cached, ...two);
    expect(sentEtags(log)).toEqual([undefined, undefined]);
  });
});

describe("the cache", () => {
  test.each<[title: string, Respond, method: string]>([
    ["a response without an etag", () => Response.json({}), "GET"],
    ["an error", () => Response.json({}, { status: 404, headers: { etag: '"1"' } }), "GET"],
    ["a 201", () => Response.json({}, { status: 201, headers: { etag: '"1"' } }), "GET"],
    ["a response to POST", () => Response.json({}, { headers: { etag: '"1"' } }), "POST"],
    ["a response to PUT", () => Response.json({}, { headers: { etag: '"1"' } }), "PUT"],
    ["a response to DELETE", () => Response.json({}, { headers: { etag: '"1"' } }), "DELETE"],
  ])("the cache does not store %s", async (_, respond, method) => {
    const { fetch, log } = recordingFetch(respond);
    const cached = behind(etagCache(), fetch);
    for (let count = 0; count < 2; count += 1) await cached(url, { method });
    await get(cached);
    expect(sentEtags(log)).toEqual([undefined, undefined, undefined]);
  });
});

test("the cache passes a 304 through when the caller sent if-none-match", async () => {
  const { fetch, log } = recordingFetch(({ headers }) =>
    headers.has("if-none-match")
      ? new Response(null, { status: 304 })
      : Response.json({}, { headers: { etag: '"old"' } }),
  );
  const cached = behind(etagCache(), fetch);
  await get(cached);
  expect((await get(cached, { "if-none-match": '"mine"' })).status).toBe(304);
  expect(sentEtags(log)).toEqual([undefined, '"mine"']);
});

test("the cache uses an asynchronous store, with keys that reveal nothing", async () => {
  const stored = new Map<string, CachedResponse>();
  const store: ResponseStore = {
    get: async (key) => stored.get(key),
    set: async (key, response) => void stored.set(key, response),
  };
  const { fetch, log } = recordingFetch(versioned());
  await get(behind(etagCache({ store }), fetch), { authorization: "Bearer ghp_secret" });
  await get(behind(etagCache({ store }), fetch), { authorization: "Bearer ghp_secret" });
  expect(sentEtags(log)).toEqual([undefined, '"/a@1"']);
  expect([...stored.keys()]).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)]);
  expect(JSON.stringify([...stored])).not.toContain("ghp_secret");
  expect(JSON.parse(JSON.stringify([...stored.values()]))).toEqual([...stored.values()]); // survives JSON
});

test("the cache drops the oldest of more than 500 responses in memory", async () => {
  const { fetch, log } = recordingFetch(versioned());
  const cached = behind(etagCache(), fetch);
  for (let page = 0; page <= 500; page += 1) await get(cached, {}, `${url}/${page}`);
  log.length = 0;
  await get(cached, {}, `${url}/1`);
  await get(cached, {}, `${url}/0`);
  expect(sentEtags(log)).toEqual(['"/a/1@1"', undefined]);
});

describe("a client with a cache", () => {
  test("a client with a cache returns the same data for a 304", async () => {
    const { fetch, log } = recordingFetch(versioned());
    const space = createClient({ token: "secret", fetch, use: [etagCache()] }).org("acme", 7);
    const [first, second] = [await space.getResource(1).withResponse(), await space.getResource(1).withResponse()];
    expect(second.data).toEqual(first.data);
    expect(second.response).toMatchObject({ status: 200, requestId: "NEW" });
    expect(sentEtags(log)).toEqual([undefined, expect.any(String)]);
  });

  test("a client with a cache does not share responses between tokens", async () => {
    const { fetch, log } = recordingFetch(versioned());
    const space = createClient({ fetch, use: [etagCache()] }).org("acme", 7);
    await space.getResource(1, { token: "one" });
    await space.getResource(1, { token: "two" });
    await space.getResource(1, { token: "one" });
    expect(sentEtags(log)).toEqual([undefined, undefined, expect.any(String)]);
  });

  test("a cache uses the global fetch at the time of the call", async () => {
    const { fetch, log } = recordingFetch(versioned());
    const original = globalThis.fetch;
    const space = createClient({ use: [etagCache()] }).org("acme", 7);
    try {
      globalThis.fetch = fetch as typeof globalThis.fetch; // the cache calls it with a string, as the transport does
      await space.getResource(1);
    } finally {
      globalThis.fetch = original;
    }
    expect(log).toHaveLength(1);
  });
});

test("without a cache, a 304 is an unexpected response", async () => {
  const { fetch } = recordingFetch(() => new Response(null, { status: 304 }));
  const error = await rejection(createClient({ fetch }).org("acme", 7).listResources());
  expect(error).toMatchObject({ kind: "unexpected_response", status: 304, body: "" });
});
