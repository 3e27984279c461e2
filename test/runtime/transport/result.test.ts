/** The rule for successes, which is the same in both clients: JSON of the documented type, of any content type. */
import { describe, expect, test } from "vitest";
import { createClient } from "../../../generated/client/index.ts";
import { createFetchClient } from "../../../generated/fetch/index.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";

const path = "/orgs/{org}/copilot-spaces/{space_number}/resources";
const params = { path: { org: "acme", space_number: 7 } };
const list = { resources: [] };

describe("both clients", () => {
  test.each<[title: string, headers: Record<string, string>]>([
    ["application/json", { "content-type": "application/json" }],
    ["application/vnd.github+json", { "content-type": "application/vnd.github+json" }],
    ["text/plain", { "content-type": "text/plain" }],
    ["text/html", { "content-type": "text/html" }],
    ["a malformed content type", { "content-type": ";;" }],
  ])("accept JSON as %s", async (_, headers) => {
    const { fetch } = recordingFetch(() => new Response(JSON.stringify(list), { headers }));
    expect(await createClient({ fetch }).org("acme", 7).listResources()).toEqual(list);
    expect(await createFetchClient({ fetch }).GET(path, { params })).toMatchObject({ data: list });
  });

  test("accept JSON without a content type, and with a byte order mark", async () => {
    const bytes = new TextEncoder().encode(`\ufeff${JSON.stringify(list)}`);
    const { fetch } = recordingFetch(() => new Response(bytes));
    expect(await createClient({ fetch }).org("acme", 7).listResources()).toEqual(list);
    expect(await createFetchClient({ fetch }).GET(path, { params })).toMatchObject({ data: list });
  });

  test.each<[body: string, type: string, value: unknown]>([
    ["null", "null", null],
    ["[]", "array", []],
    ['"text"', "string", "text"],
    ["7", "number", 7],
    ["true", "boolean", true],
  ])("reject the body %s where an object is documented", async (body, type, value) => {
    const { fetch } = recordingFetch(() => new Response(body));
    const want = {
      kind: "unexpected_response",
      status: 200,
      body: value,
      message: `copilot-spaces/list-resources-for-org: 200 with a body of type ${type}, not object`,
    };
    expect(await rejection(createClient({ fetch }).org("acme", 7).listResources())).toMatchObject(want);
    expect(await rejection(createFetchClient({ fetch }).GET(path, { params }))).toMatchObject(want);
  });
});
