import { afterEach, beforeEach, expect, test } from "vitest";
import type { ResponseTable, SchemaTable } from "../../../scripts/runtime/validate/schema.ts";
import { createResponseValidator } from "../../../scripts/runtime/validate/validator.ts";

const schemas: SchemaTable = { Thing: { type: "object", required: ["id"], properties: { id: { type: "integer" } } } };
const responses: ResponseTable = {
  get: { "200": "Thing", "2XX": { type: "null" } },
  list: { "200": { type: "array", items: "Thing" } },
};

const { warn } = console;
let warnings: string[];
beforeEach(() => {
  warnings = [];
  console.warn = (...texts: unknown[]) => void warnings.push(texts.join(" "));
});
afterEach(() => {
  console.warn = warn;
});

test.each<[title: string, operationId: string, status: number, body: unknown, want: string[]]>([
  ["a valid body", "get", 200, { id: 1 }, []],
  ["an invalid body", "get", 200, { id: "secret" }, ["/id must be integer, is string"]],
  ["a body of the wrong type", "get", 200, "secret", ["/ must be object, is string"]],
  ["a missing body", "get", 200, undefined, ["/ must be object, is missing"]],
  ["a status of a range", "get", 204, "secret", ["/ must be null, is string"]],
  ["a status that is not in the table", "list", 201, "secret", []],
  ["a status of another range", "get", 404, "secret", []],
  ["an operation that is not in the table", "put", 200, "secret", []],
  ["an operation named like a property that every object inherits", "constructor", 200, "secret", []],
  ["an operation called __proto__", "__proto__", 200, "secret", []],
])('returns the problems of %s in mode "throw"', (_, operationId, status, body, want) => {
  expect(createResponseValidator(responses, schemas, "throw")(operationId, status, body)).toEqual(want);
  expect(warnings).toEqual([]);
});

test("reports ten problems and counts the others", () => {
  const problems = createResponseValidator(responses, schemas, "throw")(
    "list",
    200,
    Array.from({ length: 12 }, () => ({})),
  );
  expect(problems).toHaveLength(11);
  expect(problems[9]).toBe("/9/id must be present, is missing");
  expect(problems[10]).toBe("and 2 more");
});

test("reports a problem that two parts of a schema find once", () => {
  const twice = { get: { "200": { allOf: ["Thing", "Thing"] } } };
  expect(createResponseValidator(twice, schemas, "throw")("get", 200, {})).toEqual(["/id must be present, is missing"]);
});

test('accepts every body in mode "warn" and warns once per problem of an operation', () => {
  const validate = createResponseValidator(responses, schemas, "warn");
  expect(validate("list", 200, [{}, {}, { id: "secret" }])).toEqual([]);
  expect(validate("list", 200, [{ id: 1 }, { id: "secret" }])).toEqual([]);
  expect(validate("get", 200, {})).toEqual([]);
  expect(warnings).toEqual([
    "list: 200 with an unexpected body: /0/id must be present, is missing",
    "list: 200 with an unexpected body: /2/id must be integer, is string",
    "get: 200 with an unexpected body: /id must be present, is missing",
  ]);
});

test("does not share the memory of warnings between validators", () => {
  createResponseValidator(responses, schemas, "warn")("get", 200, {});
  createResponseValidator(responses, schemas, "warn")("get", 200, {});
  expect(warnings).toHaveLength(2);
});

test("does not warn about a valid body", () => {
  createResponseValidator(responses, schemas, "warn")("get", 200, { id: 1, new: true });
  expect(warnings).toEqual([]);
});

test("stops warning after a thousand different problems", () => {
  const required = Array.from({ length: 1100 }, (_, index) => `field_${index}`);
  createResponseValidator({ get: { "200": { required } } }, {}, "warn")("get", 200, {});
  expect(warnings).toHaveLength(1000);
});
