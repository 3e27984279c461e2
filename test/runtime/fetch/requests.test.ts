/** What `fetch` receives. */
import { describe, expect, test, vi } from "vitest";
import type { Middleware } from "../../../generated/fetch/index.ts";
import { rejection } from "../recording-fetch.ts";
import { home, recordCalls } from "./record-calls.ts";

const busy = () => new Response(null, { status: 503 });

const without =
  (name: string): Middleware =>
  async (request, next) => {
    request.headers.delete(name);
    return next(request);
  };
const toB: Middleware = (request, next) => next({ ...request, url: `${home}/b` });

describe.each<[title: string, init: RequestInit, want: object]>([
  ["cache", { cache: "no-store" }, { cache: "no-store" }],
  ["credentials", { credentials: "include" }, { credentials: "include" }],
  ["integrity", { integrity: "sha256-abc" }, { integrity: "sha256-abc" }],
  ["keepalive", { keepalive: true }, { keepalive: true }],
  ["mode", { mode: "same-origin" }, { mode: "same-origin" }],
  ["referrer", { referrer: "" }, { referrer: "" }],
  ["referrerPolicy", { referrerPolicy: "origin" }, { referrerPolicy: "origin" }],
  ["priority", { priority: "low" }, { priority: "low" }],
])("%s", (_, init, want) => {
  test("of the client reaches fetch", async () => {
    const { call, requests } = recordCalls(init);
    await call("get", "/a");
    expect(requests).toMatchObject([want]);
  });

  test("of a call reaches fetch, in every attempt", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const { call, requests } = recordCalls({ attempts: 2 }, busy);
    await call("get", "/a", init);
    expect(requests).toMatchObject([want, want]);
    vi.restoreAllMocks();
  });

  test("of a request that middleware returns reaches fetch", async () => {
    if ("priority" in init) return; // no Request shows it
    const { call, client, requests } = recordCalls();
    client.use({ onRequest: ({ request }) => new Request(request, init) });
    await call("get", "/a");
    expect(requests).toMatchObject([want]);
  });
});

test("fetch finds properties of other names in the request, also those that middleware sets", async () => {
  const { call, client, requests } = recordCalls();
  await call("get", "/a", { next: { revalidate: 1 } });
  client.use({ onRequest: ({ request }) => void Object.assign(request, { tag: "b" }) });
  await call("get", "/a", { next: { revalidate: 2 } });
  expect(requests).toMatchObject([{ next: { revalidate: 1 } }, { next: { revalidate: 2 }, tag: "b" }]);
});

test("a field that the given class has is not set again", async () => {
  class Strict extends Request {
    override get cache(): RequestCache {
      return super.cache;
    }
    override set cache(_: RequestCache) {
      throw new Error("cache is set");
    }
  }
  const { call, requests } = recordCalls({ Request: Strict });
  await call("get", "/a", { cache: "no-store" });
  expect(requests[0]?.cache).toBe("no-store");
});

test("requestInitExt is passed to fetch", async () => {
  const dispatcher = {};
  const { call, inits } = recordCalls({ requestInitExt: { dispatcher } });
  await call("get", "/a");
  expect(inits[0]).toHaveProperty("dispatcher", dispatcher);
});

describe("the request that openapi-fetch built", () => {
  const recordRequests = (respond: () => Response = () => Response.json({})) => {
    const recorded = recordCalls({ token: "secret", attempts: 2, headers: { "x-own": "1" } }, respond);
    const built: Request[] = [];
    recorded.client.use({ onRequest: ({ request }) => void built.push(request) });
    return { ...recorded, built };
  };

  test("is the one that the first attempt sends, with the headers of the transport", async () => {
    const { call, requests, built } = recordRequests();
    await call("get", "/a");
    expect(requests[0]).toBe(built[0]);
    const want = { authorization: "Bearer secret", "x-own": "1", "user-agent": "copilot-spaces" };
    expect(Object.fromEntries(requests[0]?.headers ?? [])).toMatchObject(want);
  });

  test("is not sent twice", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const { call, requests, built } = recordRequests(busy);
    await call("get", "/a");
    expect(requests).toHaveLength(2);
    expect(requests[1]).not.toBe(built[0]);
    expect(requests[1]?.headers.get("x-own")).toBe("1");
    vi.restoreAllMocks();
  });

  test.each<[title: string, method: string, init: object]>([
    ["a body", "put", { body: { a: 1 } }],
    ["a header that middleware of the transport removes", "get", { use: [without("x-own")] }],
    ["a URL that middleware of the transport changes", "get", { use: [toB] }],
  ])("is not sent with %s", async (_, method, init) => {
    const { call, requests, built } = recordRequests();
    await call(method, "/a", init);
    expect(requests).toHaveLength(1);
    expect(requests[0]).not.toBe(built[0]);
  });

  test("keeps its headers at a redirect to another origin, which loses the credentials", async () => {
    const moved = new Response(null, { status: 307, headers: { location: "https://elsewhere.test/b" } });
    const { call, requests } = recordRequests(() => (requests.length === 1 ? moved : Response.json({})));
    await call("get", "/a");
    expect(requests.map(({ url }) => url)).toEqual([`${home}/a`, "https://elsewhere.test/b"]);
    expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer secret", null]);
  });
});

