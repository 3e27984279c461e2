import { matchesType, typeOf } from "./json-type.ts";
import type { CompiledObject, CompiledSchema, SchemaTable } from "./schema.ts";

/** A difference between a value and its schema. */
export interface Problem {
  /** JSON pointer into the value; empty for the value itself. */
  readonly pointer: string;
  readonly expected: string;
  /** The type of the value, or `missing`. Never the value itself, which may be private. */
  readonly actual: string;
}

/** Deeper data is not checked. */
const MAX_DEPTH = 100;
/** The rest of larger data is not checked: nested branches could take forever. */
const MAX_STEPS = 100_000;

/** The position of a check in the value and in the schemas. */
interface Place {
  readonly pointer: string;
  readonly depth: number;
  /** Names followed since the last step into the value. A repeated one is a circle. */
  readonly names: readonly string[];
  readonly run: { readonly schemas: SchemaTable; stepsLeft: number };
}

/** Returns the problems of a value; an empty list accepts it. Fields that the schema does not have are ignored. */
export function findProblems(schemas: SchemaTable, schema: CompiledSchema, value: unknown): Problem[] {
  return check(schema, value, { pointer: "", depth: 0, names: [], run: { schemas, stepsLeft: MAX_STEPS } });
}

function check(schema: CompiledSchema, value: unknown, place: Place): Problem[] {
  if (place.depth > MAX_DEPTH || place.run.stepsLeft-- <= 0) return [];
  if (typeof schema !== "string") return checkObject(schema, value, place);
  if (place.names.includes(schema)) return [];
  return check(place.run.schemas[schema] ?? {}, value, { ...place, names: [...place.names, schema] });
}

function checkObject(schema: CompiledObject, value: unknown, place: Place): Problem[] {
  const { type, allOf = [], anyOf, items = {} } = schema;
  if (type !== undefined && !matchesType(value, type))
    return [problem(place, [type].flat().join(" or ") || "absent", value)];
  return [
    ...allOf.flatMap((part) => check(part, value, place)),
    ...(anyOf ? checkBranches(anyOf, schema, value, place) : []),
    ...(isRecord(value) ? checkFields(schema, value, place) : []),
    ...(Array.isArray(value) ? checkItems(items, value, place) : []),
  ];
}

function checkFields(schema: CompiledObject, value: Record<string, unknown>, place: Place): Problem[] {
  const { required = [], properties = {} } = schema;
  return [
    ...required.flatMap((name) =>
      Object.hasOwn(value, name) ? [] : [problem(step(place, name), "present", undefined)],
    ),
    ...Object.entries(properties).flatMap(([name, property]) =>
      Object.hasOwn(value, name) ? check(property, value[name], step(place, name)) : [],
    ),
  ];
}

function checkItems(items: CompiledSchema, value: readonly unknown[], place: Place): Problem[] {
  return value.flatMap((item, index) => check(items, item, step(place, `${index}`)));
}

/** By the one branch that the discriminator selects; a discriminator that no branch has is of a kind that is new, and passes. */
function checkBranches(
  branches: readonly CompiledSchema[],
  { discriminator }: CompiledObject,
  value: unknown,
  place: Place,
): Problem[] {
  if (!discriminator || !isRecord(value) || !Object.hasOwn(value, discriminator.property))
    return checkAny(branches, value, place);
  const tag = value[discriminator.property];
  const branch = branches[discriminator.values.findIndex((values) => values.includes(tag))];
  if (branch !== undefined) return check(branch, value, place);
  const types = [...new Set(discriminator.values.flat().map(typeOf))];
  return matchesType(tag, types) ? [] : [problem(step(place, discriminator.property), types.join(" or "), tag)];
}

/** When no branch holds: what all of those that take a value of this type find wrong. */
function checkAny(branches: readonly CompiledSchema[], value: unknown, place: Place): Problem[] {
  const found: Problem[][] = [];
  for (const branch of branches) {
    const problems = check(branch, value, place);
    if (problems.length === 0) return [];
    found.push(problems);
  }
  const [first, ...others] = found.filter((problems) => problems.every(({ pointer }) => pointer !== place.pointer));
  if (!first) return [problem(place, [...new Set(found.flat().map(({ expected }) => expected))].join(" or "), value)];
  const ids = others.map((problems) => new Set(problems.map(identify)));
  const shared = first.filter((one) => ids.every((known) => known.has(identify(one))));
  return shared.length > 0 ? shared : [problem(place, `one of ${branches.length} alternatives`, value)];
}

function identify({ pointer, expected }: Problem): string {
  return `${pointer} ${expected}`;
}

function problem({ pointer }: Place, expected: string, value: unknown): Problem {
  return { pointer, expected, actual: typeOf(value) };
}

function step({ pointer, depth, run }: Place, name: string): Place {
  return {
    pointer: `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
    depth: depth + 1,
    names: [],
    run,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeOf(value) === "object";
}
