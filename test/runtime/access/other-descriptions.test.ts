/** Descriptions with other groups, and without `x-github-access`. */
import { expect, test } from "vitest";
import { explainAccessFromTables } from "../../../scripts/runtime/access/explain-access.ts";
import type { OperationTable } from "../../../scripts/runtime/transport/operation.ts";
import { explainAccess } from "../../fixtures/tiny/golden/access/index.ts";
import { recordingFetch } from "../recording-fetch.ts";

test("a group without access says what the answer shows, and nothing else", async () => {
  const { fetch, log } = recordingFetch(() => Response.json({ resources: [] }));
  const { methods } = await explainAccess({ fetch }).space("reading room");
  expect(methods.listResources).toEqual({ allowed: "yes", needs: undefined, missing: undefined });
  expect(methods.createResource).toEqual({ allowed: "no", needs: undefined, missing: "a token" });
  expect(log.map(({ url }) => url)).toEqual(["https://eu.books.test/v1/spaces/reading%20room/resources"]);
});

test("a group that binds nothing is a function without parameters, and nothing is sent without a GET to send", async () => {
  const { fetch, log } = recordingFetch();
  const { methods, error } = await explainAccess({ fetch, token: "ghp_a" }).publicBooks();
  expect({ methods, error, sent: log.length }).toEqual({
    methods: { list: { allowed: "unknown", needs: undefined, missing: undefined } },
    error: undefined,
    sent: 0,
  });
});

test("methods that read something with other needs are not known from the one that was called", async () => {
  const access = (scope: string) => ({ tokens: ["classic"], scope });
  const operations: OperationTable = [
    { operationId: "list", method: "GET", path: "/a", pathParameters: {}, access: access("read:a") },
    { operationId: "secrets", method: "GET", path: "/b", pathParameters: {}, access: access("read:b") },
    {
      operationId: "listed",
      method: "PUT",
      path: "/d",
      pathParameters: {},
      access: { tokens: ["classic"], scope: "write:d", listedScope: "all_d" },
    },
    { operationId: "open", method: "PUT", path: "/c", pathParameters: {}, access: { tokens: ["classic"] } },
  ];
  const methods = {
    list: { operationId: "list" },
    secrets: { operationId: "secrets" },
    listed: { operationId: "listed" },
    open: { operationId: "open" },
  };
  const { fetch } = recordingFetch(() => Response.json({}, { headers: { "x-oauth-scopes": "read:a, all_d" } }));
  const explain = explainAccessFromTables({ box: { binds: [], methods } }, operations, "https://a.test", {
    fetch,
    token: "ghp_a",
  });
  expect((await explain["box"]?.())?.methods).toEqual({
    list: { allowed: "yes", needs: "the scope read:a", missing: undefined },
    secrets: { allowed: "no", needs: "the scope read:b", missing: "the scope read:b" },
    listed: { allowed: "unknown", needs: "the scope write:d (listed as all_d)", missing: undefined },
    open: { allowed: "unknown", needs: "any token", missing: undefined },
  });
});
