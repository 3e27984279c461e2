import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createClient, type DeprecationEvent } from "../../../generated/client/index.ts";
import { reportDeprecation } from "../../../scripts/runtime/transport/deprecation.ts";
import { readSettings } from "../../../scripts/runtime/transport/settings.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";
import { home } from "./run-transport.ts";

const ending = {
  deprecation: "@1893456000",
  sunset: "Wed, 01 Jan 2031 00:00:00 GMT",
  link: '<https://docs.test>; rel="sunset"',
};

function clientThat(
  headers: Record<string, string>,
  status = 200,
): { client: ReturnType<typeof createClient>; told: DeprecationEvent[] } {
  const told: DeprecationEvent[] = [];
  const { fetch } = recordingFetch(() => Response.json({}, { status, headers }));
  return { client: createClient({ fetch, attempts: 1, onDeprecation: (view) => void told.push(view) }), told };
}

test("onDeprecation is told what GitHub says", async () => {
  const { client, told } = clientThat(ending);
  await client.org("acme", 7).getResource(1);
  expect(told).toEqual([
    {
      operationId: "copilot-spaces/get-resource-for-org",
      method: "GET",
      path: "/orgs/{org}/copilot-spaces/{space_number}/resources/{space_resource_id}",
      ...ending,
    },
  ]);
});

test.each<[title: string, { given: Record<string, string>; want: object[] }]>([
  [
    "deprecation alone",
    { given: { deprecation: "true" }, want: [{ deprecation: "true", sunset: undefined, link: undefined }] },
  ],
  ["sunset alone", { given: { sunset: "soon" }, want: [{ deprecation: undefined, sunset: "soon", link: undefined }] }],
  ["a link alone, which is no announcement", { given: { link: "<https://docs.test>" }, want: [] }],
  ["nothing", { given: {}, want: [] }],
])("with %s", async (_, { given, want }) => {
  const { client, told } = clientThat(given);
  await client.org("acme", 7).getResource(1);
  expect(told).toMatchObject(want);
});

test("each operation is told of once, each client for itself", async () => {
  const one = clientThat(ending);
  const [space, other] = [one.client.org("acme", 7), one.client.org("other", 8)];
  await Promise.all([space.getResource(1), space.getResource(2), other.getResource(3), space.listResources()]);
  await space.getResource(1);
  expect(one.told.map(({ operationId }) => operationId)).toEqual([
    "copilot-spaces/get-resource-for-org",
    "copilot-spaces/list-resources-for-org",
  ]);
  const two = clientThat(ending);
  await two.client.org("acme", 7).getResource(1);
  expect(two.told).toHaveLength(1);
});

test("an announcement on an error counts as well", async () => {
  const { client, told } = clientThat(ending, 404);
  expect(await rejection(client.org("acme", 7).getResource(1))).toMatchObject({ kind: "not_found" });
  expect(told).toHaveLength(1);
});

test("a version that has ended is an error of its own kind, with a hint", async () => {
  const { client } = clientThat({}, 410);
  expect(await rejection(client.org("acme", 7).getResource(1))).toMatchObject({
    kind: "gone",
    status: 410,
    hint: "GitHub has removed this API version: set another `apiVersion`.",
  });
});

describe("without onDeprecation", () => {
  const warn = vi.fn();
  beforeEach(() => void vi.spyOn(console, "warn").mockImplementation(warn.mockClear()));
  afterEach(() => void vi.restoreAllMocks());

  test.each<[title: string, { operationId?: string; given: Record<string, string>; want: string }]>([
    [
      "both",
      {
        operationId: "a/get",
        given: ending,
        want: 'a/get is deprecated (@1893456000) and will be removed on Wed, 01 Jan 2031 00:00:00 GMT. See <https://docs.test>; rel="sunset"',
      },
    ],
    ["deprecation", { operationId: "a/get", given: { deprecation: "true" }, want: "a/get is deprecated (true)." }],
    ["sunset, of what has no operationId", { given: { sunset: "soon" }, want: "GET /a will be removed on soon." }],
  ])("there is one warning: %s", async (_, { operationId, given, want }) => {
    const reported = new Set<string>();
    const operation = { operationId, method: "GET", path: "/a", pathParameters: {} };
    const settings = readSettings({}, home);
    await reportDeprecation(operation, new Response(null, { headers: given }), settings, reported);
    await reportDeprecation(operation, new Response(null, { headers: given }), settings, reported);
    expect(warn.mock.calls).toEqual([[want]]);
  });

  test("and none for a response that announces nothing", async () => {
    await createClient({ fetch: recordingFetch().fetch }).org("acme", 7).listResources();
    expect(warn).not.toHaveBeenCalled();
  });
});
