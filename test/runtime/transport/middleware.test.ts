import { expect, test, vi } from "vitest";
import {
  createClient,
  type Middleware,
  type MiddlewareRequest,
  ResponseError,
} from "../../../generated/client/index.ts";
import { createFetchClient } from "../../../generated/fetch/index.ts";
import { recordingFetch, rejection } from "../recording-fetch.ts";
import { answering } from "./run-transport.ts";

const operation = {
  operationId: "copilot-spaces/list-resources-for-org",
  method: "GET",
  path: "/orgs/{org}/copilot-spaces/{space_number}/resources",
};
const params = { path: { org: "acme", space_number: 7 } };

/** Records when it is entered and left. */
function tracing(name: string, log: string[]): Middleware {
  return async (request, next) => {
    log.push(`${name} sends`);
    const response = await next(request);
    log.push(`${name} receives ${response.status}`);
    return response;
  };
}

test("the first middleware is the outermost, and a request's runs inside the client's", async () => {
  const log: string[] = [];
  const { fetch } = recordingFetch();
  const space = createClient({ fetch, use: [tracing("a", log), tracing("b", log)] }).org("acme", 7);
  await space.listResources({ use: [tracing("c", log)] });
  expect(log).toEqual(["a sends", "b sends", "c sends", "c receives 200", "b receives 200", "a receives 200"]);
});

test("a middleware sees the operation, and changes what is sent and received", async () => {
  const { fetch, log } = recordingFetch(() => Response.json({ resources: [] }));
  let seen: MiddlewareRequest | undefined;
  const use: Middleware[] = [
    async (request, next) => {
      seen = request;
      request.headers.set("X-Trace", "1");
      const response = await next({ ...request, url: `${request.url}?a=1` });
      return Response.json({ resources: [{ id: 1 }] }, { status: response.status, headers: { "x-own": "2" } });
    },
  ];
  const { data, response } = await createClient({ fetch, token: "secret", use })
    .org("acme", 7)
    .listResources()
    .withResponse();
  expect(data).toEqual({ resources: [{ id: 1 }] });
  expect(response.headers.get("x-own")).toBe("2");
  expect(log).toMatchObject([
    { url: "https://api.github.com/orgs/acme/copilot-spaces/7/resources?a=1", headers: { "x-trace": "1" } },
  ]);
  expect(seen).toMatchObject({ ...operation, attempt: 1, body: null });
  expect(seen?.headers.get("authorization")).toBe("Bearer secret");
});

test("createFetchClient runs middleware as well", async () => {
  const log: string[] = [];
  const { fetch } = recordingFetch();
  await createFetchClient({ fetch, use: [tracing("a", log)] }).GET(
    operation.path as "/orgs/{org}/copilot-spaces/{space_number}/resources",
    { params },
  );
  expect(log).toEqual(["a sends", "a receives 200"]);
});

test("a middleware runs around every attempt, and sees the response after redirects", async () => {
  const log: string[] = [];
  const moved = { status: 302, headers: { location: "/b" } };
  const { fetch, log: sent } = answering([503, moved, { status: 200, body: { resources: [] } }]);
  vi.spyOn(Math, "random").mockReturnValue(0);
  await createClient({ fetch, use: [tracing("a", log)] })
    .org("acme", 7)
    .listResources();
  vi.restoreAllMocks();
  expect(log).toEqual(["a sends", "a receives 503", "a sends", "a receives 200"]);
  expect(sent).toHaveLength(3);
});

test("a middleware may answer without sending, and may send twice", async () => {
  const { fetch, log } = recordingFetch(() => Response.json({ id: 1 }));
  const answer: Middleware = async () => Response.json({ id: 7 });
  const twice: Middleware = async (request, next) => (await next(request), next(request));
  const space = createClient({ fetch }).org("acme", 7);
  expect(await space.getResource(1, { use: [answer] })).toEqual({ id: 7 });
  expect(log).toHaveLength(0);
  expect(await space.getResource(1, { use: [twice] })).toEqual({ id: 1 });
  expect(log).toHaveLength(2);
});

test("what a middleware throws ends the call, which rejects with it", async () => {
  const { fetch, log } = recordingFetch();
  for (const reason of [new TypeError("mine"), "text", undefined]) {
    const use: Middleware[] = [() => Promise.reject(reason as Error)];
    expect(await rejection(createClient({ fetch, use }).org("acme", 7).listResources())).toBe(reason);
  }
  expect(log).toHaveLength(0);
});

test("a middleware sees the error of a failing network, which the client retries", async () => {
  const kinds: unknown[] = [];
  const watch: Middleware = async (request, next) => {
    try {
      return await next(request);
    } catch (error) {
      kinds.push(error);
      throw error;
    }
  };
  vi.spyOn(Math, "random").mockReturnValue(0);
  const { fetch } = answering([new TypeError("fetch failed"), { status: 200, body: { resources: [] } }]);
  await createClient({ fetch, use: [watch] })
    .org("acme", 7)
    .listResources();
  vi.restoreAllMocks();
  expect(kinds).toMatchObject([{ kind: "network", attempts: 1 }]);
});

test.each<[title: string, returned: unknown]>([
  ["nothing", undefined],
  ["data", { resources: [] }],
  ["a response that it has read", consumed()],
])("a middleware that returns %s is reported", async (_, returned) => {
  const { fetch } = recordingFetch();
  const use = [async () => (await returned) as Response]; // possible only without types
  expect(await rejection(createClient({ fetch, use }).org("acme", 7).listResources())).toMatchObject({
    kind: "invalid_input",
    message: expect.stringContaining("did not return a Response with an unread body"),
  });
});

async function consumed(): Promise<Response> {
  const response = Response.json({ resources: [] });
  await response.text();
  return response;
}

test("a middleware that sends to another origin does not take the token along", async () => {
  const { fetch, log } = recordingFetch();
  const use: Middleware[] = [(request, next) => next({ ...request, url: "https://evil.test/" })];
  await createClient({ fetch, token: "secret", use }).org("acme", 7).listResources();
  expect(log.map(({ url, headers }) => [url, headers["authorization"]])).toEqual([["https://evil.test/", undefined]]);
});

test("a middleware that sends to what is not a URL is reported", async () => {
  const use: Middleware[] = [(request, next) => next({ ...request, url: "nowhere" })];
  const error = await rejection(createClient({ token: "secret", use }).org("acme", 7).listResources());
  expect(error).toMatchObject({ kind: "invalid_input", message: expect.stringContaining("nowhere") });
});

test("an error of the family that a middleware throws keeps its class", async () => {
  const { fetch } = recordingFetch(() => Response.json({}, { status: 404 }));
  const inner = createClient({ fetch }).org("acme", 1);
  const use: Middleware[] = [async (request, next) => (await inner.listResources(), next(request))];
  expect(await rejection(createClient({ fetch, use }).org("acme", 7).listResources())).toBeInstanceOf(ResponseError);
});
