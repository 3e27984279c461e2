/** The ETag cache neither stores nor uses what is not whole. */
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import {
  type CachedResponse,
  createClient,
  etagCache,
  type Middleware,
  type MiddlewareRequest,
  type ResponseStore,
} from "../../../generated/client/index.ts";
import { type Recording, type Respond, recordingFetch, rejection } from "../recording-fetch.ts";

type SendUrl = (url: string, init: RequestInit) => Promise<Response>;

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

describe("an entry that cannot be used", () => {
  const good: CachedResponse = { etag: '"/a@1"', headers: [], body: "{}" };
  const storeOf = (entry: unknown): ResponseStore => ({
    get: () => entry as CachedResponse, // what a file or a database may hold
    set: () => undefined,
  });

  test.each<[title: string, entry: unknown]>([
    ["truncated JSON", { ...good, body: '{"id": ' }],
    ["no body", { ...good, body: undefined }],
    ["no etag", { ...good, etag: undefined }],
    ["an etag that cannot be sent", { ...good, etag: "a\nb" }],
    ["headers that cannot be sent", { ...good, headers: [["a b", "1"]] }],
    ["headers of another shape", { ...good, headers: 7 }],
    ["text", "{}"],
  ])("is not sent when it has %s", async (_, entry) => {
    const { fetch, log } = recordingFetch(versioned());
    const response = await get(behind(etagCache({ store: storeOf(entry) }), fetch));
    expect([response.status, await response.json()]).toEqual([200, { id: 1, resources: [] }]);
    expect(sentEtags(log)).toEqual([undefined]);
  });

  test("is requested again when a 304 is about another etag", async () => {
    const { fetch, log } = recordingFetch(({ headers }) =>
      headers.has("if-none-match")
        ? new Response(null, { status: 304, headers: { etag: '"other"' } })
        : Response.json({ id: 2 }, { headers: { etag: '"other"' } }),
    );
    const response = await get(behind(etagCache({ store: storeOf(good) }), fetch));
    expect(await response.json()).toEqual({ id: 2 });
    expect(sentEtags(log)).toEqual(['"/a@1"', undefined]);
  });

  test("is used when a 304 has the weak form of its etag", async () => {
    const { fetch, log } = recordingFetch(() => new Response(null, { status: 304, headers: { etag: 'W/"/a@1"' } }));
    expect(await (await get(behind(etagCache({ store: storeOf(good) }), fetch))).json()).toEqual({});
    expect(log).toHaveLength(1);
  });
});

describe("the cache", () => {
  test.each<[title: string, respond: Respond]>([
    ["truncated JSON", () => new Response('{"resources": [', { headers: { etag: '"1"' } })],
    ["an empty body", () => new Response("", { headers: { etag: '"1"' } })],
    ["what must not be stored", () => Response.json({}, { headers: { etag: '"1"', "cache-control": "no-store" } })],
  ])("does not store %s", async (_, respond) => {
    const { fetch, log } = recordingFetch(respond);
    const cached = behind(etagCache(), fetch);
    await get(cached);
    await get(cached);
    expect(sentEtags(log)).toEqual([undefined, undefined]);
  });

  test("does not store a compressed body that was cut off", async () => {
    const { baseUrl, requests } = await serveCutOff();
    const space = createClient({ baseUrl, use: [etagCache()], attempts: 1 }).org("acme", 7);
    expect(await rejection(space.listResources())).toHaveProperty(
      "kind",
      expect.stringMatching(/^(unexpected|network)/),
    );
    expect(await space.listResources()).toEqual({ resources: [] });
    expect(requests.map((headers) => headers["if-none-match"])).toEqual([undefined, undefined]);
  });

  test("does not need its store", async () => {
    const failing: ResponseStore = {
      get: () => Promise.reject(new Error("no database")),
      set: () => {
        throw new Error("no database");
      },
    };
    const { fetch } = recordingFetch(versioned());
    const space = createClient({ fetch, use: [etagCache({ store: failing })] }).org("acme", 7);
    expect(await space.getResource(1)).toMatchObject({ id: 1 });
  });

  test("does nothing without crypto.subtle", async () => {
    vi.stubGlobal("crypto", undefined);
    const { fetch, log } = recordingFetch(versioned());
    const cached = behind(etagCache(), fetch);
    await get(cached);
    await get(cached);
    vi.unstubAllGlobals();
    expect(sentEtags(log)).toEqual([undefined, undefined]);
  });
});

/** Cuts its first response off in the middle of the compressed body. */
async function serveCutOff(): Promise<{ baseUrl: string; requests: IncomingHttpHeaders[] }> {
  const requests: IncomingHttpHeaders[] = [];
  const whole = gzipSync('{"resources":[]}');
  const server = createServer(({ headers }, response) => {
    requests.push(headers);
    response.writeHead(200, { etag: '"1"', "content-type": "application/json", "content-encoding": "gzip" });
    response.end(requests.length === 1 ? whole.subarray(0, 14) : whole);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo; // it listens on a port
  return { baseUrl: `http://127.0.0.1:${port}`, requests };
}
