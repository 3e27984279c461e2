/** The rows without figures in README's table of proof, tried with each client that is installed here. */
import { Octokit } from "@octokit/core";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import createOpenapiFetchClient from "openapi-fetch";
import { describe, expect, expectTypeOf, test } from "vitest";
import { createClient, isClientError, type Resource } from "../../generated/client/index.ts";
import type { paths } from "../../generated/types/index.ts";

const route = "/orgs/{org}/copilot-spaces/{space_number}/resources";
const path = { org: "octo-org", space_number: 7 };
const body = { resource_type: "free_text" as const, metadata: { name: "notes.txt", text: "Some helpful notes" } };
const Plugged = Octokit.plugin(retry, throttling);

/** Counts the requests that a client sends when each response has this status. */
async function countRequests(status: number, call: (fetch: () => Promise<Response>) => Promise<unknown>) {
  let count = 0;
  await call(async () => {
    count += 1;
    return Response.json({ message: "Failed" }, { status });
  }).catch(() => undefined);
  return count;
}

function createOctokit(fetch: () => Promise<Response>) {
  const throttle = { enabled: false, onRateLimit: () => false, onSecondaryRateLimit: () => false };
  return new Plugged({ request: { fetch }, retry: { retryAfterBaseValue: 0 }, throttle });
}

function createBare(fetch: () => Promise<Response>) {
  return createOpenapiFetchClient<paths>({ baseUrl: "https://api.github.com", fetch });
}

function createSpace(fetch: () => Promise<Response>) {
  return createClient({ token: "ghp_any", fetch, attempts: 2 }).org(path.org, path.space_number);
}

describe.each([502, 503, 504])("after %i", (status) => {
  test("createClient and Octokit's plugin retry GET, openapi-fetch does not", async () => {
    const [ours, octokits, bare] = await Promise.all([
      countRequests(status, (fetch) => createSpace(fetch).listResources()),
      countRequests(status, (fetch) => createOctokit(fetch).request(`GET ${route}`, path)),
      countRequests(status, (fetch) => createBare(fetch).GET(route, { params: { path } })),
    ]);
    expect({ ours, octokits, bare }).toEqual({ ours: 2, octokits: 4, bare: 1 });
  });
});

test("Octokit's plugin repeats POST after 502, createClient and openapi-fetch do not", async () => {
  const [ours, octokits, bare] = await Promise.all([
    countRequests(502, (fetch) => createSpace(fetch).createResource(body)),
    countRequests(502, (fetch) => createOctokit(fetch).request(`POST ${route}`, { ...path, ...body })),
    countRequests(502, (fetch) => createBare(fetch).POST(route, { params: { path }, body })),
  ]);
  expect({ ours, octokits, bare }).toEqual({ ours: 1, octokits: 4, bare: 1 });
});

test("Octokit's throttling plugin requires two handlers", () => {
  expect(() => new Plugged({})).toThrow("You must pass the onSecondaryRateLimit and onRateLimit error handlers");
});

test.each([403, 404])("createClient names the scope after %i, Octokit does not", async (status) => {
  const fetch = async () => Response.json({ message: "Not Found" }, { status });
  const ours = await createSpace(fetch)
    .listResources()
    .catch((error: unknown) => error);
  expect(isClientError(ours) && ours.hint).toContain("read:org");
  const theirs = await new Octokit({ request: { fetch } })
    .request(`GET ${route}`, path)
    .catch((error: unknown) => error);
  expect(String(theirs)).not.toContain("read:org");
});

test("metadata is typed per kind here and with openapi-fetch, and is any object with Octokit", () => {
  type Octokits = Awaited<ReturnType<typeof requestWithOctokit>>["data"]["resources"];
  const requestWithOctokit = () => new Octokit().request(`GET ${route}`, path);
  expectTypeOf<NonNullable<Octokits>[number]["metadata"]>().toEqualTypeOf<{ [key: string]: unknown }>();
  type Bare = paths[typeof route]["get"]["responses"][200]["content"]["application/json"]["resources"][number];
  expectTypeOf<Bare>().toEqualTypeOf<Resource>();
  expectTypeOf<Extract<Resource, { resource_type: "free_text" }>["metadata"]["text"]>().toBeString();
});
