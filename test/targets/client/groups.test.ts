import { expect, test } from "vitest";
import type { Api } from "../../../scripts/model/api.ts";
import type { ClientGroupExtension, OperationObject, ResponseObject } from "../../../scripts/model/openapi-document.ts";
import { readApi } from "../../../scripts/model/read-api.ts";
import { type Group, readGroups } from "../../../scripts/targets/client/groups.ts";

interface Given {
  id: string;
  tag?: string;
  path?: string;
  method?: "get" | "post";
  rest?: OperationObject;
}

/** Without any group, the client is flat. */
const grouped = { unused: { name: "unused" } };

function apiOf(given: Given[], groups: Record<string, ClientGroupExtension> = grouped): Api {
  const paths = given.map(({ id, tag, path = `/${id}`, rest }) => {
    const parameters = [...path.matchAll(/\{(.+?)\}/g)].map(([, name = ""]) => ({
      name,
      in: "path" as const,
      required: true,
    }));
    const operation: OperationObject = {
      operationId: id,
      ...(tag === undefined ? {} : { tags: [tag] }),
      parameters,
      ...rest,
    };
    return [path, { get: operation }];
  });
  return readApi({
    openapi: "3.1.1",
    info: { title: "Things", version: "1.0.0" },
    tags: Object.entries(groups).map(([name, group]) => ({
      name,
      description: `About ${name}.`,
      "x-client-group": group,
    })),
    paths: Object.fromEntries(paths),
    components: { schemas: { "simple-user": {}, a: {}, b: {} } },
  });
}

function names(groups: Group[]): Record<string, string[]> {
  return Object.fromEntries(groups.map(({ name, methods }) => [name, methods.map((method) => method.name)]));
}

test.each<[title: string, { given: Given; group?: ClientGroupExtension; want: Record<string, string[]> }]>([
  ["the last part of the id in camel case", { given: { id: "spaces/list-all", tag: "t" }, want: { t: ["listAll"] } }],
  ["an id without a slash", { given: { id: "listAll", tag: "t" }, want: { t: ["listAll"] } }],
  ["an id with several slashes", { given: { id: "a/b/get-it", tag: "t" }, want: { t: ["getIt"] } }],
  ["an id that ends in a slash", { given: { id: "a/", tag: "t" }, want: { t: ["_"] } }],
  [
    "an id without the suffix that names the group",
    { given: { id: "x/list-for-org", tag: "t" }, group: { name: "org" }, want: { org: ["list"] } },
  ],
  [
    "an id with a suffix that names another group",
    { given: { id: "x/list-for-user", tag: "t" }, group: { name: "org" }, want: { org: ["listForUser"] } },
  ],
  [
    "an id with the name of the group in the middle",
    { given: { id: "x/list-for-org-now", tag: "t" }, group: { name: "org" }, want: { org: ["listForOrgNow"] } },
  ],
  [
    "x-client-method, unchanged",
    { given: { id: "x/list", tag: "t", rest: { "x-client-method": "fetchAll" } }, want: { t: ["fetchAll"] } },
  ],
  [
    "the tag in camel case, without x-client-group",
    { given: { id: "list", tag: "Copilot Spaces" }, want: { copilotSpaces: ["list"] } },
  ],
  ["api, without a tag", { given: { id: "list" }, want: { api: ["list"] } }],
])("names method and group by %s", (_, { given, group, want }) => {
  expect(names(readGroups(apiOf([given], group && { t: group })))).toEqual(want);
});

test.each<[title: string, { given: Given[]; want: string[] }]>([
  ["the whole id in camel case", { given: [{ id: "spaces/list-all", tag: "t" }], want: ["spacesListAll"] }],
  ["one list for all tags, sorted", { given: [{ id: "b", tag: "t" }, { id: "a" }], want: ["a", "b"] }],
  ["x-client-method", { given: [{ id: "x", rest: { "x-client-method": "fetchAll" } }], want: ["fetchAll"] }],
  [
    "a number, if only signs and case tell two ids apart",
    {
      given: [{ id: "list_items" }, { id: "listItems" }, { id: "list-items" }],
      want: ["listItems", "listItems2", "listItems3"],
    },
  ],
  [
    "a number, for an id that is the declared name of another",
    { given: [{ id: "find" }, { id: "x", rest: { "x-client-method": "find" } }], want: ["find", "find2"] },
  ],
  ["a number, for a name that makes a promise of the client", { given: [{ id: "then" }], want: ["then2"] }],
])("names the methods of a flat client by %s", (_, { given, want }) => {
  const [client, ...others] = readGroups(apiOf(given, {}));
  expect(others).toEqual([]);
  expect(client).toMatchObject({ name: "client", typeName: "Client", binds: [] });
  expect(client?.methods.map(({ name }) => name)).toEqual(want);
});

