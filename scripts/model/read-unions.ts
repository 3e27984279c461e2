/** Reads the tagged unions among the schemas of responses. */
import type { ResponseUnion } from "./api.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "./openapi-document.ts";
import { readProperties } from "./read-properties.ts";
import { schemaName } from "./reference.ts";
import { isRequired, readTaggedUnion, type TaggedUnion } from "./tagged-union.ts";

/**
 * Sorted by schema name.
 *
 * @param responses the response objects of the operations, without references
 */
export function readUnions(document: OpenApiDocument, responses: readonly object[]): ResponseUnion[] {
  const schemas = document.components?.schemas ?? {};
  return [...findSchemaNames(schemas, responses)].sort().flatMap((name) => {
    const schema = schemas[name];
    const union = readTaggedUnion(document, schema);
    return union && typeof schema === "object" ? [describeUnion(document, name, schema, union)] : [];
  });
}

function describeUnion(
  document: OpenApiDocument,
  name: string,
  { oneOf, anyOf, allOf, properties }: SchemaObject,
  { kindProperty, branches }: TaggedUnion,
): ResponseUnion {
  // Next to properties, a branch is only a part of what a value must match.
  const ownBranches = new Set(properties || allOf ? [] : (oneOf ?? anyOf));
  const [first = new Map<string, SchemaObject>(), ...others] = branches.map(({ schema }) =>
    readProperties(document, schema),
  );
  const varying = [...first].filter(([key, schema]) => {
    return (
      key !== kindProperty && others.every((each) => each.has(key)) && others.some((each) => each.get(key) !== schema)
    );
  });
  return {
    schemaName: name,
    kindProperty,
    branches: branches.map(({ kind, schema }) => ({
      kind,
      schemaName: ownBranches.has(schema) ? schemaName(schema) : undefined,
    })),
    varying: varying.map(([key]) => ({
      name: key,
      isRequired: branches.every(({ schema }) => isRequired(document, schema, key)),
      isObject: [first, ...others].every((each) => isObject(each.get(key))),
    })),
  };
}

/** The component schemas that the values refer to, directly or through others. */
function findSchemaNames(schemas: Record<string, Schema>, values: readonly object[]): Set<string> {
  const names = new Set<string>();
  const pending: unknown[] = [...values];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== "object" || value === null) continue;
    const name = schemaName(value);
    if (name !== undefined && Object.hasOwn(schemas, name) && !names.has(name)) {
      names.add(name);
      pending.push(schemas[name]);
    }
    for (const each of Object.values(value)) pending.push(each);
  }
  return names;
}

function isObject(schema: SchemaObject | undefined): boolean {
  return schema?.type === "object" && !schema.nullable;
}
