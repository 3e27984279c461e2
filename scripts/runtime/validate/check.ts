import type { CompiledObject, CompiledSchema, SchemaTable } from "./schema.ts";

/** A difference between a value and its schema. */
export interface Problem {
  /** JSON pointer into the value; empty for the value itself. */
  readonly pointer: string;
  /** The expected type or types, `present`, `absent` or `one of N alternatives`. */
  readonly expected: string;
  /** The type of the value, or `missing`. Never the value itself, which may be private. */
  readonly actual: string;
}

/** Levels of nesting that are checked; deeper data is accepted. */
const MAX_DEPTH = 100;
/** Steps that a check may take besides those for each value: nested branches could take forever. */
const BASE_STEPS = 100_000;
/** Steps for each value, so that a long list is checked to its end. */
const MAX_STEPS_PER_VALUE = 100;

/** Where a check is, in the value and in the schemas. */
interface Position {
  readonly pointer: string;
  readonly depth: number;
  /** Names followed since the last step into the value. A repeated name is a circular reference. */
  readonly names: readonly string[];
  /** Shared by all positions of one check. `steps` counts down. */
  readonly state: { readonly schemas: SchemaTable; steps: number };
}

/** Returns the problems of a value; an empty list accepts it. Fields that the schema does not have are ignored. */
export function findProblems(schemas: SchemaTable, schema: CompiledSchema, value: unknown): Problem[] {
  const steps = BASE_STEPS + MAX_STEPS_PER_VALUE * countValues(value, 0);
  return check(schema, value, { pointer: "", depth: 0, names: [], state: { schemas, steps } });
}

/** The value and all that it contains, as deep as it is checked. */
function countValues(value: unknown, depth: number): number {
  if (typeof value !== "object" || value === null || depth > MAX_DEPTH) return 1;
  return Object.values(value).reduce<number>((sum, child) => sum + countValues(child, depth + 1), 1);
}

function check(schema: CompiledSchema, value: unknown, position: Position): Problem[] {
  if (position.depth > MAX_DEPTH || position.state.steps-- <= 0) return [];
  if (typeof schema !== "string") return checkObject(schema, value, position);
  if (position.names.includes(schema)) return [];
  return check(position.state.schemas[schema] ?? {}, value, { ...position, names: [...position.names, schema] });
}

function checkObject(schema: CompiledObject, value: unknown, position: Position): Problem[] {
  const { type, allOf = [], anyOf, items = {} } = schema;
  if (type !== undefined && !matchesType(value, type))
    return [problem(position, [type].flat().join(" or ") || "absent", value)];
  return [
    ...allOf.flatMap((part) => check(part, value, position)),
    ...(anyOf ? checkBranches(anyOf, schema, value, position) : []),
    ...(isRecord(value) ? checkFields(schema, value, position) : []),
    ...(Array.isArray(value) ? value.flatMap((item, index) => check(items, item, step(position, `${index}`))) : []),
  ];
}

function checkFields(schema: CompiledObject, value: Record<string, unknown>, position: Position): Problem[] {
  const { required = [], properties = {} } = schema;
  return [
    ...required.flatMap((name) =>
      Object.hasOwn(value, name) ? [] : [problem(step(position, name), "present", undefined)],
    ),
    ...Object.entries(properties).flatMap(([name, property]) =>
      Object.hasOwn(value, name) ? check(property, value[name], step(position, name)) : [],
    ),
  ];
}

/** Checks the branch that the discriminator selects. A new kind, which no branch lists, must have what all kinds share. */
function checkBranches(
  branches: readonly CompiledSchema[],
  { discriminator }: CompiledObject,
  value: unknown,
  position: Position,
): Problem[] {
  if (!discriminator) return checkAny(branches, value, position);
  const { property, values } = discriminator;
  if (!isRecord(value) || !Object.hasOwn(value, property)) return checkAny(branches, value, position);
  const tag = value[property];
  const branch = branches[values.findIndex((known) => known.includes(tag))];
  if (branch !== undefined) return check(branch, value, position);
  const types = [...new Set(values.flat().map(typeOf))];
  if (!matchesType(tag, types)) return [problem(step(position, property), types.join(" or "), tag)];
  const kinds = branches.filter((_, index) => values[index]?.length);
  return findShared(kinds.map((kind) => check(kind, value, position)));
}

/** When no branch matches, reports the problems that the branches for values of this type have in common. */
function checkAny(branches: readonly CompiledSchema[], value: unknown, position: Position): Problem[] {
  const found: Problem[][] = [];
  for (const branch of branches) {
    const problems = check(branch, value, position);
    if (problems.length === 0) return [];
    found.push(problems);
  }
  const ofType = found.filter((problems) => problems.every(({ pointer }) => pointer !== position.pointer));
  if (ofType.length === 0)
    return [problem(position, [...new Set(found.flat().map(({ expected }) => expected))].join(" or "), value)];
  const shared = findShared(ofType);
  return shared.length > 0 ? shared : [problem(position, `one of ${branches.length} alternatives`, value)];
}

/** The problems that every branch has. */
function findShared([first = [], ...others]: readonly Problem[][]): Problem[] {
  const ids = others.map((problems) => new Set(problems.map(identify)));
  return first.filter((one) => ids.every((known) => known.has(identify(one))));
}

function identify({ pointer, expected }: Problem): string {
  return `${pointer} ${expected}`;
}

function problem({ pointer }: Position, expected: string, value: unknown): Problem {
  return { pointer, expected, actual: typeOf(value) };
}

function step({ pointer, depth, state }: Position, name: string): Position {
  return {
    pointer: `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`,
    depth: depth + 1,
    names: [],
    state,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeOf(value) === "object";
}

/** Whether a value has one of the types. */
function matchesType(value: unknown, types: string | readonly string[]): boolean {
  const type = typeOf(value);
  return [types].flat().some((expected) => expected === type || (expected === "number" && type === "integer"));
}

/** The JSON type of a value; `missing` for undefined. */
function typeOf(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}
