/** One row of the label set: two versions of a path, and what the difference means. */
import type { Impact } from "../../../scripts/diff/change.ts";

type Json = Record<string, unknown>;

export interface Label {
  title: string;
  before: Version;
  after: Version;
  want: { wire: Impact; code: "compiles" | "breaks"; fixtures: "compile" | "break" };
}

/** A path item, and the components that it refers to. `@` in a name becomes the name of the row. */
export interface Version {
  item: Json | undefined;
  /** `/@` by default. */
  path?: string;
  schemas?: Json;
  parameters?: Json;
  responses?: Json;
}

export const same = { code: "compiles", fixtures: "compile" } as const;
export const breaksCode = { code: "breaks", fixtures: "compile" } as const;
export const breaksFixtures = { code: "compiles", fixtures: "break" } as const;
export const breaksBoth = { code: "breaks", fixtures: "break" } as const;

export const string: Json = { type: "string" };
export const integer: Json = { type: "integer" };

export function object(properties: Json, required: readonly string[] = [], more: Json = {}): Json {
  return { type: "object", properties, ...(required.length > 0 && { required }), ...more };
}

export function json(schema: unknown): Json {
  return { content: { "application/json": { schema } } };
}

/** An operation that returns a value of this schema. */
export function returns(schema: unknown, more: Json = {}): Version {
  return { item: { get: { operationId: "@", responses: { "200": { description: "OK", ...json(schema) } }, ...more } } };
}

/** An operation that takes a body of this schema. */
export function takes(schema: unknown, more: Json = {}): Version {
  const requestBody = { required: true, ...json(schema), ...more };
  return { item: { post: { operationId: "@", requestBody, responses: { "204": { description: "Done" } } } } };
}

/** An operation with these parameters. */
export function asks(parameters: readonly Json[], more: Json = {}): Version {
  return { item: { get: { operationId: "@", parameters, responses: { "204": { description: "Done" } }, ...more } } };
}

/** An operation with these responses. */
export function answers(responses: Json): Version {
  return { item: { get: { operationId: "@", responses } } };
}

export function query(name: string, more: Json = {}): Json {
  return { name, in: "query", schema: string, ...more };
}

export function inPath(name: string, more: Json = {}): Json {
  return { name, in: "path", required: true, schema: string, ...more };
}
