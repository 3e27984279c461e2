/** Options of openapi-fetch, for a client and for one call. */
import { describe, expect, test } from "vitest";
import type { FetchClientOptions } from "../../../generated/fetch/index.ts";
import { home, recordCalls } from "./record-calls.ts";

const form = { "content-type": "application/x-www-form-urlencoded" };

interface Sent {
  url: string;
  body: string;
  type: string | null;
}

async function send(client: FetchClientOptions, init: object): Promise<Sent> {
  const { call, requests } = recordCalls(client);
  await call("post", "/a/{id}", { params: { path: { id: 7 }, query: { q: ["1", "2"] } }, body: { b: "1" }, ...init });
  const request = requests[0] as Request;
  return { url: request.url, body: await request.text(), type: request.headers.get("content-type") };
}

const plain: Sent = { url: `${home}/a/7?q=1&q=2`, body: '{"b":"1"}', type: "application/json" };

describe.each<[title: string, FetchClientOptions, Partial<Sent>]>([
  ["no option", {}, {}],
  ["a query serializer", { querySerializer: () => "all" }, { url: `${home}/a/7?all` }],
  [
    "a style of queries",
    { querySerializer: { array: { style: "form", explode: false } } },
    { url: `${home}/a/7?q=1,2` },
  ],
  ["a body serializer", { bodySerializer: () => "text" }, { body: "text" }],
  ["a path serializer", { pathSerializer: (path) => path.replace("{id}", "(7)") }, { url: `${home}/a/(7)?q=1&q=2` }],
  ["another content type", { headers: { "Content-Type": "text/x" } }, { type: "text/x" }],
  ["no content type of its own", { headers: { "content-type": null } }, { type: "text/plain;charset=UTF-8" }],
  ["a form", { headers: form }, { body: "b=1", type: form["content-type"] }],
  ["a list of headers", { headers: [["content-type", "text/x"]] }, { type: "text/x" }],
  ["another base URL", { baseUrl: "https://other.test/v3/" }, { url: "https://other.test/v3/a/7?q=1&q=2" }],
])("%s", (_, option, want) => {
  test("applies to every call of a client", async () => {
    expect(await send(option, {})).toEqual({ ...plain, ...want });
  });

  test("applies to one call", async () => {
    expect(await send({}, option)).toEqual({ ...plain, ...want });
  });
});

test("options of a call replace those of the client", async () => {
  const named = (name: string): FetchClientOptions => ({
    querySerializer: () => name,
    bodySerializer: () => name,
    pathSerializer: (path) => path.replace("{id}", name),
    headers: { "content-type": `${name}/x` },
    baseUrl: `https://${name}.test`,
  });
  expect(await send(named("client"), named("call"))).toEqual({
    url: "https://call.test/a/call?call",
    body: "call",
    type: "call/x",
  });
});

test.each(["accept", "user-agent", "x-github-api-version", "authorization", "x-own"])(
  "sends no header %s if it is null, for all calls or for one",
  async (name) => {
    const { requests, ...all } = recordCalls({ token: "secret", headers: { [name.toUpperCase()]: null } });
    await all.call("get", "/a");
    expect(requests[0]?.headers.has(name)).toBe(false);
    const one = recordCalls({ token: "secret", headers: { "x-own": "1" } });
    await one.call("get", "/a", { headers: { [name.toUpperCase()]: null } });
    await one.call("get", "/a");
    expect(one.requests.map(({ headers }) => headers.has(name))).toEqual([false, true]);
  },
);

test("sends a header that the client sets to null and the call sets again", async () => {
  const { call, requests } = recordCalls({ headers: { accept: null } });
  await call("get", "/a", { headers: { Accept: "text/plain" } });
  expect(requests[0]?.headers.get("accept")).toBe("text/plain");
});

test("ignores a header that is undefined", async () => {
  const { call, requests } = recordCalls({ headers: { "x-a": "1" } });
  await call("get", "/a", { headers: { "x-a": undefined, accept: undefined } });
  expect([...(requests[0]?.headers.keys() ?? [])]).toEqual(["accept", "user-agent", "x-a", "x-github-api-version"]);
});
