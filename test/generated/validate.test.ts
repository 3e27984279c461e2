/** The generated validator beside Ajv, over every example of a success and over systematic changes to it. */
import { describe, expect, test } from "vitest";
import { validateResponses } from "../../generated/validate/index.ts";
import { readBundledDescription } from "../../scripts/contract/bundled-description.ts";
import { deriveCases } from "../../scripts/contract/cases/derive.ts";
import { compileSchemas } from "../../scripts/contract/judge/schemas.ts";
import { readApi } from "../../scripts/model/read-api.ts";
import { pointer } from "../../scripts/model/reference.ts";

const document = readBundledDescription();
const checkByAjv = compileSchemas(document);
const validate = validateResponses("throw");

const successes = deriveCases(readApi(document)).cases.filter(({ status, body }) => status < 300 && body !== undefined);
const titled = successes.map((each) => [`${each.operation.id} ${each.status} ${each.example}`, each] as const);

interface Change {
  title: string;
  body: unknown;
}

/** Every place in a value, the whole value first. */
function placesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, entry]) => placesOf(entry, [...path, key]))];
}

/** A copy in which `change` is made to what holds the last key. */
function changeAt(
  value: unknown,
  [key = "", ...rest]: readonly string[],
  change: (holder: object, key: string) => void,
): unknown {
  const copy: object = structuredClone(value) as object; // a place below it shows that it is one
  if (rest.length === 0) change(copy, key);
  else Reflect.set(copy, key, changeAt(Reflect.get(copy, key), rest, change));
  return copy;
}

const ofEachType: readonly unknown[] = [null, true, 1, 1.5, "text", [], {}];

function typeOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

/** Every field left out and every value replaced by one of every other type. */
function faultsOf(body: unknown): Change[] {
  return placesOf(body).flatMap((place) => {
    const value = place.reduce<unknown>((holder, key) => Reflect.get(holder as object, key), body);
    const others = ofEachType.filter((other) => typeOf(other) !== typeOf(value) || other === 1.5);
    if (place.length === 0) return others.map((other) => ({ title: `as ${JSON.stringify(other)}`, body: other }));
    const replaced = others.map((other) => ({
      title: `${place.join("/")} as ${JSON.stringify(other)}`,
      body: changeAt(body, place, (holder, key) => Reflect.set(holder, key, other)),
    }));
    const isItem = /^\d+$/.test(place.at(-1) ?? "");
    const without = changeAt(body, place, (holder, key) => Reflect.deleteProperty(holder, key));
    return isItem ? replaced : [...replaced, { title: `without ${place.join("/")}`, body: without }];
  });
}

/** A field more in every object, and another kind for every resource. */
function additionsOf(body: unknown): Change[] {
  return placesOf(body).flatMap((place) => {
    const value = place.reduce<unknown>((holder, key) => Reflect.get(holder as object, key), body);
    if (place.at(-1) === "resource_type") {
      return [
        {
          title: `new ${place.join("/")}`,
          body: changeAt(body, place, (holder, key) => Reflect.set(holder, key, "hologram")),
        },
      ];
    }
    if (typeOf(value) !== "object") return [];
    return [
      {
        title: `new field in /${place.join("/")}`,
        body: changeAt(body, [...place, "new"], (holder) => Reflect.set(holder, "new", [{}])),
      },
    ];
  });
}

test("the description has successes of every kind", () => {
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
  const tell = (changed: unknown) => validate(operation.id, status, changed);

  test("accepts the example", () => {
    expect(tell(body)).toEqual([]);
  });

  test("finds a fault exactly when Ajv finds it", () => {
    const faults = faultsOf(body);
    const found = faults.filter((fault) => tell(fault.body).length > 0).map(({ title }) => title);
    expect(found).toEqual(faults.filter((fault) => checkByAjv(use, fault.body).length > 0).map(({ title }) => title));
    expect(found.length).toBeGreaterThan(0);
  });

  test("reports a fault by its place, without its value", () => {
    for (const { title, body: changed } of faultsOf(body)) {
      const place = `/${title.replace(/^without /, "").replace(/ ?as .*$/, "")}`;
      for (const problem of tell(changed)) {
        expect(problem).toMatch(/^\/\S* must be [\w ]+, is (array|boolean|integer|missing|null|number|object|string)$/);
        expect(problem.startsWith(`${place} `), `${title}: ${problem}`).toBe(true);
      }
    }
  });

  test("accepts additions", () => {
    const additions = additionsOf(body);
    expect(additions.length).toBeGreaterThan(0);
    expect(additions.filter((addition) => tell(addition.body).length > 0)).toEqual([]);
  });
});
