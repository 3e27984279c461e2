/** Names that collide in the generated code: the output for a valid description compiles. */
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import type { OpenApiDocument, OperationObject, ParameterObject } from "../../scripts/model/openapi-document.ts";
import { readApi } from "../../scripts/model/read-api.ts";
import { diagnose, printTypeScript } from "./compile.ts";

const folder = fileURLToPath(new URL("../fixtures/collisions/", import.meta.url));

const noContent = { "204": { description: "Done" } };
const text = { schema: { type: "string" } };

function get(operationId: string, rest: OperationObject = {}): { get: OperationObject } {
  return { get: { operationId, responses: noContent, ...rest } };
}

function inPath(...names: string[]): ParameterObject[] {
  return names.map((name) => ({ name, in: "path", required: true, schema: { type: "string" } }));
}

/** A tag with a group makes groups of all tags. */
const grouped = { tags: [{ name: "unused", "x-client-group": { name: "unused" } }] };

function documentOf(paths: OpenApiDocument["paths"], rest: Partial<OpenApiDocument> = {}): OpenApiDocument {
  return { openapi: "3.1.1", info: { title: "Names", version: "1" }, paths: paths ?? {}, ...rest };
}

async function compile(document: OpenApiDocument): Promise<{ problems: string[]; client: string }> {
  const texts = await printTypeScript(readApi(document), folder);
  return {
    problems: diagnose([...texts.keys()], texts),
    client: (texts.get(`${folder}client/index.ts`) ?? "").replaceAll(/\s+/g, " "),
  };
}

test("renames path parameters that collide with other parameters of a method", async () => {
  const path = "/search/{query}/{body}/{options}/{a-b}/{aB}";
  const parameters = inPath("query", "body", "options", "a-b", "aB");
  const { problems, client } = await compile(documentOf({ [path]: get("search", { parameters }) }));
  expect(problems).toEqual([]);
  expect(client).toContain(
    "search( query2: string, body2: string, options2: string, aB: string, aB2: string, options?",
  );
});

test("accepts an optional body before a required query", async () => {
  const operation: OperationObject = {
    operationId: "put",
    parameters: [{ name: "q", in: "query", required: true, schema: { type: "string" } }],
    requestBody: { content: { "application/json": text } },
    responses: noContent,
  };
  const { problems, client } = await compile(documentOf({ "/a": { put: operation } }));
  expect(problems).toEqual([]);
  expect(client).toContain("| undefined, query: ");
});

test("accepts schemas with the names of exports and of declarations of openapi-typescript", async () => {
  const names = ["ApiError", "ClientError", "ClientOptions", "Client", "Fetch", "RequestOptions", "$defs", "paths"];
  const schemas = Object.fromEntries(names.map((name) => [name, { type: "object", description: name }]));
  expect((await compile(documentOf({ "/a": get("a") }, { components: { schemas } }))).problems).toEqual([]);
});

test("renames groups that collide with declarations of the client", async () => {
  const tags = ["client", "client-options", "request-options", "promise", "api-error", "types"];
  const paths = Object.fromEntries(tags.map((tag) => [`/${tag}`, get(`${tag}/get`, { tags: [tag] })]));
  const { problems, client } = await compile(documentOf(paths, grouped));
  expect(problems).toEqual([]);
  expect(client).toContain("readonly client: Client2;");
});

test("renames an interface that collides with the one of another group", async () => {
  const groups = { org: "Space", user: "Space", other: "OrgSpace" };
  const document = documentOf(
    {
      "/org": get("list-for-org", { tags: ["org"] }),
      "/org/extra": get("extra-for-org", { tags: ["org"] }),
      "/user": get("list-for-user", { tags: ["user"] }),
      "/other": get("other", { tags: ["other"] }),
    },
    { tags: Object.entries(groups).map(([name, type]) => ({ name, "x-client-group": { name, type } })) },
  );
  const { problems, client } = await compile(document);
  expect(problems).toEqual([]);
  const interfaces = [...client.matchAll(/ export interface (\w+)/g)].map(([, name]) => name);
  expect(interfaces).toHaveLength(4);
  expect(new Set(interfaces).size).toBe(4);
});

test("prints a method named new as a method, not as a constructor", async () => {
  const { problems, client } = await compile(documentOf({ "/a": get("things/new", { tags: ["things"] }) }, grouped));
  expect(problems).toEqual([]);
  expect(client).toContain('"new"(options?: RequestOptions): ApiPromise<void>;');
});

test("reads a path item that is a component", () => {
  const pathItems = { Thing: get("thing") };
  const { operations } = readApi(
    documentOf({ "/thing": { $ref: "#/components/pathItems/Thing" } }, { components: { pathItems } as object }),
  );
  expect(operations.map(({ id, path }) => `${id} ${path}`)).toEqual(["thing /thing"]);
});
