import { describe, expect, test } from "vitest";
import { createFetchClient, InvalidInputError } from "../../../generated/fetch/index.ts";
import { type Respond, recordingFetch, rejection } from "../recording-fetch.ts";

const list = "/orgs/{org}/copilot-spaces/{space_number}/resources";
const one = "/users/{username}/copilot-spaces/{space_number}/resources/{space_resource_id}";

const resource = { id: 1, resource_type: "repository", metadata: { repository_id: 42 } };

function createTestClient(respond?: Respond) {
  const { fetch, log } = recordingFetch(respond);
  return { client: createFetchClient({ token: "secret", fetch, attempts: 1 }), log };
}

test("GET fills in the path, sends the headers of the transport, and resolves to data", async () => {
  const { client, log } = createTestClient(() => Response.json({ resources: [] }));
  const { data, error, response } = await client.GET(list, { params: { path: { org: "a/b", space_number: 7 } } });
  expect(log).toEqual([
    {
      method: "GET",
      url: "https://api.github.com/orgs/a%2Fb/copilot-spaces/7/resources",
      headers: {
        accept: "application/vnd.github+json, application/json",
        authorization: "Bearer secret",
        "user-agent": "copilot-spaces",
        "x-github-api-version": "2026-03-10",
      },
      body: "",
    },
  ]);
  expect(data).toEqual({ resources: [] });
  expect(error).toBeUndefined();
  expect(response.status).toBe(200);
});

test("POST sends the body as JSON", async () => {
  const { client, log } = createTestClient(() => Response.json(resource, { status: 201 }));
  const body = { resource_type: "repository", metadata: { repository_id: 42 } } as const;
  const { data, response } = await client.POST(list, { params: { path: { org: "acme", space_number: 7 } }, body });
  expect(log[0]).toMatchObject({
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(data).toEqual(resource);
  expect(response.status).toBe(201);
});

test("PUT and DELETE address one resource", async () => {
  const { client, log } = createTestClient(({ method }) =>
    method === "PUT" ? Response.json(resource) : new Response(null, { status: 204 }),
  );
  const params = { path: { username: "octocat", space_number: 7, space_resource_id: 1 } };
  const put = await client.PUT(one, { params, body: { metadata: { text: "x" } } });
  const removed = await client.DELETE(one, { params });
  expect(log.map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
    "PUT /users/octocat/copilot-spaces/7/resources/1",
    "DELETE /users/octocat/copilot-spaces/7/resources/1",
  ]);
  expect(put.data).toEqual(resource);
  expect(removed.response.status).toBe(204);
  expect(removed.error).toBeUndefined();
});

test("an error response is a value, not an exception", async () => {
  const body = { message: "Not Found", documentation_url: "https://docs.test" };
  const { client } = createTestClient(() => Response.json(body, { status: 404 }));
  const { data, error, response } = await client.GET(list, { params: { path: { org: "acme", space_number: 7 } } });
  expect(data).toBeUndefined();
  expect(error).toEqual(body);
  expect(response.status).toBe(404);
});

test("the headers of a request replace those of the transport", async () => {
  const { client, log } = createTestClient();
  const headers = { authorization: "Bearer other", accept: "text/plain" };
  await client.GET(list, { params: { path: { org: "acme", space_number: 7 } }, headers });
  expect(log[0]?.headers).toMatchObject(headers);
});

describe("a path value", () => {
  // `as never`: these values are possible only without types.
  test.each<[title: string, { org: string; space_number: number }]>([
    ["that is empty", { org: "", space_number: 7 }],
    ["of one dot", { org: ".", space_number: 7 }],
    ["of two dots", { org: "..", space_number: 7 }],
    ["with an unpaired surrogate", { org: "\uDC00", space_number: 7 }],
    ["that is null", { org: null as never, space_number: 7 }],
    ["that is missing", { org: "acme" } as never],
    ["that is an object", { org: "acme", space_number: {} as never }],
  ])("a path value %s is rejected, and nothing is sent", async (_, path) => {
    const { client, log } = createTestClient();
    const error = await rejection(client.GET(list, { params: { path } }));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error).toMatchObject({ kind: "invalid_input", isClientError: true });
    expect(log).toEqual([]);
  });
});

