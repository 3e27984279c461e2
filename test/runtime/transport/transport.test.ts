import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { type ClientOptions, createClient, InvalidInputError } from "../../../generated/client/index.ts";
import { readSettings } from "../../../scripts/runtime/transport/settings.ts";
import { createTransport } from "../../../scripts/runtime/transport/transport.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";

const home = "https://api.test";
const operation = { operationId: "a/get", method: "GET", path: "/a", pathParameters: {} };

async function headersOf(
  options: ClientOptions,
  { url = `${home}/a`, own = {} }: { url?: string; own?: Record<string, string> } = {},
): Promise<Record<string, string>> {
  const { fetch, log } = recordingFetch();
  const request = { url, method: "GET", headers: own, body: null, readAs: "text" } as const;
  await createTransport({ ...options, fetch }, home).send(operation, request, undefined);
  return log[0]?.headers ?? {};
}

describe("headers", () => {
  test.each<[title: string, { given: ClientOptions; want: Record<string, string> }]>([
    [
      "all headers but authorization by default",
      {
        given: {},
        want: {
          accept: "application/vnd.github+json, application/json",
          "user-agent": "copilot-spaces",
          "x-github-api-version": "2026-03-10",
        },
      },
    ],
    [
      "the headers of its options",
      {
        given: { token: "secret", apiVersion: "2022-11-28", userAgent: "me/1.0" },
        want: {
          accept: "application/vnd.github+json, application/json",
          authorization: "Bearer secret",
          "user-agent": "me/1.0",
          "x-github-api-version": "2022-11-28",
        },
      },
    ],
  ])("a request is sent with %s", async (_, { given, want }) => {
    expect(await headersOf(given)).toEqual(want);
  });

  test("the headers of a request replace the defaults", async () => {
    const own = {
      accept: "text/plain",
      authorization: "token other",
      "user-agent": "own",
      "x-github-api-version": "1",
      "x-own": "1",
    };
    expect(await headersOf({ token: "secret" }, { own })).toEqual(own);
  });

  test("the global fetch is read at the time of the call", async () => {
    const { fetch, log } = recordingFetch();
    const client = createClient({ baseUrl: home });
    const original = globalThis.fetch;
    try {
      // The transport calls it with a string and a RequestInit.
      globalThis.fetch = fetch as typeof globalThis.fetch;
      await client.org("acme", 7).deleteResource(1);
    } finally {
      globalThis.fetch = original;
    }
    expect(log.map(({ url }) => url)).toEqual([`${home}/orgs/acme/copilot-spaces/7/resources/1`]);
  });
});

describe("the token", () => {
  test.each<[title: string, string | undefined]>([
    ["it is undefined", undefined],
    ["it is empty", ""],
  ])("a token is not sent when %s", async (_, token) => {
    expect(await headersOf({ token })).not.toHaveProperty("authorization");
  });

  test("a token is sent without the white space around it", async () => {
    expect(await headersOf({ token: " secret\n" })).toHaveProperty("authorization", "Bearer secret");
  });

  test.each([
    ["another host", "https://other.test/a"],
    ["another port", "https://api.test:8443/a"],
    ["another scheme", "http://api.test/a"],
    ["a host with the same prefix", "https://api.test.evil.test/a"],
    ["a subdomain", "https://x.api.test/a"],
    ["a path that looks like the origin", "https://other.test/api.test@"],
  ])("a token is never sent to %s", async (_, url) => {
    expect(await headersOf({ token: "secret" }, { url })).not.toHaveProperty("authorization");
  });

  test.each([["https://api.test/"], ["https://api.test:443/a"], ["https://API.TEST/a"]])(
    "a token is sent to %s",
    async (url) => {
      expect(await headersOf({ token: "secret" }, { url })).toHaveProperty("authorization", "Bearer secret");
    },
  );

  test.each<[title: string, string]>([
    ["a line end", "ghp_se\ncret"],
    ["a carriage return and a header", "ghp_secret\r\nx-evil: 1"],
    ["a space", "ghp_secret ghp_other"],
    ["a letter that is not ASCII", "ghp_sécret"],
    ["NUL", "ghp_secret\0"],
    ["only white space", " \n "],
  ])("a token with %s is rejected without being quoted", (_, token) => {
    const create = () => readSettings({ token }, home);
    expect(create).toThrow(InvalidInputError);
    expect(create).toThrow("client options: the token is not a text that a header can hold");
    expect(create).not.toThrow(/ghp_|cret/);
  });
});

describe("the token", () => {
  const token = "ghp_secret0123456789";
  const show = (value: unknown) =>
    inspect(value, { depth: Infinity, showHidden: true, getters: true }) + JSON.stringify(value);

  test("the token does not appear in the client, its groups and its methods", () => {
    const client = createClient({ token });
    const space = client.org("acme", 7);
    for (const value of [client, client.org, space, space.getResource]) expect(show(value)).not.toContain(token);
  });

  test.each<[title: string, () => Response]>([
    ["an error response", () => Response.json({ message: "Bad credentials" }, { status: 401 })],
    ["a success that is not JSON", () => new Response("<html>")],
    [
      "a failing network",
      () => {
        throw new TypeError("fetch failed", { cause: new Error("ECONNREFUSED") });
      },
    ],
  ])("the token does not appear in the error for %s", async (_, respond) => {
    const { fetch, log } = recordingFetch(respond);
    const error = await rejection(createClient({ token, fetch, attempts: 1 }).org("acme", 7).listResources());
    expect(log[0]?.headers).toHaveProperty("authorization", `Bearer ${token}`);
    expect(show(error) + String(error)).not.toContain(token);
  });

  test("the token does not appear in the error for a header that cannot be sent", async () => {
    const { fetch, log } = recordingFetch();
    const headers = { authorization: `Bearer ${token}\n\n1` };
    const error = await rejection(createClient({ fetch }).org("acme", 7).listResources({ headers }));
    expect(error).toMatchObject({ kind: "invalid_input", operationId: "copilot-spaces/list-resources-for-org" });
    expect(show(error) + String(error)).not.toContain(token);
    expect(log).toEqual([]);
  });
});