test("fetch and middleware receive requests of the given class, for all calls or for one", async () => {
  class First extends Request {}
  class Second extends Request {}
  const { call, client, requests } = recordCalls({ Request: First });
  await call("get", "/a");
  await call("get", "/a", { Request: Second });
  const seen: Request[] = [];
  client.use({ onRequest: ({ request }) => void seen.push(request) });
  await call("get", "/a", { Request: Second });
  expect(requests.map((request) => request.constructor)).toEqual([First, Second, Second]);
  expect(seen[0]).toBeInstanceOf(Second);
});

test("the given class is used without a given fetch", async () => {
  class Own extends Request {}
  const global = vi.spyOn(globalThis, "fetch").mockResolvedValue(Response.json({}));
  await recordCalls({ fetch: undefined, Request: Own }).call("get", "/a");
  expect(global.mock.calls[0]?.[0]).toBeInstanceOf(Own);
  vi.restoreAllMocks();
});

const bytes = new Blob(["blob"], { type: "text/x" });
const formData = new FormData();
formData.set("a", "1");
const stream = () => new Response("stream").body;

describe.each<[title: string, init: object, type: string | RegExp | null, text: string | RegExp]>([
  ["JSON", { body: { a: 1 } }, "application/json", '{"a":1}'],
  ["FormData", { body: formData }, /^multipart\/form-data; boundary=/, /name="a"\r\n\r\n1\r\n/],
  ["URLSearchParams", { body: new URLSearchParams("a=1") }, "application/json", "a=1"],
  ["a Blob", { body: bytes, headers: { "content-type": null } }, "text/x", "blob"],
  ["a stream", { body: stream(), duplex: "half", headers: { "content-type": "text/x" } }, "text/x", "stream"],
  ["an empty string", { body: "" }, "application/json", ""],
])("a body of %s", (_, init, type, text) => {
  test("is sent again in every attempt", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const { call, requests } = recordCalls({ attempts: 2 }, busy);
    const bodySerializer = "body" in init && init.body?.constructor === Object ? undefined : (body: unknown) => body;
    await call("put", "/a", { ...init, bodySerializer });
    expect(requests).toHaveLength(2);
    for (const request of requests) {
      expect(request.headers.get("content-type")).toEqual(type instanceof RegExp ? expect.stringMatching(type) : type);
      expect(await request.text()).toEqual(text instanceof RegExp ? expect.stringMatching(text) : text);
    }
    vi.restoreAllMocks();
  });
});

test("a browser whose requests do not show their body sends it all the same", async () => {
  class Bodiless extends Request {
    override get body(): null {
      return undefined as never; // as in Firefox
    }
  }
  const { call, requests } = recordCalls({ Request: Bodiless });
  await call("post", "/a", { body: { a: 1 } });
  await call("get", "/a");
  expect(await requests[0]?.text()).toBe('{"a":1}');
  expect(requests.map(({ method }) => method)).toEqual(["POST", "GET"]);
});

describe("the caller's signal", () => {
  test.each(["client", "call"])("of the %s ends the call and the request", async (giver) => {
    const controller = new AbortController();
    const option = { signal: controller.signal };
    const { call, requests, inits } = recordCalls(giver === "client" ? option : {}, () => {
      controller.abort();
      return Response.json({});
    });
    const error = await rejection(call("get", "/a", giver === "call" ? option : {}));
    expect(error).toMatchObject({ kind: "aborted" });
    expect(requests[0]?.signal.aborted).toBe(true);
    expect(inits[0]?.signal?.aborted).toBe(true);
  });

  test("can come from the request that middleware returns", async () => {
    const controller = new AbortController();
    const { call, client } = recordCalls({}, () => {
      controller.abort();
      return Response.json({});
    });
    client.use({ onRequest: () => new Request(`${home}/b`, { signal: controller.signal }) });
    expect(await rejection(call("get", "/a"))).toMatchObject({ kind: "aborted" });
  });
});

test("the signal in the second argument of fetch ends an attempt whose time is up", async () => {
  let ended: AbortSignal | null | undefined;
  const fetch = (_: Request, { signal }: RequestInit) => {
    ended = signal;
    return new Promise<Response>(() => {});
  };
  expect(await rejection(recordCalls({ fetch, timeout: 5 }).call("get", "/a"))).toMatchObject({ kind: "timeout" });
  expect(ended?.aborted).toBe(true);
});
