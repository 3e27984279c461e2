/** Bodies that are falsy or empty, and responses that the constructor of `Response` would reject. */
import { describe, expect, test } from "vitest";
import { createClient } from "../../../generated/client/index.ts";
import { createFetchClient } from "../../../generated/fetch/index.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";

const list = "/orgs/{org}/copilot-spaces/{space_number}/resources";
const params = { path: { org: "acme", space_number: 7 } };

const bodies: [title: string, body: string | null, headers: Record<string, string>][] = [
  ["no body", null, {}],
  ["no body and its length", null, { "content-length": "0" }],
  ["an empty text", "", { "content-type": "text/plain" }],
  ["null", "null", { "content-type": "application/json" }],
  ["false", "false", { "content-type": "application/json" }],
  ["0", "0", { "content-type": "application/json" }],
  ['""', '""', { "content-type": "application/json" }],
];

describe.each(bodies)("an error response with %s", (title, body, headers) => {
  const respond = () => new Response(body, { status: 500, statusText: "Internal Server Error", headers });

  test(`createClient throws an error response with ${title}`, async () => {
    const { fetch } = recordingFetch(respond);
    const error = await rejection(createClient({ fetch }).org("acme", 7).listResources());
    expect(error).toMatchObject({
      kind: "server",
      status: 500,
      message: "copilot-spaces/list-resources-for-org: 500 Internal Server Error",
    });
  });

  test(`createFetchClient returns an error for an error response with ${title}`, async () => {
    const { fetch } = recordingFetch(respond);
    const { data, error, response } = await createFetchClient({ fetch }).GET(list, { params });
    expect(data).toBeUndefined();
    expect(error).toEqual({ message: "500 Internal Server Error" });
    expect(response.status).toBe(500);
  });
});

test.each(bodies.slice(0, 3))(
  "both clients reject a success with %s where JSON is documented",
  async (_, body, headers) => {
    const { fetch } = recordingFetch(() => new Response(body, { headers }));
    const want = {
      kind: "unexpected_response",
      status: 200,
      body: "",
      message: expect.stringContaining("with a body that is not JSON"),
    };
    expect(await rejection(createClient({ fetch }).org("acme", 7).listResources())).toMatchObject(want);
    expect(await rejection(createFetchClient({ fetch }).GET(list, { params }))).toMatchObject(want);
  },
);

test("createFetchClient accepts an empty success where the description documents one", async () => {
  const { fetch } = recordingFetch(() => new Response(null, { status: 204 }));
  const path = { ...params.path, space_resource_id: 1 };
  const { error, response } = await createFetchClient({ fetch }).DELETE(`${list}/{space_resource_id}`, {
    params: { path },
  });
  expect(error).toBeUndefined();
  expect(response.status).toBe(204);
});

/** A response with properties that the constructor of `Response` rejects. */
function malformedResponse(
  properties: Partial<Record<"status" | "statusText", unknown>>,
  headers: Record<string, string> = {},
): Response {
  const response = Response.json({ resources: [] }, { headers });
  for (const [name, value] of Object.entries(properties)) Object.defineProperty(response, name, { value });
  return response;
}

test.each(["d\u2019accord", "\ufffd", "\0", "a\nb"])("accepts the malformed status text %j", async (statusText) => {
  const { fetch } = recordingFetch(() => malformedResponse({ statusText }));
  const client = createFetchClient({ fetch });
  expect(await client.GET(list, { params })).toMatchObject({ data: { resources: [] }, response: { statusText } });
  client.use({ onResponse: () => {} });
  expect(await client.GET(list, { params })).toMatchObject({ data: { resources: [] }, response: { statusText: "" } });
});

test.each([0, 100, 199, 600, 999])("rejects the invalid status %i", async (status) => {
  const { fetch } = recordingFetch(() => malformedResponse({ status }));
  const error = await rejection(createFetchClient({ fetch }).GET(list, { params }));
  expect(error).toMatchObject({
    kind: "unexpected_response",
    status,
    message: `copilot-spaces/list-resources-for-org: ${status} is not a valid HTTP status`,
  });
});
