/** A body that counts as false must not look like no error, nor an empty success like a success. */
import { describe, expect, test } from "vitest";
import { createClient } from "../../../generated/client/index.ts";
import { createFetchClient } from "../../../generated/fetch/index.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";

const list = "/orgs/{org}/copilot-spaces/{space_number}/resources";
const params = { path: { org: "acme", space_number: 7 } };

const bodies: [title: string, body: string | null, headers: Record<string, string>][] = [
  ["nothing", null, {}],
  ["nothing, and its length", null, { "content-length": "0" }],
  ["empty text", "", { "content-type": "text/plain" }],
  ["null", "null", { "content-type": "application/json" }],
  ["false", "false", { "content-type": "application/json" }],
  ["0", "0", { "content-type": "application/json" }],
  ['""', '""', { "content-type": "application/json" }],
];

describe.each(bodies)("an error with %s for a body", (_, body, headers) => {
  const respond = () => new Response(body, { status: 500, statusText: "Internal Server Error", headers });

  test("is thrown by a client", async () => {
    const error = await rejection(
      createClient({ fetch: recordingFetch(respond).fetch })
        .org("acme", 7)
        .listResources(),
    );
    expect(error).toMatchObject({
      kind: "server",
      status: 500,
      message: "copilot-spaces/list-resources-for-org: 500 Internal Server Error",
    });
  });

  test("is an error of a path-typed client", async () => {
    const { data, error, response } = await createFetchClient({ fetch: recordingFetch(respond).fetch }).GET(list, {
      params,
    });
    expect(data).toBeUndefined();
    expect(error).toEqual({ message: "500 Internal Server Error" });
    expect(response.status).toBe(500);
  });
});

test.each(bodies.slice(0, 3))("a success with %s for a body is none, for both clients", async (_, body, headers) => {
  const { fetch } = recordingFetch(() => new Response(body, { headers }));
  const want = {
    kind: "unexpected_response",
    status: 200,
    body: "",
    message: expect.stringContaining("with a body that is not JSON"),
  };
  expect(await rejection(createClient({ fetch }).org("acme", 7).listResources())).toMatchObject(want);
  expect(await rejection(createFetchClient({ fetch }).GET(list, { params }))).toMatchObject(want);
});

test("a success without a body is one where the description says so", async () => {
  const { fetch } = recordingFetch(() => new Response(null, { status: 204 }));
  const path = { ...params.path, space_resource_id: 1 };
  const { error, response } = await createFetchClient({ fetch }).DELETE(`${list}/{space_resource_id}`, {
    params: { path },
  });
  expect(error).toBeUndefined();
  expect(response.status).toBe(204);
});
