/** Extensions of others are allowed wherever OpenAPI allows them, hold anything, and are bundled as they are. */
import { describe, expect, test } from "vitest";
import { loadDocument } from "../../scripts/pipeline/load-document.ts";
import type { Checks } from "../../scripts/pipeline/rules.ts";
import { temporaryFolder } from "../pipeline/temporary-folder.ts";

const references = {
  $ref: "nowhere.yaml#/a",
  list: [{ $ref: "https://example.invalid/a.yaml" }, { $ref: 7 }, { externalValue: "/etc/passwd" }],
  "x-nested": { $ref: "#/components/schemas/None" },
  mapping: { a: "../outside.yaml" },
};
const schemaLike = { type: "nothing", properties: 7, pattern: "(", required: "all", allOf: {} };

/** Names of extensions that Redocly knows, and checks or follows, and others. */
const contents = {
  "x-anything": references,
  "x-schema": schemaLike,
  "x-webhooks": references,
  "x-tagGroups": "none",
  "x-logo": 7,
  "x-codeSamples": { lang: 1 },
  "x-query": references,
  "x-tags": { $ref: "#/a" },
  "x-displayName": [],
  "x-null": null,
  "x-": [[[]], { "": 0 }],
  "x-__proto__": JSON.parse('{ "__proto__": { "polluted": true }, "constructor": 1 }'),
};

/** A description in which every object has the extensions. */
function documentWith(version: string, x: object) {
  const any = { type: "object", discriminator: { propertyName: "kind", ...x }, xml: { name: "a", ...x }, ...x };
  const header = { description: "A header", schema: { type: "string", ...x }, ...x };
  const example = { summary: "One", value: {}, ...x };
  const media = {
    schema: { $ref: "#/components/schemas/Any" },
    examples: { one: example },
    encoding: { a: { contentType: "text/plain", headers: { "x-header": header }, ...x } },
    ...x,
  };
  const response = {
    description: "Fine",
    headers: { "x-rate": header },
    content: { "application/x-www-form-urlencoded": media },
    links: { self: { operationId: "list", ...x } },
    ...x,
  };
  const requestBody = { content: { "application/json": media }, ...x };
  const operation = {
    operationId: "list",
    externalDocs: { url: "https://a.test", ...x },
    parameters: [{ name: "x-q", in: "query", schema: { type: "string" }, ...x }],
    requestBody,
    responses: { 200: response, ...x },
    callbacks: {
      done: { "{$request.body#/url}": { post: { responses: { 200: { description: "Fine" } }, ...x }, ...x }, ...x },
    },
    servers: [{ url: "https://{a}.test", variables: { a: { default: "a", ...x } }, ...x }],
    ...x,
  };
  const flow = { tokenUrl: "https://a.test/token", scopes: { "x-scope": "All" }, ...x };
  return {
    openapi: version,
    info: { title: "A", version: "1", contact: { name: "a", ...x }, license: { name: "MIT", ...x }, ...x },
    servers: [{ url: "https://a.test", ...x }],
    tags: [{ name: "x-tag", ...x }],
    externalDocs: { url: "https://a.test", ...x },
    paths: { "/a": { post: operation, ...x }, ...x },
    components: {
      schemas: { Any: any, "x-model": { type: "object", properties: { "x-name": { type: "string" } } } },
      responses: { one: response },
      parameters: { one: { name: "a", in: "header", schema: { type: "string" }, ...x } },
      examples: { one: example },
      requestBodies: { one: requestBody },
      headers: { one: header },
      securitySchemes: { one: { type: "oauth2", flows: { clientCredentials: flow, ...x }, ...x } },
      links: { one: { operationId: "list", ...x } },
      ...x,
    },
    ...x,
  };
}

function sorted(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (_, each) => (isObject(each) ? sortKeys(each) : each)));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sortKeys(value: object): object {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe.each(["3.0.4", "3.1.2", "3.2.0"])("in OpenAPI %s", (version) => {
  test.each<Checks>(["all", "structure"])(
    "extensions are neither checked nor changed by the checks of %s",
    async (checks) => {
      const given = documentWith(version, contents);
      await using folder = await temporaryFolder({ "openapi.json": JSON.stringify(given) });
      const { findings, document } = await loadDocument(folder.file("openapi.json"), undefined, checks);
      expect(findings).toEqual([]);
      expect(sorted(document)).toEqual(sorted(given));
      expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
    },
  );

  test("extensions stay the same where Redocly bundles files", async () => {
    const { components, ...root } = documentWith(version, contents);
    const files = {
      "openapi.json": JSON.stringify({
        ...root,
        components: { ...components, schemas: { Any: { $ref: "Any.json" } } },
      }),
      "Any.json": JSON.stringify(components.schemas.Any),
    };
    await using folder = await temporaryFolder(files);
    const { findings, document } = await loadDocument(folder.file("openapi.json"), undefined);
    expect(findings).toEqual([]);
    expect(Object.keys(document?.components?.schemas ?? {})).toEqual(["Any"]);
    expect(sorted(document?.components?.schemas?.["Any"])).toEqual(sorted(components.schemas.Any));
    expect(sorted(document?.paths)).toEqual(sorted(root.paths));
  });
});

test("a property, a schema, a header and a response whose name starts with x- is checked", async () => {
  const given = documentWith("3.1.2", {});
  Object.assign(given.components.schemas["x-model"].properties["x-name"], { type: "nothing" });
  Object.assign(given.components.headers, { "x-other": { $ref: "nowhere.yaml" } });
  await using folder = await temporaryFolder({ "openapi.json": JSON.stringify(given, null, 1) });
  const { findings } = await loadDocument(folder.file("openapi.json"), undefined);
  expect(findings.map(({ rule }) => rule)).toEqual(["unreadable-file"]);
  Object.assign(given.components.headers, { "x-other": { schema: {} } });
  await using other = await temporaryFolder({ "openapi.json": JSON.stringify(given) });
  const second = await loadDocument(other.file("openapi.json"), undefined);
  expect(second.findings.map(({ message }) => message)).toEqual([expect.stringContaining("`type`")]);
});
