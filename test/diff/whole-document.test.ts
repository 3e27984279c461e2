/** Changes that do not belong to one path, each in a pair of documents of its own. */
import { expect, test } from "vitest";
import { type Comparison, compareDescriptions } from "../../scripts/diff/compare.ts";
import type { OpenApiDocument } from "../../scripts/model/openapi-document.ts";
import { readApi } from "../../scripts/model/read-api.ts";

type Json = Record<string, unknown>;

const server = { url: "https://{region}.example.com", variables: { region: { default: "eu", enum: ["eu", "us"] } } };
const bearer = { type: "http", scheme: "bearer" };
const operation = { operationId: "things/list", tags: ["things"], responses: { "204": { description: "Done" } } };

function documentWith(more: Json): OpenApiDocument {
  const info = { title: "Things", version: "1.0.0" };
  return { openapi: "3.1.1", info, paths: { "/things": { get: operation } }, ...more } as OpenApiDocument; // JSON of a row
}

function compare(before: Json, after: Json): Promise<Comparison> {
  const describe = (more: Json) => ({ api: readApi(documentWith(more)), locate: () => [] });
  return compareDescriptions(describe(before), describe(after));
}

const secured = (...security: Json[]) => ({ security, components: { securitySchemes: { bearer, key: bearer } } });
const withQuery = (schema: Json) => ({ ...operation, parameters: [{ name: "page", in: "query", schema }] });
const schemas = (properties: Json) => ({
  paths: {},
  components: { schemas: { Thing: { type: "object", properties } } },
});

test("servers, the title and the groups of the client", async () => {
  const variables = { region: { default: "us", enum: ["us"] } };
  const { changes } = await compare(
    {
      servers: [server, { url: "https://old.net" }],
      tags: [{ name: "things", "x-client-group": { name: "things" } }],
    },
    {
      info: { title: "Other things", version: "1.0.0" },
      servers: [{ ...server, variables }, { url: "http://localhost/a/long/path" }],
      tags: [{ name: "things", "x-client-group": { name: "stuff" } }],
    },
  );
  expect(changes.map(({ wire, typescript, message }) => `${wire} ${typescript.code} ${message}`).sort()).toEqual([
    "major compiles Server `https://old.net` became `http://localhost/a/long/path`.",
    "major compiles `default` of `region` changed from eu to us.",
    "major compiles `enum` of `region` lost eu.",
    "none breaks `Things` is no longer exported.",
    "none breaks `client.things.list` is now `client.stuff.list`.",
    "patch compiles `name` of `x-client-group` changed from things to stuff.",
    "patch compiles `title` of `info` changed.",
  ]);
});

test("a group of the client that binds one more parameter", async () => {
  const bound = (...binds: string[]) => ({
    tags: [{ name: "things", "x-client-group": { name: "things", binds } }],
    paths: {
      "/{a}/{b}": {
        get: {
          ...operation,
          parameters: ["a", "b"].map((name) => ({ name, in: "path", required: true, schema: { type: "string" } })),
        },
      },
    },
  });
  const { operations } = await compare(bound("a"), bound("a", "b"));
  expect(operations[0]?.reasons).toEqual([
    "code: `client.things(…)` takes (string, string)",
    "code: `client.things(…).list` takes (options?), not (string, options?)",
  ]);
});

test("a description that changes beside what breaks is not why code breaks", async () => {
  const page = (type: string, description: string) => {
    const parameters = [{ name: "page", in: "query", description, schema: { type } }];
    return { paths: { "/things": { get: { ...operation, description, parameters } } } };
  };
  const { changes } = await compare(page("string", "Lists things."), page("integer", "Lists all things."));
  expect(changes.map(({ wire, typescript }) => `${wire} ${typescript.code}`)).toEqual([
    "major breaks",
    "patch compiles",
    "patch compiles",
  ]);
});

const rows: [title: string, before: Json, after: Json, want: string[]][] = [
  ["authentication becomes required", secured(), secured({ bearer: [] }), ["major Authentication became required."]],
  [
    "another way to authenticate is accepted",
    secured({ bearer: [] }),
    secured({ bearer: [] }, { key: [] }),
    ["minor `security 2` was added."],
  ],
  [
    "the security moves into the operation, and OpenAPI 3.0 becomes 3.1",
    {
      ...secured({ bearer: [] }),
      openapi: "3.0.3",
      paths: { "/things": { get: withQuery({ type: "integer", nullable: true, minimum: 1, exclusiveMinimum: true }) } },
    },
    {
      info: { title: "Things", version: "2.0.0" },
      components: secured().components,
      paths: {
        "/things": {
          get: { ...withQuery({ type: ["integer", "null"], exclusiveMinimum: 1 }), security: [{ bearer: [] }] },
        },
      },
    },
    ["patch `openapi` of `document` changed from 3.0.3 to 3.1.1."],
  ],
  [
    "a schema that no operation refers to loses a property",
    schemas({ a: {}, b: {} }),
    schemas({ a: {} }),
    ["none `b` is gone."],
  ],
];

test.each(rows)("%s", async (_title, before, after, want) => {
  const { changes } = await compare(before, after);
  expect(changes.map(({ wire, message }) => `${wire} ${message}`)).toEqual(want);
});
