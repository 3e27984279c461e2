/** openapi-fetch's middleware, added by `use` or for one call. */
import { expect, test } from "vitest";
import { isClientError } from "../../../generated/fetch/index.ts";
import { rejection } from "../recording-fetch.ts";
import { home, recordCalls } from "./record-calls.ts";

const failing = () => {
  throw new TypeError("fetch failed");
};

test("onError receives an error of this package, and can replace it with an error or a response", async () => {
  const { call, client } = recordCalls({}, failing);
  const seen: unknown[] = [];
  client.use({ onError: ({ error }) => void seen.push(error) });
  expect(await rejection(call("get", "/a"))).toBe(seen[0]);
  expect(isClientError(seen[0]) && seen[0].kind).toBe("network");

  const other = new Error("other");
  expect(await rejection(call("get", "/a", { middleware: [{ onError: () => other }] }))).toBe(other);
  const replaced = await call("get", "/a", { middleware: [{ onError: () => Response.json({ a: 1 }) }] });
  expect(replaced.data).toEqual({ a: 1 });
});

test("onRequest can replace the request, and can answer without one", async () => {
  const { call, client, requests } = recordCalls();
  const init = { method: "PUT", headers: { "x-a": "1" }, body: "text" };
  const replace = { onRequest: () => new Request(`${home}/b`, init) };
  await call("get", "/a", { middleware: [replace] });
  expect(requests[0]).toMatchObject({ method: "PUT", url: `${home}/b` });
  expect(requests[0]?.headers.get("x-a")).toBe("1");
  expect(await requests[0]?.text()).toBe("text");

  client.use({ onRequest: () => Response.json({ cached: true }) });
  expect((await call("get", "/a")).data).toEqual({ cached: true });
  expect(requests).toHaveLength(1);
});

test("onResponse can read the body and replace the response with one that is not the server's", async () => {
  const { call } = recordCalls({}, () => new Response("<a>1</a>"));
  const toJson = {
    onResponse: async ({ response }: { response: Response }) => Response.json({ xml: await response.text() }),
  };
  expect((await call("get", "/a", { middleware: [toJson] })).data).toEqual({ xml: "<a>1</a>" });
});

test("a SyntaxError of onResponse is not taken for an invalid body", async () => {
  const { call } = recordCalls();
  const thrown = new SyntaxError("mine");
  expect(await rejection(call("get", "/a", { middleware: [{ onResponse: () => Promise.reject(thrown) }] }))).toBe(
    thrown,
  );
});

test("middleware sees the request before the transport adds its headers", async () => {
  const { call, client, requests } = recordCalls({ token: "secret", headers: { "x-a": "1" } });
  const seen: string[] = [];
  client.use({ onRequest: ({ request }) => void seen.push(...request.headers.keys()) });
  await call("get", "/a");
  expect(seen).toEqual(["x-a"]);
  expect(requests[0]?.headers.get("authorization")).toBe("Bearer secret");
});

test("ejected middleware is not called", async () => {
  const { call, client } = recordCalls();
  const counter = { calls: 0, onRequest: () => void (counter.calls += 1) };
  client.use(counter);
  await call("get", "/a");
  client.eject(counter);
  await call("get", "/a");
  expect(counter.calls).toBe(1);
});
