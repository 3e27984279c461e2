/** The interpreter on tables with features that the description does not use: queries, groups without binds. */
import { expect, test } from "vitest";
import { createClientFromTables } from "../../../scripts/runtime/client/client.ts";
import { createDescribedCaller } from "../../../scripts/runtime/client/described-call.ts";
import type { GroupTable } from "../../../scripts/runtime/client/groups.ts";
import type { OperationTable } from "../../../scripts/runtime/transport/operation.ts";
import { type Recording, recordingFetch, rejection } from "../recording-fetch.ts";

const operations: OperationTable = [
  { operationId: "search", method: "GET", path: "/search", pathParameters: {}, query: true, returns: "always" },
  { operationId: "status", method: "GET", path: "/status", pathParameters: {}, returns: "always" },
  {
    operationId: "write",
    method: "PATCH",
    path: "/shelves/{shelf}/books/{book}/pages/{page}",
    pathParameters: { shelf: "string", book: "integer", page: "integer" },
    query: true,
    body: { mediaType: "application/merge-patch+json", required: false },
    returns: "always",
  },
];

const groups: GroupTable = {
  api: { binds: [], methods: { search: { operationId: "search" }, status: { operationId: "status" } } },
  shelf: { binds: ["shelf"], methods: { write: { operationId: "write" } } },
};

type Methods = Record<string, (...values: unknown[]) => Promise<unknown>>;
interface Tables {
  api: Methods;
  shelf(shelf: string): Methods;
}

function createFromTables({ fetch }: Recording): Tables {
  // The type describes the two tables above.
  return createClientFromTables(
    groups,
    operations,
    "https://a.test/v1",
    { fetch },
    createDescribedCaller({}),
  ) as unknown as Tables;
}

test("a group without bound parameters is a property, and a group with them is a function", () => {
  const client = createFromTables(recordingFetch());
  expect(Object.keys(client)).toEqual(["api", "shelf"]);
  expect(Object.keys(client.api)).toEqual(["search", "status"]);
  expect(Object.keys(client.shelf("a"))).toEqual(["write"]);
});

test.each<[title: string, { given: unknown; want: string }]>([
  ["undefined", { given: undefined, want: "" }],
  ["no parameters", { given: {}, want: "" }],
  ["undefined parameters", { given: { a: undefined, b: [undefined] }, want: "" }],
  ["an empty array", { given: { a: [] }, want: "" }],
  ["strings, numbers and booleans", { given: { a: "x", b: 7, c: false, d: "" }, want: "?a=x&b=7&c=false&d=" }],
  ["an array, as repeated parameters", { given: { a: ["x", "y"], b: 1 }, want: "?a=x&a=y&b=1" }],
  [
    "characters that have a meaning in URLs",
    { given: { "a&b": "c=d&e", f: "#?/ü +" }, want: "?a%26b=c%3Dd%26e&f=%23%3F%2F%C3%BC%20%2B" },
  ],
])("a query of %s is encoded", async (_, { given, want }) => {
  const recording = recordingFetch();
  await createFromTables(recording).api["search"]?.(given);
  expect(recording.log.map(({ url }) => url)).toEqual([`https://a.test/v1/search${want}`]);
});

test("the arguments are the free path parameters, the body, the query and the options, in this order", async () => {
  const recording = recordingFetch();
  await createFromTables(recording)
    .shelf("s")
    ["write"]?.(1, 2, { text: "x" }, { draft: true }, { headers: { "x-own": "1" } });
  expect(recording.log).toMatchObject([
    {
      method: "PATCH",
      url: "https://a.test/v1/shelves/s/books/1/pages/2?draft=true",
      headers: { "content-type": "application/merge-patch+json", "x-own": "1" },
      body: '{"text":"x"}',
    },
  ]);
});

test("the first argument of an operation without body and query is its options", async () => {
  const recording = recordingFetch();
  await createFromTables(recording).api["status"]?.({ headers: { "x-own": "1" } });
  expect(recording.log[0]?.headers).toHaveProperty("x-own", "1");
});

test("an optional body that is omitted is not sent, and neither is its media type", async () => {
  const recording = recordingFetch();
  await createFromTables(recording).shelf("s")["write"]?.(1, 2);
  expect(recording.log[0]?.body).toBe("");
  expect(recording.log[0]?.headers).not.toHaveProperty("content-type");
});

test.each([[null], [0], [""], [false], [[]]])("a body of %j is sent", async (body) => {
  const recording = recordingFetch();
  await createFromTables(recording).shelf("s")["write"]?.(1, 2, body);
  expect(recording.log[0]?.body).toBe(JSON.stringify(body));
});

test("bound and free path parameters are checked by the call", async () => {
  const recording = recordingFetch();
  const { shelf } = createFromTables(recording);
  expect(await rejection(shelf("..")["write"]?.(1, 2) ?? Promise.resolve())).toHaveProperty(
    "message",
    expect.stringContaining("shelf"),
  );
  expect(await rejection(shelf("s")["write"]?.(1, "2") ?? Promise.resolve())).toHaveProperty(
    "message",
    expect.stringContaining("page"),
  );
  expect(recording.log).toEqual([]);
});
