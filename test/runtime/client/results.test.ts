import { describe, expect, test } from "vitest";
import {
  ConnectionError,
  createClient,
  InvalidInputError,
  isClientError,
  ResponseError,
  type Space,
} from "../../../generated/client/index.ts";
import { type Respond, recordingFetch, rejection } from "../recording-fetch.ts";

const resource = {
  id: 1,
  resource_type: "free_text",
  metadata: { name: "notes.txt", text: "Some notes" },
  created_at: "2025-01-01T00:00:00Z",
  updated_at: "2025-01-01T12:00:00Z",
};

function createSpace(respond: Respond): Space {
  return createClient({ fetch: recordingFetch(respond).fetch, attempts: 1 }).org("acme", 7);
}

function create(space: Space): Promise<unknown> {
  return space.createResource({ resource_type: "repository", metadata: { repository_id: 42 } });
}

describe("a success", () => {
  test.each([
    [201, true],
    [200, false],
  ])("createResource maps %i to created: %s", async (status, created) => {
    expect(await create(createSpace(() => Response.json(resource, { status })))).toEqual({ resource, created });
  });

  test("listResources, getResource and setResource resolve to the body", async () => {
    const space = createSpace(({ url }) =>
      Response.json(url.endsWith("/resources") ? { resources: [resource] } : resource),
    );
    expect(await space.listResources()).toEqual({ resources: [resource] });
    expect(await space.getResource(1)).toEqual(resource);
    expect(await space.setResource(1, { metadata: { text: "x" } })).toEqual(resource);
  });

  test("deleteResource resolves to undefined even if the response has a body", async () => {
    expect(await createSpace(() => new Response(null, { status: 204 })).deleteResource(1)).toBeUndefined();
    expect(await createSpace(() => new Response("deleted")).deleteResource(1)).toBeUndefined();
  });

  test("a resource of an unknown kind passes through", async () => {
    const unknown = { ...resource, resource_type: "hologram", metadata: { depth: 3 }, since: "2031" };
    const { resources } = await createSpace(() => Response.json({ resources: [unknown, resource] })).listResources();
    expect(resources).toEqual([unknown, resource]);
  });
});

describe("a success without JSON", () => {
  test.each<[title: string, { given: () => Response; body: string; message: string }]>([
    [
      "HTML",
      {
        given: () => new Response("<html>", { headers: { "content-type": "text/html" } }),
        body: "<html>",
        message: "copilot-spaces/get-resource-for-org: 200 with a body that is not JSON (text/html, 6 characters)",
      },
    ],
    [
      "truncated JSON",
      {
        given: () => new Response('{"id": 1', { headers: { "content-type": "application/json" } }),
        body: '{"id": 1',
        message:
          "copilot-spaces/get-resource-for-org: 200 with a body that is not JSON (application/json, 8 characters)",
      },
    ],
    [
      "an empty body",
      {
        given: () => new Response(null),
        body: "",
        message:
          "copilot-spaces/get-resource-for-org: 200 with a body that is not JSON (no content type, 0 characters)",
      },
    ],
  ])("a success with %s is an error with the status and the text", async (_, { given, body, message }) => {
    const error = await rejection(createSpace(given).getResource(1));
    expect(error).toBeInstanceOf(ResponseError);
    expect(error).toMatchObject({
      kind: "unexpected_response",
      status: 200,
      body,
      message,
      cause: expect.any(SyntaxError),
    });
  });
});

test("an error response is thrown with its operation, kind and details", async () => {
  const body = {
    message: "Validation Failed",
    errors: [{ resource: "CopilotSpaceResource", field: "metadata", code: "missing_field" }],
  };
  const error = await rejection(create(createSpace(() => Response.json(body, { status: 422 }))));
  expect(error).toBeInstanceOf(ResponseError);
  expect(error).toMatchObject({
    kind: "validation",
    operationId: "copilot-spaces/create-resource-for-org",
    method: "POST",
    path: "/orgs/{org}/copilot-spaces/{space_number}/resources",
    message:
      "copilot-spaces/create-resource-for-org: 422 Validation Failed; CopilotSpaceResource.metadata missing_field",
    details: body.errors,
  });
});

describe("a missing response", () => {
  test.each<[title: string, { given: unknown; reason: string }]>([
    [
      "Node's error, whose reason is its cause",
      {
        given: new TypeError("fetch failed", { cause: new Error("getaddrinfo ENOTFOUND a.test") }),
        reason: "getaddrinfo ENOTFOUND a.test",
      },
    ],
    ["an error without a cause", { given: new TypeError("Failed to fetch"), reason: "Failed to fetch" }],
    [
      "an error whose cause is not an error",
      { given: new TypeError("Failed to fetch", { cause: "x" }), reason: "Failed to fetch" },
    ],
    ["a string", { given: "gone", reason: "gone" }],
  ])(
    "a call without a response, because of %s, is an error of kind network with its cause",
    async (_, { given, reason }) => {
      const error = await rejection(createSpace(() => Promise.reject(given)).getResource(1));
      expect(error).toBeInstanceOf(ConnectionError);
      expect(error).toMatchObject({
        kind: "network",
        message: `copilot-spaces/get-resource-for-org: no response (${reason}), in attempt 1`,
      });
      expect(error).toHaveProperty("cause", given);
    },
  );

  test("a body that breaks off is an error of kind network", async () => {
    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error("terminated")) });
    const error = await rejection(createSpace(() => new Response(broken)).getResource(1));
    expect(error).toMatchObject({ kind: "network", message: expect.stringContaining("terminated") });
  });
});

const operation = { operationId: undefined, method: "GET", path: "/", pathParameters: {} };

test.each<[title: string, { given: unknown; want: boolean }]>([
  ["an input error", { given: new InvalidInputError(operation, "bad"), want: true }],
  ["a connection error", { given: new ConnectionError(operation, "bad", { kind: "network", elapsed: 0 }), want: true }],
  [
    "an error of another copy of this package",
    { given: Object.assign(new Error("x"), { isClientError: true }), want: true },
  ],
  ["another error", { given: new Error("x"), want: false }],
  ["an object that looks like one", { given: { isClientError: true, kind: "network" }, want: false }],
  ["null", { given: null, want: false }],
  ["undefined", { given: undefined, want: false }],
  ["a string", { given: "x", want: false }],
])("isClientError recognizes only errors of this package: %s", (_, { given, want }) => {
  expect(isClientError(given)).toBe(want);
});

test("a 204 where JSON is documented is an unexpected response", async () => {
  const error = await rejection(create(createSpace(() => new Response(null, { status: 204 }))));
  expect(error).toMatchObject({ kind: "unexpected_response", status: 204 });
});
