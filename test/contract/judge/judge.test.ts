/** Judges exchanges by small descriptions: what the ten operations of this package do not have. */
import { describe, expect, test } from "vitest";
import { createJudge, type Exchange, type JudgeOptions } from "../../../scripts/contract/index.ts";

const json = { "content-type": "application/json" };

function describeApi(operation: object, { openapi = "3.1.1", path = "/things/{id}", more = {} } = {}): object {
  return { openapi, info: { title: "Things", version: "1" }, paths: { [path]: { get: operation } }, ...more };
}

/** An operation that answers with a schema. */
function answering(schema: unknown): object {
  return { responses: { "200": { description: "OK", content: { "application/json": { schema } } } } };
}

function exchange(body: unknown, request: Partial<Exchange["request"]> = {}): Exchange {
  const text = body === undefined ? "" : JSON.stringify(body);
  return {
    request: { method: "GET", url: "/things/7", headers: {}, ...request },
    response: { status: 200, headers: json, body: text },
  };
}

async function judgeBy(description: object, given: Exchange, options: JudgeOptions = {}): Promise<string[]> {
  const judge = await createJudge({ description, ...options });
  return judge
    .check(given)
    .map(({ code, where, pointer, severity }) =>
      [code, where, pointer, severity === "warning" ? "(warning)" : ""].filter(Boolean).join(" "),
    );
}

/** A union whose branches have another schema for the same property. */
function cats(data: readonly unknown[], required: readonly string[] = ["kind"]): object {
  return { oneOf: data.map((each, index) => ({ required, properties: { kind: { const: `${index}` }, data: each } })) };
}

const pets = {
  oneOf: [
    {
      type: "object",
      required: ["kind", "id"],
      properties: { kind: { const: "cat" }, id: { type: "integer" }, lives: { type: "integer" } },
    },
    { type: "object", required: ["kind", "id"], properties: { kind: { const: "dog" }, id: { type: "integer" } } },
    { type: "null" },
  ],
};

