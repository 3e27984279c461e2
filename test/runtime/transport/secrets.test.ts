/** The credential of a request is in no part of an error or an event, wherever it was given and whoever echoes it. */
import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import {
  type ClientOptions,
  createClient,
  etagCache,
  observe,
  reportDeprecations,
} from "../../../generated/client/index.ts";
import { createFetchClient } from "../../../generated/fetch/index.ts";
import type { Fetch } from "../../../scripts/runtime/transport/options.ts";
import { redactCause, redactText } from "../../../scripts/runtime/transport/secret.ts";
import { rejection } from "../recording-fetch.ts";

const secret = "ghp_0123456789abcdef";
const list = "/orgs/{org}/copilot-spaces/{space_number}/resources";
const params = { path: { org: "acme", space_number: 7 } };

const given: [title: string, options: ClientOptions][] = [
  ["a token", { token: secret }],
  ["a token function", { token: async () => secret }],
  ["a header", { headers: { Authorization: `token ${secret}` } }],
];

const hostile: [title: string, fetch: Fetch][] = [
  ["a message", echo((token) => Response.json({ message: `bad ${token}` }, { status: 403 }))],
  ["a detail", echo((token) => Response.json({ message: "no", errors: [{ code: token }, token] }, { status: 422 }))],
  ["a link", echo((token) => Response.json({ documentation_url: `https://a.test/${token}` }, { status: 404 }))],
  ["a text", echo((token) => new Response(`<html>${token}`, { status: 502 }))],
  ["a success that is not JSON", echo((token) => new Response(`<html>${token}`))],
  ["a success of another type", echo((token) => Response.json([token]))],
  ["a response header", echo((token) => new Response(null, { status: 404, headers: { "x-oauth-scopes": token } }))],
  ["a status text", echo((token) => new Response(null, { status: 500, statusText: token }))],
  ["a redirect", echo((token) => new Response(null, { status: 301, headers: { location: `ftp://a/${token}` } }))],
  ["an error message", echo((token) => raise(new Error(`invalid header ${token}`)))],
  ["a TypeError", echo((token) => raise(new TypeError(`invalid header ${token}`)))],
  ["a cause", echo((token) => raise(new Error("no", { cause: new Error(token) })))],
  ["a member of an error", echo((token) => raise(Object.assign(new Error("no"), { config: { headers: [token] } })))],
  ["an error that contains itself", echo((token) => raise(circular(token)))],
  ["text that is thrown", echo((token) => raise(token))],
];

function echo(respond: (token: string) => Response): Fetch {
  return async (_, { headers }) => respond(new Headers(headers).get("authorization") ?? "");
}

function raise(error: unknown): never {
  throw error;
}

function circular(token: string): Error {
  const error = Object.assign(new Error("no"), { token });
  return Object.assign(error, { self: error });
}

describe.each(given)("with %s", (_, options) => {
  test.each(hostile)("%s that echoes it is redacted", async (_, fetch) => {
    const seen: unknown[] = [];
    const record = (event: unknown) => void seen.push(event);
    const hooks = { onRequest: record, onResponse: record, onRetry: record, onRateLimit: record };
    for (const use of [[], [etagCache()]]) {
      const client = { ...options, fetch, use: [observe(hooks), ...use], attempts: 1 };
      seen.push(await rejection(createClient(client).org("acme", 7).listResources()));
      const init = { method: "GET", body: null, redirect: "manual", signal: new AbortController().signal } as const;
      const byRequest = (request: Request) =>
        fetch(request.url, { ...init, headers: Object.fromEntries(request.headers) }) as Promise<Response>;
      const byPath = createFetchClient({ ...client, fetch: byRequest });
      const result = byPath.GET(list, { params });
      await result.catch((error: unknown) => seen.push(error));
    }
    const shown = inspect(seen, { depth: Infinity, showHidden: true, maxStringLength: null, maxArrayLength: null });
    expect(seen.length).toBeGreaterThan(4);
    expect(shown).not.toContain(secret);
    expect(shown).toContain("[redacted]");
  });

  test("a 401 does not claim that no token was sent", async () => {
    const fetch = async () => new Response(null, { status: 401 });
    const error = await rejection(
      createClient({ ...options, fetch })
        .org("acme", 7)
        .listResources(),
    );
    expect(error).toHaveProperty("hint", expect.stringContaining("GitHub rejected the token"));
  });
});

test("a deprecation that echoes the token is redacted", async () => {
  const report = vi.fn();
  const use = [reportDeprecations(report)];
  const fetch = echo((token) => Response.json({ resources: [] }, { headers: { deprecation: "true", link: token } }));
  await createClient({ token: secret, fetch, use }).org("acme", 7).listResources();
  expect(report.mock.calls).toMatchObject([[{ deprecation: "true", link: "Bearer [redacted]" }]]);
});

test("a cause without the credential stays the same object", () => {
  for (const cause of [new Error("no"), "text", undefined, null, 7, { a: [1n] }, new DOMException("no")]) {
    expect(redactCause(cause, ["any", ""])).toBe(cause);
  }
  const cause = new Error("no", { cause: new Error("ECONNRESET") });
  expect(redactCause(cause, [secret])).toBe(cause);
});

test("a redacted cause keeps its name, and its stack without the credential", () => {
  const cause = redactCause(new TypeError(`no ${secret}`), [secret]) as Error;
  expect(cause).toMatchObject({ name: "TypeError", message: "no [redacted]" });
  expect(cause.stack).toContain("secrets.test.ts");
});

test("a credential of up to three characters is too common to redact", () => {
  expect(redactText("any company", ["any"])).toBe("any company");
  expect(redactText("many more", ["more", "many"])).toBe("[redacted] [redacted]");
});

test.each([
  ["text", `no ${secret}`, "no [redacted]"],
  ["an object", { token: secret }, "[object Object]"],
])("a cause that is %s with the credential becomes an error without it", (_, given, message) => {
  const cause = redactCause(given, [secret]);
  expect(cause).toBeInstanceOf(Error);
  expect(cause).toMatchObject({ name: "Error", message });
  expect(inspect(cause)).not.toContain(secret);
});
