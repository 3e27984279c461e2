import { describe, expectTypeOf, test } from "vitest";
import {
  type Client,
  type ConnectionError,
  type CreateResourceRequest,
  createClient,
  type InvalidInputError,
  isClientError,
  type Resource,
  type ResponseError,
  type Space,
} from "../../generated/client/index.ts";

declare const client: Client;
declare const space: Space;
declare const body: CreateResourceRequest;

describe("createClient", () => {
  test("accepts no options, any option, and undefined options", () => {
    expectTypeOf(createClient()).toEqualTypeOf<Client>();
    createClient({});
    createClient({ token: process.env["GITHUB_TOKEN"] });
    createClient({ token: "a", baseUrl: "b", apiVersion: "c", userAgent: "d", fetch: (request) => fetch(request) });
    createClient({ fetch: globalThis.fetch });
    // @ts-expect-error -- no such option
    createClient({ tokne: "a" });
    // @ts-expect-error -- null is not a token
    createClient({ token: null });
    // @ts-expect-error -- a fetch that gives no response
    createClient({ fetch: () => Promise.resolve() });
  });
});

describe("spaces", () => {
  test("of organizations and users have one type", () => {
    let either: Space = client.org("acme", 7);
    either = client.user("octocat", 3);
    expectTypeOf(either.listResources).toEqualTypeOf<typeof space.listResources>();
    type Methods = "createResource" | "deleteResource" | "getResource" | "listResources" | "setResource";
    expectTypeOf<Methods>().toExtend<keyof Space>();
  });

  test("require an owner and a number, in this order", () => {
    // @ts-expect-error -- no owner
    client.org();
    // @ts-expect-error -- no number
    client.org("acme");
    // @ts-expect-error -- a number in a string
    client.org("acme", "7");
    // @ts-expect-error -- the wrong way around
    client.org(7, "acme");
    // @ts-expect-error -- one too many
    client.org("acme", 7, 1);
    // @ts-expect-error -- an owner that may be undefined
    client.org(process.env["OWNER"], 7);
    // @ts-expect-error -- no owner
    client.user();
    // @ts-expect-error -- no number
    client.user("octocat");
    // @ts-expect-error -- a number in a string
    client.user("octocat", "3");
    // @ts-expect-error -- one too many
    client.user("octocat", 3, {});
    // @ts-expect-error -- no such group
    client.team("acme", 7);
  });
});

describe("methods", () => {
  test("are five", () => {
    expectTypeOf<keyof Space>().toEqualTypeOf<
      "listResources" | "createResource" | "getResource" | "setResource" | "deleteResource"
    >();
  });

  test("resolve to data", () => {
    expectTypeOf(space.listResources()).resolves.toEqualTypeOf<{ resources: Resource[] }>();
    expectTypeOf(space.createResource(body)).resolves.toEqualTypeOf<{ resource: Resource; created: boolean }>();
    expectTypeOf(space.getResource(1)).resolves.toEqualTypeOf<Resource>();
    expectTypeOf(space.setResource(1, {})).resolves.toEqualTypeOf<Resource>();
    expectTypeOf(space.deleteResource(1)).resolves.toBeVoid();
  });

  test("accept options as the last argument", () => {
    const options = { signal: new AbortController().signal, headers: { "x-own": "1" } };
    void space.listResources(options);
    void space.createResource(body, options);
    void space.getResource(1, options);
    void space.setResource(1, {}, options);
    void space.deleteResource(1, options);
    void space.listResources({ signal: undefined, headers: undefined });
    // @ts-expect-error -- no such option
    void space.listResources({ timeOut: 1 });
  });

  test("accept known and unknown metadata fields in a change", () => {
    void space.setResource(1, { metadata: { text: "b" } });
    void space.setResource(1, { metadata: { name: "a", text: "b", since: "2031" } });
    void space.setResource(1, { metadata: {} });
    // @ts-expect-error -- of the wrong type
    void space.setResource(1, { metadata: { text: 7 } });
    // @ts-expect-error -- the kind cannot be changed
    void space.setResource(1, { resource_type: "free_text", metadata: {} });
    // @ts-expect-error -- metadata without its place
    void space.setResource(1, { text: "b" });
  });

  test("require their arguments and accept no others", () => {
    // @ts-expect-error -- an id
    void space.listResources(1);
    // @ts-expect-error -- one too many
    void space.listResources({}, {});
    // @ts-expect-error -- no body
    void space.createResource();
    // @ts-expect-error -- one too many
    void space.createResource(body, {}, {});
    // @ts-expect-error -- no id
    void space.getResource();
    // @ts-expect-error -- an id in a string
    void space.getResource("1");
    // @ts-expect-error -- one too many
    void space.getResource(1, {}, {});
    // @ts-expect-error -- no id
    void space.setResource();
    // @ts-expect-error -- no body
    void space.setResource(1);
    // @ts-expect-error -- the wrong way around
    void space.setResource({}, 1);
    // @ts-expect-error -- one too many
    void space.setResource(1, {}, {}, {});
    // @ts-expect-error -- no id
    void space.deleteResource();
    // @ts-expect-error -- a resource, not its id
    void space.deleteResource({ id: 1 });
    // @ts-expect-error -- one too many
    void space.deleteResource(1, {}, {});
  });
});

test("kind narrows an error", () => {
  const error: unknown = undefined;
  if (!isClientError(error)) return;
  if (error.kind === "invalid_input") expectTypeOf(error).toEqualTypeOf<InvalidInputError>();
  if (error.kind === "network" || error.kind === "aborted") expectTypeOf(error).toEqualTypeOf<ConnectionError>();
  if (error.kind === "validation") {
    expectTypeOf(error).toEqualTypeOf<ResponseError>();
    expectTypeOf(error.details[0]?.code).toEqualTypeOf<string | undefined>();
  }
  // @ts-expect-error -- an error without a response has no status
  error.status satisfies number;
  // @ts-expect-error -- no such kind
  error.kind === "teapot";
});
