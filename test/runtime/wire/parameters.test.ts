/** Parameters of every place and style, as both clients send them. */
import { describe, expect, test } from "vitest";
import type { ParameterObject, PathItemObject, Schema } from "../../../scripts/model/openapi-document.ts";
import { callBoth, type Given, home } from "./clients.ts";

const text: Schema = { type: "string" };
const list: Schema = { type: "array", items: text };
const map: Schema = { type: "object", additionalProperties: text };
const colors = ["blue", "a,b&c/d", "ü"];
const rgb = { R: "100", "a b": "#1" };

type Described = Omit<ParameterObject, "name" | "in">;

describe.each<[title: string, row: { given: Described; value: unknown; want: string }]>([
  ["a string", { given: { schema: text }, value: "a b&c=d/ü+", want: "v=a%20b%26c%3Dd%2F%C3%BC%2B" }],
  ["an empty string", { given: { schema: text }, value: "", want: "v=" }],
  ["a number", { given: { schema: { type: "number" } }, value: -1.5, want: "v=-1.5" }],
  ["a boolean", { given: { schema: { type: "boolean" } }, value: false, want: "v=false" }],
  ["a value of an enumeration", { given: { schema: { enum: ["a", "b"] } }, value: "b", want: "v=b" }],
  ["a union, with a string", { given: { schema: { oneOf: [text, list] } }, value: "a", want: "v=a" }],
  ["a union, with an array", { given: { schema: { oneOf: [text, list] } }, value: ["a", "b"], want: "v=a&v=b" }],
  ["null", { given: { schema: text }, value: null, want: "" }],
  ["an array", { given: { schema: list }, value: colors, want: "v=blue&v=a%2Cb%26c%2Fd&v=%C3%BC" }],
  ["an empty array", { given: { schema: list }, value: [], want: "" }],
  ["an array with gaps", { given: { schema: list }, value: ["a", undefined, null, "b"], want: "v=a&v=b" }],
  ["an array in one", { given: { schema: list, explode: false }, value: colors, want: "v=blue,a%2Cb%26c%2Fd,%C3%BC" }],
  ["an object", { given: { schema: map }, value: rgb, want: "R=100&a%20b=%231" }],
  ["an object in one", { given: { schema: map, explode: false }, value: rgb, want: "v=R,100,a%20b,%231" }],
  [
    "spaceDelimited",
    { given: { schema: list, style: "spaceDelimited", explode: false }, value: ["a", "b c"], want: "v=a%20b%20c" },
  ],
  [
    "pipeDelimited",
    { given: { schema: list, style: "pipeDelimited", explode: false }, value: ["a", "b"], want: "v=a%7Cb" },
  ],
  [
    "pipeDelimited, exploded",
    { given: { schema: list, style: "pipeDelimited", explode: true }, value: ["a", "b"], want: "v=a&v=b" },
  ],
  [
    "deepObject",
    { given: { schema: map, style: "deepObject", explode: true }, value: rgb, want: "v[R]=100&v[a%20b]=%231" },
  ],
  [
    "deepObject in deepObject",
    {
      given: { schema: map, style: "deepObject", explode: true },
      value: { a: { b: 1 }, c: ["x", "y"], d: undefined },
      want: "v[a][b]=1&v[c][0]=x&v[c][1]=y",
    },
  ],
  [
    "reserved characters",
    {
      given: { schema: text, allowReserved: true },
      value: "/a?b=c:d,e$;@[!]&f#g h%+",
      want: "v=/a?b=c:d,e$;@[!]%26f%23g%20h%25%2B",
    },
  ],
  [
    "JSON",
    {
      given: { content: { "application/json": { schema: map } } },
      value: { a: "b", c: "ü" },
      want: `v=${encodeURIComponent('{"a":"b","c":"\\u00fc"}')}`,
    },
  ],
])("%s in the query", (_, { given, value, want }) => {
  test("is written by both clients", async () => {
    const { requests } = await callBoth(
      { parameters: [{ name: "v", in: "query", ...given }] },
      { query: { v: value } },
    );
    const url = `${home}/things${want && `?${want}`}`;
    expect(requests.map((request) => request.url)).toEqual([url, url]);
  });
});

