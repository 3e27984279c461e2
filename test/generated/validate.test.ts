/** Compares the generated validator with Ajv, for every example of a success and systematic changes to it. */
import { describe, expect, test } from "vitest";
import * as tables from "../../generated/validate/schemas.ts";
import { readBundledDescription } from "../../scripts/contract/bundled-description.ts";
import { deriveCases } from "../../scripts/contract/cases/derive.ts";
import { compileSchemas } from "../../scripts/contract/judge/schemas.ts";
import { readApi } from "../../scripts/model/read-api.ts";
import { pointer } from "../../scripts/model/reference.ts";
import { createResponseValidator } from "../../scripts/runtime/validate/validator.ts";

const document = readBundledDescription();
const checkByAjv = compileSchemas(document);
const validate = createResponseValidator(tables.responses, tables.schemas, "throw");

const successes = deriveCases(readApi(document)).cases.filter(({ status, body }) => status < 300 && body !== undefined);
const titled = successes.map((each) => [`${each.operation.id} ${each.status} ${each.example}`, each] as const);

interface Change {
  title: string;
  body: unknown;
}

/** The path of every value in a value, beginning with the value itself. */
function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, entry]) => pathsOf(entry, [...path, key]))];
}

/** A copy, changed by `change` in the object that holds the last key. */
function changeAt(
  value: unknown,
  [key = "", ...rest]: readonly string[],
  change: (holder: object, key: string) => void,
): unknown {
  const copy = structuredClone(value) as object; // only an object has a path into it
  if (rest.length === 0) change(copy, key);
  else Reflect.set(copy, key, changeAt(Reflect.get(copy, key), rest, change));
  return copy;
}

const ofEachType: readonly unknown[] = [null, true, 1, 1.5, "text", [], {}];

function typeOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

/** Omits every field, and replaces every value by one of every other type. */
function faultsOf(body: unknown): Change[] {
  return pathsOf(body).flatMap((path) => {
    const value = path.reduce<unknown>((holder, key) => Reflect.get(holder as object, key), body);
    const others = ofEachType.filter((other) => typeOf(other) !== typeOf(value) || other === 1.5);
    if (path.length === 0) return others.map((other) => ({ title: `as ${JSON.stringify(other)}`, body: other }));
    const replaced = others.map((other) => ({
      title: `${path.join("/")} as ${JSON.stringify(other)}`,
      body: changeAt(body, path, (holder, key) => Reflect.set(holder, key, other)),
    }));
    const isItem = /^\d+$/.test(path.at(-1) ?? "");
    const without = changeAt(body, path, (holder, key) => Reflect.deleteProperty(holder, key));
    return isItem ? replaced : [...replaced, { title: `without ${path.join("/")}`, body: without }];
  });
}

/** Adds a field to every object, and changes every resource to an unknown kind. */
function additionsOf(body: unknown): Change[] {
  return pathsOf(body).flatMap((path) => {
    const value = path.reduce<unknown>((holder, key) => Reflect.get(holder as object, key), body);
    if (path.at(-1) === "resource_type") {
      return [
        {
          title: `new ${path.join("/")}`,
          body: changeAt(body, path, (holder, key) => Reflect.set(holder, key, "hologram")),
        },
      ];
    }
    if (typeOf(value) !== "object") return [];
    return [
      {
        title: `new field in /${path.join("/")}`,
        body: changeAt(body, [...path, "new"], (holder) => Reflect.set(holder, "new", [{}])),
      },
    ];
  });
}

test("the examples of successes include every kind of resource", () => {
  expect(successes.length).toBeGreaterThan(10);
  expect(
    new Set(JSON.stringify(successes.map(({ body }) => body)).match(/"resource_type":"\w+"/g)).size,
  ).toBeGreaterThanOrEqual(7);
});

describe.each(titled)("%s", (_, { operation, status, body }) => {
  const use = pointer([
    "paths",
    operation.path,
    operation.method,
    "responses",
    `${status}`,
    "content",
    "application/json",
    "schema",
  ]);
  const findProblems = (changed: unknown) => validate(operation.id, status, changed);

  test("accepts its example", () => {
    expect(findProblems(body)).toEqual([]);
  });

  test("rejects exactly the changes that Ajv rejects", () => {
    const faults = faultsOf(body);
    const found = faults.filter((fault) => findProblems(fault.body).length > 0).map(({ title }) => title);
    expect(found).toEqual(faults.filter((fault) => checkByAjv(use, fault.body).length > 0).map(({ title }) => title));
    expect(found.length).toBeGreaterThan(0);
  });

  test("reports a problem by JSON pointer, without the value", () => {
    for (const { title, body: changed } of faultsOf(body)) {
      const pointerOfFault = `/${title.replace(/^without /, "").replace(/ ?as .*$/, "")}`;
      for (const problem of findProblems(changed)) {
        expect(problem).toMatch(/^\/\S* must be [\w ]+, is (array|boolean|integer|missing|null|number|object|string)$/);
        expect(problem.startsWith(`${pointerOfFault} `), `${title}: ${problem}`).toBe(true);
      }
    }
  });

  test("accepts new fields and kinds", () => {
    const additions = additionsOf(body);
    expect(additions.length).toBeGreaterThan(0);
    expect(additions.filter((addition) => findProblems(addition.body).length > 0)).toEqual([]);
  });
});
