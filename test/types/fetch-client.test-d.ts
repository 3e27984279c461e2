import { type Client, wrapAsPathBasedClient } from "openapi-fetch";
import type { fetch as UndiciFetch, Request as UndiciRequest } from "undici-types";
import { describe, expectTypeOf, test } from "vitest";
import type { BasicError, Resource, ValidationError } from "../../generated/client/index.ts";
import { createFetchClient, type FetchClient } from "../../generated/fetch/index.ts";
import type { paths } from "../../generated/types/index.ts";

declare const client: FetchClient;

const resources = "/orgs/{org}/copilot-spaces/{space_number}/resources";
const resource = "/users/{username}/copilot-spaces/{space_number}/resources/{space_resource_id}";

const org = { path: { org: "acme", space_number: 7 } };
const one = { path: { username: "octocat", space_number: 7, space_resource_id: 1 } };

test("createFetchClient accepts the options of createClient", () => {
  expectTypeOf(createFetchClient({ token: "a", baseUrl: "https://a.test" })).toEqualTypeOf<FetchClient>();
  // @ts-expect-error -- no such option
  createFetchClient({ tokne: "a" });
});

test("createFetchClient accepts the options of openapi-fetch and of fetch", () => {
  createFetchClient({ fetch, Request, querySerializer: { allowReserved: true }, bodySerializer: String });
  createFetchClient({ cache: "no-store", credentials: "include", keepalive: true, requestInitExt: { dispatcher: {} } });
  createFetchClient({ headers: { accept: null, "x-a": 1, "x-b": ["a", "b"] }, signal: null });
  createFetchClient({ fetch: (request) => fetch(request) });
  // @ts-expect-error -- fetch receives a Request
  createFetchClient({ fetch: (url: string) => fetch(url) });
  // @ts-expect-error -- the client decides which redirects it follows
  createFetchClient({ redirect: "follow" });
  // @ts-expect-error -- a client has no body
  createFetchClient({ body: "" });
});

test("a call accepts the options of the transport and of openapi-fetch, with their types", async () => {
  const streamed = client.GET(resources, { params: org, parseAs: "stream", token: "a", timeout: 1, priority: "low" });
  expectTypeOf((await streamed).data).toEqualTypeOf<ReadableStream<Uint8Array<ArrayBuffer>> | null | undefined>();
  void client.request("get", resources, { params: org, attempts: 1, headers: { accept: null } });
  void client.GET(resources, { params: org, next: { revalidate: 60 } });
  // @ts-expect-error -- not a token
  void client.GET(resources, { params: org, token: 5 });
  // @ts-expect-error -- not a number
  void client.request("get", resources, { params: org, timeout: "1s" });
  // @ts-expect-error -- no such way to read a body
  void client.GET(resources, { params: org, parseAs: "xml" });
});

test("libraries for openapi-fetch accept the client", () => {
  expectTypeOf(client).toExtend<Client<paths, "application/json">>();
  expectTypeOf(client).toExtend<Client<paths>>();
  const byPath = wrapAsPathBasedClient<paths, "application/json">(client);
  void byPath[resources].GET({ params: org });
});

test("data and error have the documented types", async () => {
  const listed = await client.GET(resources, { params: org });
  // Not equal, but interchangeable: openapi-fetch maps the types of bodies.
  expectTypeOf(listed.data).toExtend<{ resources: Resource[] } | undefined>();
  expectTypeOf<{ resources: Resource[] } | undefined>().toExtend<typeof listed.data>();
  expectTypeOf(listed.error).toEqualTypeOf<BasicError | undefined>();
  if (listed.data) expectTypeOf(listed.error).toBeUndefined();

  const body = { resource_type: "repository", metadata: { repository_id: 42 } } as const;
  const created = await client.POST(resources, { params: org, body });
  expectTypeOf(created.data).toExtend<Resource | undefined>();
  if (created.data?.resource_type === "free_text") expectTypeOf(created.data.metadata.text).toEqualTypeOf<string>();
  expectTypeOf(created.error).toEqualTypeOf<BasicError | ValidationError | undefined>();

  const removed = await client.DELETE(resource, {
    params: one,
  });
  expectTypeOf(removed.data).toEqualTypeOf<undefined>();
});

test("an undocumented call does not compile", () => {
  // @ts-expect-error -- no such path
  void client.GET("/orgs/{org}/copilot-spaces", { params: org });
  // @ts-expect-error -- no such method on this path
  void client.PATCH(resources, { params: org });
  // @ts-expect-error -- no parameters
  void client.GET(resources);
  // @ts-expect-error -- no parameters
  void client.GET(resources, {});
  // @ts-expect-error -- one parameter too few
  void client.GET(resources, { params: { path: { org: "acme" } } });
  // @ts-expect-error -- a number in a string
  void client.GET(resources, { params: { path: { org: "acme", space_number: "7" } } });
  // @ts-expect-error -- the operation has no query
  void client.GET(resources, { params: { ...org, query: { page: 1 } } });
  // @ts-expect-error -- no body
  void client.POST(resources, { params: org });
  // @ts-expect-error -- a kind that cannot be created
  void client.POST(resources, { params: org, body: { resource_type: "media_content", metadata: {} } });
  // @ts-expect-error -- metadata of the wrong type
  void client.PUT(resource, { params: one, body: { metadata: { text: 7 } } });
});

describe("another implementation of fetch", () => {
  const undici = {} as { fetch: typeof UndiciFetch; Request: typeof UndiciRequest };

  test("is accepted with its own Request", () => {
    expectTypeOf(createFetchClient({ fetch: undici.fetch, Request: undici.Request })).toEqualTypeOf<FetchClient>();
    createFetchClient({ fetch: (request, init) => undici.fetch(request, init), Request: undici.Request });
    class Own extends Request {
      readonly own = true;
    }
    createFetchClient({ fetch: async ({ own }) => Response.json({ own }), Request: Own });
  });

  test("is rejected without it, since it cannot read the platform's Request", () => {
    // @ts-expect-error -- undici would send a request to "[object Request]"
    createFetchClient({ fetch: undici.fetch });
  });

  test("the platform's own needs no class", () => {
    createFetchClient({ fetch });
    createFetchClient({ fetch: async (request) => Response.json({ url: request.url }) });
    createFetchClient({ fetch: (request, init) => fetch(request, init) });
  });
});