describe("schemas", () => {
  test.each<[title: string, schema: unknown, body: unknown, want: string[]]>([
    ["a null that 3.1 does not allow", { type: "string" }, null, ["schema response.body"]],
    ["an unknown format", { type: "string", format: "postal-code" }, "x", []],
    ["a known format", { type: "string", format: "uuid" }, "x", ["schema response.body"]],
    ["properties without a type", { properties: { a: { type: "string" } } }, { a: 1 }, ["schema response.body /a"]],
    ["an open tuple", { prefixItems: [{ type: "string" }] }, ["a", 1], []],
    ["a wrong item of a tuple", { prefixItems: [{ type: "string" }] }, [1], ["schema response.body /0"]],
    ["an unknown keyword", { type: "string", example: "x", "x-more": 1, xml: { name: "x" } }, "x", []],
    ["a repeated value of an enumeration", { enum: ["a", "a"] }, "a", []],
    ["an enumeration without values", { enum: [] }, "a", ["schema response.body"]],
    ["a pattern of older syntax", { type: "string", pattern: "^\\-$" }, "-", []],
    ["a name of the prototype", { required: ["constructor"] }, {}, ["schema response.body /constructor"]],
    [
      "a field that only requests have",
      { required: ["password"], properties: { password: { writeOnly: true } } },
      {},
      [],
    ],
    ["the branch of a union that is meant", pets, { kind: "cat", id: 1, lives: "9" }, ["schema response.body /lives"]],
    ["null in a union", pets, null, []],
    ["another type in a union", pets, "cat", ["schema response.body"]],
    ["an unknown kind", pets, { kind: "cow", id: 1, milk: true }, []],
    ["an unknown kind without what all have", pets, { kind: "cow" }, ["schema response.body /id"]],
    ["a kind of another type", pets, { kind: 1, id: 1 }, ["schema response.body /kind"]],
    ["no kind", pets, { id: 1 }, ["schema response.body /kind"]],
    ["a kind that may be missing", cats([true, { type: "null" }], ["data"]), { data: 1 }, []],
    ["a union without kinds", { anyOf: [{ type: "string" }, { type: "integer" }] }, true, ["schema response.body"]],
    ["a body of null", { type: "null" }, null, []],
    ["a schema that accepts nothing", false, 1, ["schema response.body"]],
    ["a number with a fraction", { type: "number", multipleOf: 0.01 }, 0.07, []],
  ])("%s", async (_, schema, body, want) => {
    expect(await judgeBy(describeApi(answering(schema)), exchange(body))).toEqual(want);
  });

  test.each<[title: string, schema: unknown, body: unknown, want: string[]]>([
    ["nullable", { type: "string", nullable: true, enum: ["a"] }, null, []],
    ["nullable with a wrong value", { type: "string", nullable: true, minLength: 2 }, "x", ["schema response.body"]],
    ["a nullable reference", { $ref: "#/components/schemas/Id", nullable: true }, null, []],
    ["the siblings of a reference", { $ref: "#/components/schemas/Id", maximum: 1 }, 5, []],
    [
      "null in an unknown kind, if the known ones allow it",
      cats([
        { $ref: "#/components/schemas/Id", nullable: true },
        { type: "integer", nullable: true },
      ]),
      { kind: "new", data: null },
      [],
    ],
    ["an exclusive minimum", { type: "number", minimum: 1, exclusiveMinimum: true }, 1, ["schema response.body"]],
    ["a minimum", { type: "number", minimum: 1, exclusiveMinimum: false }, 1, []],
    ["an exclusive maximum", { type: "number", maximum: 1, exclusiveMaximum: true }, 0.5, []],
  ])("OpenAPI 3.0: %s", async (_, schema, body, want) => {
    const more = { components: { schemas: { Id: { type: "integer" } } } };
    expect(await judgeBy(describeApi(answering(schema), { openapi: "3.0.3", more }), exchange(body))).toEqual(want);
  });

  test("follows circular references, and refuses a value that is nested too deeply", async () => {
    const Node = {
      type: "object",
      properties: { next: { $ref: "#/components/schemas/Node" }, id: { type: "integer" } },
    };
    const description = describeApi(answering({ $ref: "#/components/schemas/Node" }), {
      more: { components: { schemas: { Node } } },
    });
    expect(await judgeBy(description, exchange({ next: { next: { id: "x" } } }))).toEqual([
      "schema response.body /next/next/id",
    ]);
    const body = `${'{"next":'.repeat(100_000)}{}${"}".repeat(100_000)}`;
    const deep = { ...exchange({}), response: { status: 200, headers: json, body } };
    expect(await judgeBy(description, deep)).toEqual(["schema response.body"]);
  });

  test.each([
    ["a pattern", { type: "string", pattern: "(" }, "/schema/pattern: Invalid regular expression"],
    [
      "a type",
      { properties: { a: { type: "text" } } },
      "/schema/properties/a/type: must be equal to one of the allowed values",
    ],
    ["a list", { allOf: ["x"] }, "/schema/allOf/0: must be a schema"],
    ["a reference", { $ref: "#/components/schemas/None" }, '$ref "#/components/schemas/None" does not point into'],
  ])("refuses to start with %s that is not valid", async (_, schema, message) => {
    await expect(createJudge({ description: describeApi(answering(schema)) })).rejects.toMatchObject({
      name: "UserError",
      message: expect.stringContaining(message),
    });
  });
});

