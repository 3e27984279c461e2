/** Where operations are called that have servers of their own. */
import { describe, expect, test } from "vitest";
import type { OperationObject, PathItemObject } from "../../../scripts/model/openapi-document.ts";
import { callBoth, home } from "./clients.ts";

const uploads = {
  servers: [{ url: "https://{area}.test/{v}/", variables: { area: { default: "uploads" }, v: { default: "v2" } } }],
};

describe.each<[title: string, row: { item?: PathItemObject; operation: OperationObject; want: string }]>([
  ["no server of its own", { operation: {}, want: `${home}/things` }],
  ["a server", { operation: uploads, want: "https://uploads.test/v2/things" }],
  ["a server of its path", { item: uploads, operation: {}, want: "https://uploads.test/v2/things" }],
  [
    "a server before that of its path",
    { item: uploads, operation: { servers: [{ url: "https://b.test" }] }, want: "https://b.test/things" },
  ],
  ["a server without a host", { operation: { servers: [{ url: "/v2" }] }, want: "https://api.test/v2/things" }],
  ["the server of the API", { operation: { servers: [{ url: home }] }, want: `${home}/things` }],
])("an operation with %s", (_, { item, operation, want }) => {
  test("is called there by both clients", async () => {
    const { requests } = await callBoth(operation, {}, { ...(item && { item }) });
    expect(requests.map(({ url }) => url)).toEqual([want, want]);
  });

  test("is called at the base URL that the user sets", async () => {
    const { requests } = await callBoth(
      operation,
      {},
      { ...(item && { item }), client: { baseUrl: "https://own.test/x" } },
    );
    expect(requests.map(({ url }) => url)).toEqual(Array(2).fill("https://own.test/x/things"));
  });
});

test("another origin does not receive the token", async () => {
  const { requests } = await callBoth(uploads, {}, { client: { token: "secret" } });
  expect(requests).toHaveLength(2);
  for (const { headers } of requests) expect(headers).not.toHaveProperty("authorization");
});

test("another path of the same origin receives the token, and so does an origin that is the user's base URL", async () => {
  const same = await callBoth({ servers: [{ url: "/v2" }] }, {}, { client: { token: "secret" } });
  const own = await callBoth(uploads, {}, { client: { token: "secret", baseUrl: "https://uploads.test/v2" } });
  for (const { headers } of [...same.requests, ...own.requests]) expect(headers["authorization"]).toBe("Bearer secret");
});
