import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createClient, type Space } from "../../../generated/client/index.ts";
import { type Recording, recordingFetch, rejection } from "../recording-fetch.ts";

const limits = {
  "x-ratelimit-limit": "5000",
  "x-ratelimit-remaining": "4987",
  "x-ratelimit-used": "13",
  "x-ratelimit-reset": "1893456000",
};
const rateLimit = { limit: 5000, remaining: 4987, used: 13, reset: new Date(Date.UTC(2030, 0)) };

function createSpace(respond: () => Response): Recording & { space: Space } {
  const recording = recordingFetch(respond);
  return { ...recording, space: createClient({ fetch: recording.fetch, attempts: 1 }).org("acme", 7) };
}

describe("withResponse()", () => {
  test("withResponse() resolves to the data and the response of one request", async () => {
    const headers = { ...limits, "x-ratelimit-resource": "core", "x-github-request-id": "AB:1" };
    const { space, log } = createSpace(() => Response.json({ resources: [] }, { headers }));
    const { data, response } = await space.listResources().withResponse();
    expect(data).toEqual({ resources: [] });
    expect(response).toEqual({
      status: 200,
      headers: expect.any(Headers),
      requestId: "AB:1",
      rateLimit: { ...rateLimit, resource: "core" },
    });
    expect(response.headers.get("x-ratelimit-used")).toBe("13");
    expect(log).toHaveLength(1);
  });

  test("withResponse() resolves to the same data as the method", async () => {
    const { space } = createSpace(() => Response.json({ id: 1 }, { status: 201 }));
    const body = { resource_type: "repository", metadata: { repository_id: 42 } } as const;
    expect(await space.createResource(body).withResponse()).toMatchObject({
      data: { resource: { id: 1 }, created: true },
      response: { status: 201 },
    });
    const empty = createSpace(() => new Response(null, { status: 204 }));
    expect(await empty.space.deleteResource(1).withResponse()).toMatchObject({
      data: undefined,
      response: { status: 204, requestId: undefined },
    });
  });

  test("withResponse() sends no further request, however often it is called", async () => {
    const { space, log } = createSpace(() => Response.json({ id: 1 }));
    const call = space.getResource(1);
    const [data, one, two] = await Promise.all([call, call.withResponse(), call.withResponse()]);
    expect([one.data, two.data]).toEqual([data, data]);
    expect(log).toHaveLength(1);
  });
});

describe("rateLimit", () => {
  test.each<[title: string, { given: Record<string, string>; want: unknown }]>([
    ["has the values of the headers", { given: limits, want: { ...rateLimit, resource: undefined } }],
    ["is undefined without headers", { given: {}, want: undefined }],
    ...Object.keys(limits).flatMap((name) =>
      ["many", "", " ", "-1", "1.5", "1e3", "0x10", "NaN", "Infinity", "60, 60", "99999999999"].map(
        (value): [string, { given: Record<string, string>; want: unknown }] => [
          `is undefined when ${name} is ${JSON.stringify(value)}`,
          { given: { ...limits, [name]: value }, want: undefined },
        ],
      ),
    ),
    ["is undefined when a header is missing", { given: { "x-ratelimit-remaining": "1" }, want: undefined }],
    [
      "can have 0 remaining requests",
      { given: { ...limits, "x-ratelimit-remaining": "0" }, want: { ...rateLimit, remaining: 0, resource: undefined } },
    ],
  ])("rateLimit %s", async (_, { given, want }) => {
    const { space } = createSpace(() => Response.json({ id: 1 }, { headers: given }));
    const { response } = await space.getResource(1).withResponse();
    expect(response.rateLimit).toEqual(want);
  });
});

describe("unhandled rejections", () => {
  const unhandled: unknown[] = [];
  const record = (reason: unknown) => void unhandled.push(reason);
  let others: NodeJS.UnhandledRejectionListener[];
  beforeEach(() => {
    others = process.listeners("unhandledRejection");
    process.removeAllListeners("unhandledRejection").on("unhandledRejection", record);
  });
  afterEach(() => {
    process.removeAllListeners("unhandledRejection");
    for (const other of others) process.on("unhandledRejection", other);
    unhandled.length = 0;
  });

  const failing: [title: string, respond: () => Response][] = [
    ["an error response", () => Response.json({}, { status: 404 })],
    ["a body that is not JSON", () => new Response("<html>")],
    [
      "no response",
      () => {
        throw new TypeError("fetch failed");
      },
    ],
  ];
  const uses: [title: string, use: (call: ReturnType<Space["getResource"]>) => Promise<unknown>[]][] = [
    ["the data", (call) => [call]],
    ["the response", (call) => [call.withResponse()]],
    ["both", (call) => [call, call.withResponse()]],
    ["the response twice", (call) => [call.withResponse(), call.withResponse()]],
    [
      "a chain of the data",
      (call) => [call.then(() => {}), call.catch(Promise.reject.bind(Promise)), call.finally(() => {})],
    ],
  ];

  test.each(
    failing.flatMap(([failure, respond]) => uses.map(([title, use]) => [failure, title, respond, use] as const)),
  )(
    "a call that fails with %s leaves no rejection unhandled when its caller uses %s",
    async (_failure, _title, respond, use) => {
      const errors = await Promise.all(use(createSpace(respond).space.getResource(1)).map(rejection));
      await new Promise((resolve) => setImmediate(resolve));
      expect(new Set(errors).size).toBe(1);
      expect(errors[0]).toHaveProperty("isClientError", true);
      expect(unhandled).toEqual([]);
    },
  );

  test("a failing call that nobody handles is reported as unhandled", async () => {
    void createSpace(() => Response.json({}, { status: 404 })).space.getResource(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(unhandled).toMatchObject([{ kind: "not_found" }]);
  });
});
