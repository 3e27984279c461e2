import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createClient, type DeprecationEvent, reportDeprecations } from "../../../generated/client/index.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";
import { runTransport } from "./run-transport.ts";

const ending = {
  deprecation: "@1893456000",
  sunset: "Wed, 01 Jan 2031 00:00:00 GMT",
  link: '<https://docs.test>; rel="sunset"',
};

function createClientReceiving(
  headers: Record<string, string>,
  status = 200,
): { client: ReturnType<typeof createClient>; events: DeprecationEvent[] } {
  const events: DeprecationEvent[] = [];
  const use = [reportDeprecations((event) => void events.push(event))];
  const { fetch } = recordingFetch(() => Response.json({}, { status, headers }));
  return { client: createClient({ fetch, attempts: 1, use }), events };
}

test("reportDeprecations passes on the headers of an announcement", async () => {
  const { client, events } = createClientReceiving(ending);
  await client.org("acme", 7).getResource(1);
  expect(events).toEqual([
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
  ["a link alone", { given: { link: "<https://docs.test>" }, want: [] }],
  ["no header", { given: {}, want: [] }],
])("reportDeprecations passes on what a response announces: %s", async (_, { given, want }) => {
  const { client, events } = createClientReceiving(given);
  await client.org("acme", 7).getResource(1);
  expect(events).toMatchObject(want);
});

test("reports each operation once per middleware", async () => {
  const one = createClientReceiving(ending);
  const [space, other] = [one.client.org("acme", 7), one.client.org("other", 8)];
  await Promise.all([space.getResource(1), space.getResource(2), other.getResource(3), space.listResources()]);
  await space.getResource(1);
  expect(one.events.map(({ operationId }) => operationId)).toEqual([
    "copilot-spaces/get-resource-for-org",
    "copilot-spaces/list-resources-for-org",
  ]);
  const two = createClientReceiving(ending);
  await two.client.org("acme", 7).getResource(1);
  expect(two.events).toHaveLength(1);
});

test("reports an announcement on an error response", async () => {
  const { client, events } = createClientReceiving(ending, 404);
  expect(await rejection(client.org("acme", 7).getResource(1))).toMatchObject({ kind: "not_found" });
  expect(events).toHaveLength(1);
});

test("a removed API version is an error of kind gone, with a hint", async () => {
  const { client } = createClientReceiving({}, 410);
  expect(await rejection(client.org("acme", 7).getResource(1))).toMatchObject({
    kind: "gone",
    status: 410,
    hint: "It was deleted, or GitHub has removed this API version: then set another `apiVersion`.",
  });
});

describe("without a function of one's own", () => {
  const warn = vi.fn();
  beforeEach(() => void vi.spyOn(console, "warn").mockImplementation(warn.mockClear()));
  afterEach(() => void vi.restoreAllMocks());

  test.each<[title: string, { operationId: string | undefined; given: Record<string, string>; want: string }]>([
    [
      "both",
      {
        operationId: "a/get",
        given: ending,
        want: 'a/get is deprecated (@1893456000) and will be removed on Wed, 01 Jan 2031 00:00:00 GMT. See <https://docs.test>; rel="sunset"',
      },
    ],
    ["deprecation", { operationId: "a/get", given: { deprecation: "true" }, want: "a/get is deprecated (true)." }],
    [
      "sunset of a call without an operationId",
      { operationId: undefined, given: { sunset: "soon" }, want: "GET /a will be removed on soon." },
    ],
  ])("warns once on the console: %s", async (_, { operationId, given, want }) => {
    const use = [reportDeprecations()];
    const answers = [{ status: 200, headers: given }];
    await runTransport({ operationId, answers, options: { use } });
    await runTransport({ operationId, answers, options: { use } });
    expect(warn.mock.calls).toEqual([[want]]);
  });

  test("does not warn about a response without an announcement", async () => {
    await createClient({ fetch: recordingFetch().fetch, use: [reportDeprecations()] })
      .org("acme", 7)
      .listResources();
    expect(warn).not.toHaveBeenCalled();
  });
});