test.each([
  ["https://ghe.test/api/v3", "https://ghe.test/api/v3"],
  ["https://ghe.test/api/v3/", "https://ghe.test/api/v3"],
  ["https://ghe.test/", "https://ghe.test"],
])("the base URL %s precedes every path as %s", async (baseUrl, want) => {
  const { fetch, log } = recordingFetch();
  const client = createFetchClient({ baseUrl, fetch });
  await client.GET(list, { params: { path: { org: "acme", space_number: 7 } } });
  expect(log.map(({ url }) => url)).toEqual([`${want}/orgs/acme/copilot-spaces/7/resources`]);
});

test("createFetchClient rejects an invalid base URL and an invalid token at once", () => {
  expect(() => createFetchClient({ baseUrl: "api.test" })).toThrow(InvalidInputError);
  expect(() => createFetchClient({ token: "a\nb" })).toThrow(InvalidInputError);
});

test("the token is not sent to the base URL of a single call", async () => {
  const { client, log } = createTestClient();
  await client.GET(list, { params: { path: { org: "acme", space_number: 7 } }, baseUrl: "https://evil.test" });
  expect(log[0]?.url).toBe("https://evil.test/orgs/acme/copilot-spaces/7/resources");
  expect(log[0]?.headers).not.toHaveProperty("authorization");
});

// `as never`: these values are possible only without types.
test.each<[title: string, unknown]>([
  ["a fraction", 1.5],
  ["a string with a path", "7/../8"],
  ["digits", "7"],
  ["NaN", NaN],
  ["an unsafe integer", 2 ** 53],
])("%s as space number is rejected, and nothing is sent", async (_, value) => {
  const { client, log } = createTestClient();
  const error = await rejection(client.GET(list, { params: { path: { org: "acme", space_number: value as never } } }));
  const operation = { operationId: "copilot-spaces/list-resources-for-org", method: "GET", path: list };
  expect(error).toMatchObject({ kind: "invalid_input", ...operation });
  expect(log).toEqual([]);
});

test("a call without path parameters is rejected", async () => {
  const { client, log } = createTestClient();
  expect(await rejection(client.GET(list, {} as never))).toMatchObject({ kind: "invalid_input", path: list });
  expect(log).toEqual([]);
});

test("request() accepts the method as a value and expands the path", async () => {
  const { client, log } = createTestClient(() => Response.json({ resources: [] }));
  await client.request("get", list, { params: { path: { org: "a/b", space_number: 7 } } });
  expect(log.map(({ method, url }) => `${method} ${url}`)).toEqual([
    "GET https://api.github.com/orgs/a%2Fb/copilot-spaces/7/resources",
  ]);
});

test("middleware receives requests and responses", async () => {
  const { client, log } = createTestClient(() => Response.json({ resources: [] }));
  client.use({
    onRequest: ({ request, schemaPath }) => request.headers.set("x-path", schemaPath),
    onResponse: ({ response }) => new Response(response.body, { headers: { "x-seen": "1" } }),
  });
  const { response } = await client.GET(list, { params: { path: { org: "acme", space_number: 7 } } });
  expect(log[0]?.headers["x-path"]).toBe(list);
  expect(response.headers.get("x-seen")).toBe("1");
});

describe("a call without a response of the API", () => {
  const path = { org: "acme", space_number: 7 };

  test("a network failure is thrown", async () => {
    const { client } = createTestClient(() => Promise.reject(new TypeError("fetch failed")));
    const error = await rejection(client.GET(list, { params: { path } }));
    expect(error).toMatchObject({ kind: "network", operationId: "copilot-spaces/list-resources-for-org" });
  });

  test("a page with status 200 is thrown", async () => {
    const { client } = createTestClient(() => new Response("<html>", { headers: { "content-type": "text/html" } }));
    const error = await rejection(client.GET(list, { params: { path } }));
    expect(error).toMatchObject({ kind: "unexpected_response", status: 200, body: "<html>" });
  });
});

test("the fetch of a single call receives a Request, as in openapi-fetch", async () => {
  const { client, log } = createTestClient();
  const requests: Request[] = [];
  const fetch = async (request: Request) => {
    requests.push(request);
    return Response.json({ resources: [] });
  };
  const { data } = await client.GET(list, { params: { path: { org: "acme", space_number: 7 } }, fetch });
  expect(data).toEqual({ resources: [] });
  expect(requests.map(({ headers }) => headers.get("authorization"))).toEqual(["Bearer secret"]);
  expect(log).toEqual([]);
});

test("a 204 where JSON is documented is an unexpected response", async () => {
  const { client } = createTestClient(() => new Response(null, { status: 204 }));
  const error = await rejection(client.GET(list, { params: { path: { org: "acme", space_number: 7 } } }));
  expect(error).toMatchObject({ kind: "unexpected_response", status: 204 });
});