test("gives the number to the operation with the greater id, whatever their order", () => {
  const ids = (given: Given[]) =>
    Object.fromEntries(
      readGroups(apiOf(given, {}))[0]?.methods.map(({ name, operation }) => [name, operation.id]) ?? [],
    );
  const given = [{ id: "listItems" }, { id: "list-items" }];
  expect(ids(given)).toEqual({ listItems: "list-items", listItems2: "listItems" });
  expect(ids(given.toReversed())).toEqual(ids(given));
});

test("sorts groups and methods by name", () => {
  const api = apiOf([
    { id: "1/zeta", tag: "b" },
    { id: "2/alpha", tag: "b" },
    { id: "3/beta", tag: "a" },
  ]);
  expect(names(readGroups(api))).toEqual({ a: ["beta"], b: ["alpha", "zeta"] });
  expect(readGroups(api).map(({ name }) => name)).toEqual(["a", "b"]);
});

test("binds parameters in the order of x-client-group and leaves the others to the methods", () => {
  const [group] = readGroups(
    apiOf([{ id: "get", tag: "t", path: "/{a}/{b}/{c}/{d}" }], { t: { name: "x", binds: ["c", "a"], type: "Space" } }),
  );
  expect(group).toMatchObject({ name: "x", typeName: "Space", description: "About t." });
  expect(group?.binds.map(({ name }) => name)).toEqual(["c", "a"]);
  expect(group?.methods[0]?.freeParameters.map(({ name }) => name)).toEqual(["b", "d"]);
});

test("names the interface after the group and binds nothing by default", () => {
  const [group] = readGroups(apiOf([{ id: "get", tag: "my spaces", path: "/{a}" }]));
  expect(group).toMatchObject({ name: "mySpaces", typeName: "MySpaces", binds: [], description: "" });
});

function body(schema?: string): ResponseObject {
  const content = schema === undefined ? {} : { schema: { $ref: `#/components/schemas/${schema}` } };
  return { content: { "application/json": content } };
}

test.each<[title: string, { given: Record<string, ResponseObject>; want: string | undefined }]>([
  [
    "the schema's name, for 200 and 201 of one schema",
    { given: { 200: body("simple-user"), 201: body("simple-user") }, want: "simpleUser" },
  ],
  ["data, for schemas without a name", { given: { 200: body(), 201: body() }, want: "data" }],
  ["nothing, for two schemas", { given: { 200: body("a"), 201: body("b") }, want: undefined }],
  ["nothing, for 200 alone", { given: { 200: body("a") }, want: undefined }],
  ["nothing, for 201 alone", { given: { 201: body("a") }, want: undefined }],
  ["nothing, for 201 without a body", { given: { 200: body("a"), 201: {} }, want: undefined }],
])("names the property next to `created`: %s", (_, { given, want }) => {
  const [group] = readGroups(apiOf([{ id: "create", tag: "t", rest: { responses: given } }]));
  expect(group?.methods[0]?.created).toBe(want);
});

test("allows the same method name in two groups", () => {
  expect(
    names(
      readGroups(
        apiOf([
          { id: "a/list", tag: "a" },
          { id: "b/list", tag: "b" },
        ]),
      ),
    ),
  ).toEqual({ a: ["list"], b: ["list"] });
});

test("turns the type of a group into an identifier", () => {
  const [group] = readGroups(apiOf([{ id: "a", tag: "t" }], { t: { name: "x", type: "my-space {} evil();" } }));
  expect(group?.typeName).toBe("MySpaceEvil");
});
