/**
 * Compares each operation with GitHub's published description. `github-operations.json` holds the ten operations from
 * `@octokit/openapi` 23.0.2, without their prose.
 */
import { describe, expect, test } from "vitest";
import { readBundledDescription } from "../../scripts/contract/bundled-description.ts";
import type { Operation } from "../../scripts/model/api.ts";
import { readApi } from "../../scripts/model/read-api.ts";
import { resolve } from "../../scripts/model/reference.ts";
import github from "../fixtures/github-operations.json" with { type: "json" };

/** The parts of a JSON Schema that the tests compare. */
interface Schema {
  type?: string | string[];
  const?: unknown;
  required?: string[];
  properties?: Record<string, Schema>;
  oneOf?: Schema[];
  allOf?: Schema[];
}

const document = readBundledDescription();
const { operations } = readApi(document);
/** Fields of this description that GitHub does not publish. */
const unpublishedFields = ["422 status"];

test("the description contains every operation that GitHub publishes", () => {
  expect(operations.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(github)));
});

describe.each(Object.entries(github))("%s", (id, published) => {
  const operation = operations.find((each) => each.id === id);
  if (!operation) throw new Error(`${id} is missing`);
  const item = document.paths?.[operation.path]?.[operation.method];

  test("the method, path, documentation page and parameters match what GitHub publishes", () => {
    const { method, path, documentationUrl } = operation;
    const parameters = describeParameters(operation);
    expect({ method, path, documentationUrl, parameters }).toEqual({
      method: published.method,
      path: published.path,
      documentationUrl: published.documentationUrl,
      parameters: published.parameters,
    });
  });

  test("the request body matches what GitHub publishes", () => {
    const expected = "requestBody" in published ? published.requestBody : undefined;
    const schema =
      item?.requestBody && "content" in item.requestBody ? readSchema(item.requestBody.content) : undefined;
    expect(schema && { isRequired: operation.requestBody?.required, ...describeSchema(schema) }).toEqual(expected);
  });

  test("the statuses and response bodies match what GitHub publishes", () => {
    const responses = Object.entries(item?.responses ?? {}).map(([status, response]) => {
      const schema = readSchema(resolve(document, response).content);
      return [status, schema ? describeSchema(schema, status) : null];
    });
    expect(Object.fromEntries(responses)).toEqual(published.responses);
  });
});

test("the ten operations document 36 responses, 34 of them with a body", () => {
  const responses = operations.filter(({ id }) => id in github).flatMap((operation) => operation.responses);
  expect([responses.length, responses.filter(({ body }) => body).length]).toEqual([36, 34]);
});

function describeParameters({ pathParameters, queryParameters }: Operation): string[] {
  const describeAll = (place: string, parameters: Operation["pathParameters"]) =>
    parameters.map(({ name, required, type }) => `${place} ${name} ${required ? "required" : "optional"} ${type}`);
  return [...describeAll("path", pathParameters), ...describeAll("query", queryParameters)].sort();
}

function readSchema(content: Record<string, { schema?: object | boolean }> | undefined): Schema | undefined {
  const schema = content?.["application/json"]?.schema;
  return typeof schema === "object" ? schema : undefined;
}

/**
 * The required names, and the types and constants of each property. This description uses a union where GitHub has a
 * single object, so the branches are merged.
 */
function describeSchema(schema: Schema, status = "") {
  const branches = flatten(schema);
  const names = [...new Set(branches.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  const described = names.sort().map((name) => [name, describeProperty(branches, name)] as const);
  return {
    required: names.filter((name) => branches.every(({ required }) => required?.includes(name))),
    properties: Object.fromEntries(described.filter(([name]) => !unpublishedFields.includes(`${status} ${name}`))),
  };
}

function describeProperty(branches: readonly Schema[], name: string): string {
  const schemas = branches.flatMap(({ properties }) => (properties?.[name] ? flatten(properties[name]) : []));
  const types = [...new Set(schemas.flatMap(({ type }) => type ?? []))].sort().join("|");
  const values = [...new Set(schemas.flatMap((schema) => ("const" in schema ? [String(schema.const)] : [])))].sort();
  return values.length > 0 ? `${types}: ${values.join(", ")}` : types;
}

/** The branches of a union, each merged with the schemas in its `allOf`. */
function flatten(reference: Schema): Schema[] {
  const schema = resolve<Schema>(document, reference);
  if (schema.oneOf) return schema.oneOf.flatMap(flatten);
  const parts = (schema.allOf ?? []).flatMap(flatten);
  if (parts.length === 0) return [schema];
  return [
    {
      ...schema,
      required: [...parts, schema].flatMap(({ required }) => required ?? []),
      properties: Object.assign({}, ...[...parts, schema].map(({ properties }) => properties)),
    },
  ];
}