describe("extra properties", () => {
  const schema = {
    type: "object",
    properties: {
      a: { type: "object", properties: { b: {} } },
      open: { type: "object", properties: {}, additionalProperties: true },
    },
    allOf: [{ properties: { c: {} } }],
  };
  test.each<[mode: JudgeOptions["extraProperties"], schema: unknown, body: unknown, want: string[]]>([
    ["allow", schema, { x: 1 }, []],
    ["report", schema, { x: 1 }, ["extra-property response.body /x (warning)"]],
    ["refuse", schema, { x: 1, c: 1 }, ["extra-property response.body /x"]],
    ["refuse", schema, { a: { b: 1, x: 1 } }, ["extra-property response.body /a/x"]],
    ["refuse", schema, { open: { x: 1 } }, []],
    ["refuse", { type: "object" }, { x: 1 }, []],
    ["refuse", { allOf: [{ properties: { c: { type: "integer" } } }] }, { c: "x" }, ["schema response.body /c"]],
    ["refuse", pets, { kind: "cow", id: 1, milk: true }, []],
    ["refuse", cats([{ properties: { a: {} } }, { properties: { b: {} } }]), { kind: "new", data: { x: 1 } }, []],
    ["refuse", pets, { kind: "dog", id: 1, milk: true }, ["extra-property response.body /milk"]],
  ])("%s %j", async (extraProperties, given, body, want) => {
    expect(
      await judgeBy(describeApi(answering(given)), exchange(body), { extraProperties: extraProperties ?? "allow" }),
    ).toEqual(want);
  });
});

test("a closed union refuses unknown kinds", async () => {
  const given = exchange({ kind: "cow", id: 1 });
  expect(await judgeBy(describeApi(answering(pets)), given, { unions: "closed" })).toEqual([
    "schema response.body /kind",
  ]);
});

describe("operations", () => {
  const description = {
    openapi: "3.1.1",
    info: { title: "Things", version: "1" },
    servers: [{ url: "https://{host}/api/v3/", variables: { host: { default: "example.com" } } }],
    paths: {
      "/things/{id}": { get: answering({ type: "integer" }) },
      "/things/mine": { get: answering({ type: "string" }) },
      "/compare/{base}...{head}": { get: answering(true) },
    },
  };
  test.each<[title: string, request: Partial<Exchange["request"]>, body: unknown, want: string[]]>([
    ["a template", { url: "/things/7" }, 1, []],
    ["a fixed path before a template", { url: "/things/mine" }, "x", []],
    ["a base path", { url: "https://example.com/api/v3/things/7" }, 1, []],
    ["two parameters of one segment", { url: "/compare/a...b" }, 1, []],
    ["HEAD as GET without a body", { method: "HEAD" }, undefined, []],
    ["a method in lower case", { method: "get" }, 1, []],
    ["another path", { url: "/others" }, 1, ["undocumented-operation request"]],
    ["a slash at the end", { url: "/things/7/" }, 1, ["undocumented-operation request"]],
    ["another method", { method: "PUT" }, 1, ["undocumented-method request"]],
  ])("%s", async (_, request, body, want) => {
    expect(await judgeBy(description, exchange(body, request))).toEqual(want);
  });
});

describe("parameters", () => {
  const operation = {
    parameters: [
      { name: "id", in: "path", required: true, schema: { type: "integer", minimum: 1 } },
      { name: "page", in: "query", required: true, schema: { type: "integer" } },
      { name: "tags", in: "query", schema: { type: "array", items: { enum: ["a", "b"] } } },
      { name: "ids", in: "query", explode: false, schema: { type: "array", items: { type: "integer" } } },
      {
        name: "filter",
        in: "query",
        style: "deepObject",
        schema: { type: "object", properties: { size: { type: "integer" } } },
      },
      {
        name: "code",
        in: "query",
        schema: {
          anyOf: [
            { type: "integer", maximum: 9 },
            { type: "string", pattern: "^(0|50)" },
          ],
        },
      },
      { name: "X-Mode", in: "header", schema: { enum: ["fast"] } },
      { name: "session", in: "cookie", schema: { type: "boolean" } },
    ],
    responses: { "200": { description: "OK" } },
  };
  test.each<[url: string, headers: Record<string, string>, want: string[]]>([
    ["/things/7?page=1", {}, []],
    ["/things/7", {}, ["missing-parameter request.query /page"]],
    ["/things/0?page=1", {}, ["invalid-parameter request.path /id"]],
    ["/things/1e3?page=1", {}, ["invalid-parameter request.path /id"]],
    ["/things/%20?page=1", {}, ["invalid-parameter request.path /id"]],
    ["/things/0x1?page=1", {}, ["invalid-parameter request.path /id"]],
    ["/things/%?page=1", {}, ["missing-parameter request.path /id"]],
    ["/things/7?page=1&tags=a&tags=b&ids=1,2", {}, []],
    ["/things/7?page=1&tags=a&tags=c", {}, ["invalid-parameter request.query /tags/1"]],
    ["/things/7?page=1&ids=1,x", {}, ["invalid-parameter request.query /ids/1"]],
    ["/things/7?page=1&filter[size]=7", {}, []],
    ["/things/7?page=1&filter[size]=x", {}, ["invalid-parameter request.query /filter/size"]],
    ["/things/7?page=1&code=5", {}, []],
    ["/things/7?page=1&code=07", {}, []],
    ["/things/7?page=1&code=50", {}, []],
    ["/things/7?page=1&code=51", {}, ["invalid-parameter request.query /code"]],
    ["/things/7?page=1", { "x-mode": "fast", cookie: "a=b; session=true" }, []],
    ["/things/7?page=1", { "X-MODE": "slow" }, ["invalid-parameter request.header /X-Mode"]],
    ["/things/7?page=1", { cookie: "session=maybe" }, ["invalid-parameter request.cookie /session"]],
  ])("%s %j", async (url, headers, want) => {
    const given = { ...exchange(undefined, { url, headers }), response: { status: 200, headers: {} } };
    expect(await judgeBy(describeApi(operation), given)).toEqual(want);
  });
});

