/** Finds the schemas that a request and a response see differently: `readOnly` is for one, `writeOnly` for the other. */
import type { OpenApiDocument, Schema } from "./openapi-document.ts";
import { methodsOf, readPathItems } from "./path-items.ts";
import { parsePointer, resolve } from "./reference.ts";

/** Which way a value goes. */
export type Direction = "request" | "response";

/** Whether a property is left out of what goes in a direction. */
export function isHidden(document: OpenApiDocument, property: Schema, direction: Direction): boolean {
  const marker = direction === "request" ? "readOnly" : "writeOnly";
  if (typeof property !== "object") return false;
  if (property[marker] !== undefined) return property[marker] === true;
  const target = property.$ref === undefined ? undefined : tryResolve(document, property.$ref);
  return typeof target === "object" && target[marker] === true;
}

/**
 * The names of the component schemas that a request refers to, directly or through others, and that differ from what a
 * response has.
 */
export function readRequestVariants(document: OpenApiDocument): ReadonlySet<string> {
  const components = document.components?.schemas ?? {};
  const references = new Map(Object.entries(components).map(([name, schema]) => [name, readSchema(schema)]));
  const differing = new Set([...references].filter(([, { isMarked }]) => isMarked).map(([name]) => name));
  if (differing.size === 0) return differing;
  const users = invert(new Map([...references].map(([name, { names }]) => [name, names])));
  spread(differing, users);
  const requested = new Set(requestRoots(document).flatMap((root) => [...readSchema(root).names]));
  spread(requested, new Map([...references].map(([name, { names }]) => [name, names])));
  return new Set([...differing].filter((name) => requested.has(name)));
}

/** What a request consists of; references lead to all else. */
function requestRoots(document: OpenApiDocument): unknown[] {
  const { requestBodies = {}, parameters = {} } = document.components ?? {};
  const operations = readPathItems(document).flatMap(([, item]) => [
    item.parameters,
    ...methodsOf(item).flatMap((method) => [item[method]?.parameters, item[method]?.requestBody]),
  ]);
  return [requestBodies, parameters, ...operations];
}

interface SchemaReferences {
  /** The component schemas that it refers to. */
  names: Set<string>;
  /** Whether a property in it is for one direction only. */
  isMarked: boolean;
}

/** A pointer into a component counts as a reference to all of it. */
function readSchema(root: unknown): SchemaReferences {
  const names = new Set<string>();
  let isMarked = false;
  const pending = [root];
  while (pending.length > 0) {
    const node = pending.pop();
    if (typeof node !== "object" || node === null) continue;
    if ("$ref" in node && typeof node.$ref === "string") {
      const [kind, part, name] = parsePointer(node.$ref);
      if (kind === "components" && part === "schemas" && name !== undefined) names.add(name);
    }
    if (("readOnly" in node && node.readOnly === true) || ("writeOnly" in node && node.writeOnly === true)) {
      isMarked = true;
    }
    for (const each of Object.values(node)) pending.push(each);
  }
  return { names, isMarked };
}

function invert(edges: ReadonlyMap<string, ReadonlySet<string>>): Map<string, Set<string>> {
  const inverted = new Map<string, Set<string>>();
  for (const [from, names] of edges) {
    for (const name of names) inverted.set(name, (inverted.get(name) ?? new Set()).add(from));
  }
  return inverted;
}

/** Adds everything that the edges lead to. */
function spread(names: Set<string>, edges: ReadonlyMap<string, ReadonlySet<string>>): void {
  for (const name of names) for (const next of edges.get(name) ?? []) names.add(next);
}

function tryResolve(document: OpenApiDocument, $ref: string): Schema | undefined {
  try {
    // The pipeline has checked that it is a schema.
    return resolve<object>(document, { $ref }) as Schema;
  } catch {
    return undefined;
  }
}
