/** Prints the value of a discriminator that selects a branch of a union. */
import type { DiscriminatorObject, Schema, SchemaObject } from "../../model/openapi-document.ts";
import { readProperties } from "../../model/read-properties.ts";
import { schemaName } from "../../model/reference.ts";
import { dereference, knownValues } from "../../model/schema.ts";
import { key } from "../typescript/data.ts";
import type { Scope } from "./scope.ts";
import { literalType, type TypeText, union, unknownType } from "./type-text.ts";

/**
 * A branch has the values that the mapping gives it, or else the name of its schema. A branch that lists other values
 * itself knows better, and gets none.
 */
export function printTag({ discriminator }: SchemaObject, branch: Schema, { document }: Scope): TypeText {
  if (!discriminator?.propertyName || typeof branch === "boolean" || branch.$ref === undefined) return unknownType;
  const values = valuesOf(discriminator, branch.$ref);
  const property = readProperties(document, dereference(document, branch.$ref)).get(discriminator.propertyName);
  const known = property && knownValues(property);
  const isKnown = known ? known.length > 1 && values.every((value) => known.includes(value)) : acceptsText(property);
  if (values.length === 0 || !isKnown) return unknownType;
  return { text: `{ ${key(discriminator.propertyName)}: ${union(values.map(literalType)).text} }` };
}

function valuesOf({ mapping = {} }: DiscriminatorObject, $ref: string): string[] {
  const name = schemaName({ $ref });
  const mapped = Object.entries(mapping).filter(([, target]) => target === $ref || target === name);
  if (mapped.length > 0) return mapped.map(([value]) => value);
  return name === undefined ? [] : [name];
}

function acceptsText(property: SchemaObject | undefined): boolean {
  return property === undefined || property.type === "string";
}