describe.each<[title: string, row: { given: Described; value: unknown; want: string }]>([
  ["a string", { given: { schema: text }, value: "a b/c?d#e", want: "a%20b%2Fc%3Fd%23e" }],
  ["an integer", { given: { schema: { type: "integer" } }, value: 7, want: "7" }],
  ["a boolean", { given: { schema: { type: "boolean" } }, value: true, want: "true" }],
  ["simple, an array", { given: { schema: list }, value: colors, want: "blue,a%2Cb%26c%2Fd,%C3%BC" }],
  ["simple, an object", { given: { schema: map }, value: { a: "1", b: "/" }, want: "a,1,b,%2F" }],
  [
    "simple, an exploded object",
    { given: { schema: map, explode: true }, value: { a: "1", b: "/" }, want: "a=1,b=%2F" },
  ],
  ["label", { given: { schema: text, style: "label" }, value: "a", want: ".a" }],
  ["label, an array", { given: { schema: list, style: "label" }, value: ["a", "b"], want: ".a,b" }],
  [
    "label, an exploded array",
    { given: { schema: list, style: "label", explode: true }, value: ["a", "b"], want: ".a.b" },
  ],
  [
    "label, an exploded object",
    { given: { schema: map, style: "label", explode: true }, value: { a: "1" }, want: ".a=1" },
  ],
  ["matrix", { given: { schema: text, style: "matrix" }, value: "a", want: ";v=a" }],
  ["matrix, an array", { given: { schema: list, style: "matrix" }, value: ["a", "b"], want: ";v=a,b" }],
  [
    "matrix, an exploded array",
    { given: { schema: list, style: "matrix", explode: true }, value: ["a", "b"], want: ";v=a;v=b" },
  ],
  [
    "matrix, an exploded object",
    { given: { schema: map, style: "matrix", explode: true }, value: { a: "1", b: "2" }, want: ";a=1;b=2" },
  ],
  ["JSON", { given: { content: { "application/json": {} } }, value: [1], want: "%5B1%5D" }],
])("%s in the path", (_, { given, value, want }) => {
  test("is written by both clients", async () => {
    const parameters: ParameterObject[] = [{ name: "v", in: "path", required: true, ...given }];
    const { requests } = await callBoth({ parameters }, { path: { v: value } }, { path: "/x/{v}/y" });
    expect(requests.map(({ url }) => url)).toEqual([`${home}/x/${want}/y`, `${home}/x/${want}/y`]);
  });
});

test.each<[title: string, given: Described, value: unknown]>([
  ["an empty array", { schema: list }, []],
  ["two dots in an array", { schema: list }, [".."]],
  ["two dots", { schema: text }, ".."],
  ["an empty label", { schema: text, style: "label" }, ""],
  ["a dot as a label", { schema: text, style: "label" }, "."],
  ["an array in an array", { schema: list }, [["a"]]],
  ["half of a surrogate pair", { schema: list }, ["\ud800"]],
  ["nothing", { schema: list }, undefined],
])("%s in the path is rejected by both clients", async (_, given, value) => {
  const parameters: ParameterObject[] = [{ name: "v", in: "path", required: true, ...given }];
  const { requests, results } = await callBoth({ parameters }, { path: { v: value } }, { path: "/x/{v}/y" });
  expect(results).toMatchObject([{ kind: "invalid_input" }, { kind: "invalid_input" }]);
  expect(requests).toEqual([]);
});

describe.each<[title: string, row: { given: Described; value: unknown; want: string | null }]>([
  ["a string", { given: { schema: text }, value: "a, b", want: "a, b" }],
  ["a number", { given: { schema: { type: "integer" } }, value: 7, want: "7" }],
  ["an array", { given: { schema: list }, value: ["a", "b"], want: "a,b" }],
  ["an object", { given: { schema: map }, value: { a: "1", b: "2" }, want: "a,1,b,2" }],
  ["an exploded object", { given: { schema: map, explode: true }, value: { a: "1", b: "2" }, want: "a=1,b=2" }],
  ["JSON", { given: { content: { "application/json": {} } }, value: { a: "ü" }, want: '{"a":"\\u00fc"}' }],
  ["undefined", { given: { schema: text }, value: undefined, want: null }],
])("%s in a header", (_, { given, value, want }) => {
  test("is written by both clients, whatever the case of its name", async () => {
    for (const name of ["X-Value", "x-value"]) {
      const parameters: ParameterObject[] = [{ name: "X-Value", in: "header", ...given }];
      const { requests } = await callBoth({ parameters }, { header: { [name]: value } });
      const received = requests.map(({ headers }) => headers["x-value"] ?? null);
      expect(received).toEqual([want, want]);
    }
  });
});

