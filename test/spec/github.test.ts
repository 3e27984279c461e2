/**
 * The description against GitHub's own, operation by operation. `github-operations.json` has what GitHub publishes of
 * these ten, as shipped in `@octokit/openapi` 23.0.2, without its prose.
 */
import { describe, expect, test } from "vitest";
import { readBundledDescription } from "../../scripts/contract/bundled-description.ts";
import type { Operation } from "../../scripts/model/api.ts";
import { readApi } from "../../scripts/model/read-api.ts";
import { resolve } from "../../scripts/model/reference.ts";
import github from "../fixtures/github-operations.json" with { type: "json" };

/** What is compared of a JSON Schema. */
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
/** Fields that this description has and GitHub's does not: GitHub sends them all the same. */
const additions = ["422 status"];

test("the description has every operation of GitHub", () => {
  expect(operations.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(github)));
});

describe.each(Object.entries(github))("%s", (id, theirs) => {
  const ours = operations.find((operation) => operation.id === id);
  if (!ours) throw new Error(`${id} is missing`);
  const item = document.paths?.[ours.path]?.[ours.method];

  test("has GitHub's method, path, page and parameters", () => {
    const { method, path, documentationUrl, parameters } = theirs;
    expect({ method: ours.method, path: ours.path, documentationUrl: ours.documentationUrl }).toEqual({
      method,
      path,
      documentationUrl,
    });
    expect(describeParameters(ours)).toEqual(parameters);
  });

  test("has GitHub's request body", () => {
    const wanted = "requestBody" in theirs ? theirs.requestBody : undefined;
    const schema =
      item?.requestBody && "content" in item.requestBody ? readSchema(item.requestBody.content) : undefined;
    expect(schema && { isRequired: ours.requestBody?.required, ...describeSchema(schema) }).toEqual(wanted);
  });

  test("has GitHub's statuses and response bodies", () => {
    const responses = Object.entries(item?.responses ?? {}).map(([status, response]) => {
      const schema = readSchema(resolve(document, response).content);
      return [status, schema ? describeSchema(schema, status) : null];
    });
    expect(Object.fromEntries(responses)).toEqual(theirs.responses);
  });
});

test("the operations have 36 documented statuses, 34 of them with a body", () => {
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

/** Required names, and the types and values of each property: GitHub describes as one object what is a union here. */
function describeSchema(schema: Schema, status = "") {
  const branches = flatten(schema);
  const names = [...new Set(branches.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  const described = names.sort().map((name) => [name, describeProperty(branches, name)] as const);
  return {
    required: names.filter((name) => branches.every(({ required }) => required?.includes(name))),
    properties: Object.fromEntries(described.filter(([name]) => !additions.includes(`${status} ${name}`))),
  };
}

function describeProperty(branches: readonly Schema[], name: string): string {
  const schemas = branches.flatMap(({ properties }) => (properties?.[name] ? flatten(properties[name]) : []));
  const types = [...new Set(schemas.flatMap(({ type }) => type ?? []))].sort().join("|");
  const values = [...new Set(schemas.flatMap((schema) => ("const" in schema ? [String(schema.const)] : [])))].sort();
  return values.length > 0 ? `${types}: ${values.join(", ")}` : types;
}

/** The branches of a union, each with what it takes over by `allOf`. */
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