test.each<[style: object, url: string, want: string[]]>([
  [{}, "/things/a,b", []],
  [{}, "/things/a,c", ["invalid-parameter request.path /id/1"]],
  [{ style: "label" }, "/things/.a,b", []],
  [{ style: "label", explode: true }, "/things/.a.b", []],
  [{ style: "label", explode: true }, "/things/.a.c", ["invalid-parameter request.path /id/1"]],
  [{ style: "matrix" }, "/things/;id=a,b", []],
  [{ style: "matrix", explode: true }, "/things/;id=a;id=b", []],
  [{}, "/things/%", ["missing-parameter request.path /id"]],
])("path parameters of the style %j: %s", async (style, url, want) => {
  const parameter = { name: "id", in: "path", schema: { type: "array", items: { enum: ["a", "b"] } }, ...style };
  const ignored = ["Accept", "Content-Type", "Authorization"].map((name) => ({ name, in: "header", required: true }));
  const operation = { parameters: [parameter, ...ignored], responses: { default: { description: "Whatever" } } };
  const given = { ...exchange(undefined, { url }), response: { status: 418, headers: {} } };
  expect(await judgeBy(describeApi(operation), given)).toEqual(want);
});

test("judges by the most specific media type", async () => {
  const content = {
    "*/*": { schema: false },
    "application/*": { schema: false },
    "application/json": { schema: true },
  };
  const description = describeApi({ responses: { "200": { description: "OK", content } } });
  expect(await judgeBy(description, exchange(1))).toEqual([]);
});

test("compares the status in the body of an error only if the examples repeat it", async () => {
  const judged = (statuses: readonly string[]) => {
    const examples = Object.fromEntries(statuses.map((status, index) => [`${index}`, { value: { status } }]));
    const content = { "application/json": { schema: { type: "object" }, examples } };
    const given = {
      ...exchange({ status: "active" }),
      response: { status: 404, headers: json, body: '{"status":"gone"}' },
    };
    return judgeBy(describeApi({ responses: { "404": { description: "No", content } } }), given);
  };
  expect(await judged(["404", "404"])).toEqual(["relation-status response.body /status"]);
  expect(await judged(["404", "active"])).toEqual([]);
  expect(await judged([])).toEqual([]);
});