describe.each<[title: string, row: { given: Described; value: unknown; want: string }]>([
  ["a string", { given: { schema: text }, value: "a;b c", want: "v=a%3Bb%20c" }],
  ["an array", { given: { schema: list }, value: ["a", "b"], want: "v=a; v=b" }],
  ["an array in one", { given: { schema: list, explode: false }, value: ["a", "b"], want: "v=a,b" }],
  ["an object in one", { given: { schema: map, explode: false }, value: { a: "1" }, want: "v=a,1" }],
])("%s in a cookie", (_, { given, value, want }) => {
  test("is written by both clients", async () => {
    const { requests } = await callBoth(
      { parameters: [{ name: "v", in: "cookie", ...given }] },
      { cookie: { v: value, other: 1 } },
    );
    const cookie = `${want}; other=1`;
    expect(requests.map(({ headers }) => headers["cookie"])).toEqual([cookie, cookie]);
  });
});

describe("a required parameter that is missing", () => {
  test.each(["query", "header", "cookie"] as const)("in the %s is rejected by both clients", async (place) => {
    const parameters: ParameterObject[] = [{ name: "needed", in: place, required: true, schema: text }];
    for (const given of [{}, { [place]: {} }, { [place]: { needed: null } }]) {
      const { requests, results } = await callBoth({ parameters }, given);
      const message = `call: the ${place} parameter needed is missing`;
      expect(results).toMatchObject([{ message }, { message }]);
      expect(requests).toEqual([]);
    }
  });
});

test.each<[title: string, given: Given]>([
  ["a function in the query", { query: { v: () => 1 } }],
  ["NaN in the query", { query: { v: NaN } }],
  ["an object in an array", { query: { v: [{}] } }],
  ["half of a surrogate pair", { query: { v: "\ud800" } }],
  ["a line break in a header", { header: { "x-v": "a\r\nb: c" } }],
  ["an object in an object in a header", { header: { "x-v": { a: {} } } }],
])("%s is rejected by both clients", async (_, given) => {
  const parameters: ParameterObject[] = [
    { name: "v", in: "query", schema: list },
    { name: "x-v", in: "header", schema: map },
  ];
  const { requests, results } = await callBoth({ parameters }, given);
  expect(results).toMatchObject([{ kind: "invalid_input" }, { kind: "invalid_input" }]);
  expect(requests).toEqual([]);
});

test("parameters of one name in different places are different parameters", async () => {
  const parameters: ParameterObject[] = [
    { name: "id", in: "path", required: true, schema: { type: "integer" } },
    { name: "id", in: "query", required: true, schema: list, explode: false },
    { name: "id", in: "header", required: true, schema: text },
    { name: "id", in: "cookie", schema: text },
  ];
  const given = { path: { id: 1 }, query: { id: ["2", "3"] }, header: { id: "4" }, cookie: { id: "5" } };
  const { requests } = await callBoth({ parameters }, given, { path: "/x/{id}" });
  expect(requests).toHaveLength(2);
  for (const { url, headers } of requests) {
    expect(url).toBe(`${home}/x/1?id=2,3`);
    expect(headers).toMatchObject({ id: "4", cookie: "id=5" });
  }
});

test("an operation overrides a parameter of its path by name and place", async () => {
  const item: PathItemObject = {
    parameters: [
      { name: "v", in: "query", schema: list },
      { name: "w", in: "query", schema: list, explode: false },
    ],
  };
  const parameters: ParameterObject[] = [
    { name: "v", in: "query", schema: list, style: "pipeDelimited", explode: false },
  ];
  const { requests } = await callBoth({ parameters }, { query: { v: ["a", "b"], w: ["c", "d"] } }, { item });
  expect(requests.map(({ url }) => url)).toEqual(Array(2).fill(`${home}/things?v=a%7Cb&w=c,d`));
});

test("an empty array in a part of a segment is rejected by both clients", async () => {
  const parameters: ParameterObject[] = [{ name: "v", in: "path", required: true, schema: list }];
  const { requests, results } = await callBoth({ parameters }, { path: { v: [] } }, { path: "/x/{v}.json" });
  expect(results).toMatchObject([{ kind: "invalid_input" }, { kind: "invalid_input" }]);
  expect(requests).toEqual([]);
});
