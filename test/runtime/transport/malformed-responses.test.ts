/** The network gives responses that no `Response` can be made of. */
import { expect, test } from "vitest";
import { createFetchClient, etagCache } from "../../../generated/fetch/index.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";

const list = "/orgs/{org}/copilot-spaces/{space_number}/resources";
const params = { path: { org: "acme", space_number: 7 } };

function strange(
  own: Partial<Record<"status" | "statusText", unknown>>,
  headers: Record<string, string> = {},
): Response {
  const response = Response.json({ resources: [] }, { headers });
  for (const [name, value] of Object.entries(own)) Object.defineProperty(response, name, { value });
  return response;
}

test.each(["d\u2019accord", "\ufffd", "\0", "a\nb"])("the status text %j is left out", async (statusText) => {
  const { fetch } = recordingFetch(() => strange({ statusText }, { etag: "1" }));
  for (const client of [createFetchClient({ fetch }), createFetchClient({ fetch: etagCache({ fetch }) })]) {
    const { data, response } = await client.GET(list, { params });
    expect(data).toEqual({ resources: [] });
    expect(response).toMatchObject({ status: 200, statusText: expect.stringMatching(/^(OK)?$/) });
  }
});

test.each([0, 100, 199, 600, 999])("the status %i is an error that says so", async (status) => {
  const { fetch } = recordingFetch(() => strange({ status }));
  const error = await rejection(createFetchClient({ fetch }).GET(list, { params }));
  expect(error).toMatchObject({
    kind: "unexpected_response",
    status,
    message: `copilot-spaces/list-resources-for-org: ${status} is not a valid HTTP status`,
  });
});