describe("the request body", () => {
  const content = { "application/json": { schema: { type: "object", required: ["a"] } } };
  const post = (requestBody: object) => ({
    openapi: "3.1.1",
    info: { title: "Things", version: "1" },
    paths: {
      "/things": {
        post: { requestBody, responses: { "204": { description: "Done" } } },
        get: { responses: { "204": {} } },
      },
    },
  });
  test.each<[title: string, request: Partial<Exchange["request"]>, want: string[]]>([
    ["is valid", { body: '{"a":1}', headers: json }, []],
    ["is missing", {}, ["missing-body request.body"]],
    ["is not JSON", { body: "{", headers: json }, ["malformed-body request.body"]],
    ["does not match", { body: "{}", headers: json }, ["schema request.body /a"]],
    ["has no content type", { body: '{"a":1}' }, ["content-type request.header /content-type"]],
    ["is not documented", { method: "GET", body: "{}", headers: json }, ["unexpected-body request.body"]],
  ])("%s", async (_, request, want) => {
    const given = {
      request: { method: "POST", url: "/things", headers: {}, ...request },
      response: { status: 204, headers: {} },
    };
    expect(await judgeBy(post({ required: true, content }), given)).toEqual(want);
  });
});

describe("responses", () => {
  const operation = {
    responses: {
      "2XX": {
        description: "OK",
        headers: {
          "X-Total": { required: true, schema: { type: "integer" } },
          "X-Tags": { schema: { type: "array", items: { enum: ["a"] } } },
        },
        content: {
          "application/json": { schema: { type: "integer" } },
          "text/*": { schema: { type: "string", maxLength: 3 } },
        },
      },
      "204": { description: "Nothing" },
      "404": { description: "Not found" },
    },
  };
  const total = { ...json, "x-total": "7" };
  test.each<[response: Exchange["response"], want: string[]]>([
    [{ status: 200, headers: total, body: "1" }, []],
    [{ status: 202, headers: { "X-TOTAL": "7", "Content-Type": "TEXT/plain; charset=utf-8" }, body: "abc" }, []],
    [
      { status: 200, headers: { "x-total": "7", "content-type": "text/plain" }, body: "abcd" },
      ["schema response.body"],
    ],
    [{ status: 200, headers: json, body: "1" }, ["missing-header response.header /X-Total"]],
    [{ status: 200, headers: { ...json, "x-total": "many" }, body: "1" }, ["invalid-header response.header /X-Total"]],
    [{ status: 200, headers: { ...total, "x-tags": "a, b" }, body: "1" }, ["invalid-header response.header /X-Tags/1"]],
    [{ status: 200, headers: total, body: "" }, ["missing-body response.body"]],
    [{ status: 200, headers: total, body: "1]" }, ["malformed-body response.body"]],
    [{ status: 200, headers: { "x-total": "7" }, body: "1" }, ["content-type response.header /content-type"]],
    [
      { status: 200, headers: { ...total, "content-type": "application/hal+json" }, body: "1" },
      ["content-type response.header /content-type"],
    ],
    [{ status: 204, headers: {}, body: "x" }, ["unexpected-body response.body"]],
    [{ status: 404, headers: {} }, []],
    [{ status: 401, headers: {} }, ["undocumented-status response.status"]],
  ])("%j", async (response, want) => {
    expect(await judgeBy(describeApi(operation), { ...exchange(undefined), response })).toEqual(want);
  });

  test("allowStatuses accepts undocumented statuses, and no documented ones unseen", async () => {
    const judged = (status: number) =>
      judgeBy(
        describeApi(operation),
        { ...exchange(undefined), response: { status, headers: {}, body: "x" } },
        { allowStatuses: [401, 404, "5xx"] },
      );
    expect(await judged(401)).toEqual([]);
    expect(await judged(503)).toEqual([]);
    expect(await judged(400)).toEqual(["undocumented-status response.status"]);
    expect(await judged(404)).toEqual(["unexpected-body response.body"]);
  });
});

test("a violation says what was expected, what is there and where", async () => {
  const judge = await createJudge({
    description: describeApi(answering({ required: ["a"], properties: { a: { type: ["integer", "null"] } } })),
  });
  expect(judge.check(exchange({ a: "seven" }))).toEqual([
    {
      code: "schema",
      severity: "error",
      operation: "GET /things/{id}",
      where: "response.body",
      pointer: "/a",
      expected: "integer or null",
      actual: 'string "seven"',
      message: 'GET /things/{id}: response.body /a must be integer or null, is string "seven" (schema)',
    },
  ]);
});
