/** Infers the property that distinguishes the branches of a union. */
import type { OpenApiDocument, Schema } from "./openapi-document.ts";
import { dereference, dropRefSiblings, knownValues, partsOf, readTypes, unionsOf } from "./schema.ts";

/** A property whose value belongs to a single branch. */
export interface Discriminator {
  property: string;
  /** The values of each branch, in the order of the union; empty for a branch that does not accept objects. */
  values: readonly (readonly unknown[])[];
}

/** The values of the properties whose schemas list them. */
type Constants = ReadonlyMap<string, readonly unknown[]>;

/** The schemas that are being read. A repeated one is a circular reference and adds nothing. */
type Seen = readonly Schema[];

/** Returns the first property whose values differ in every branch that accepts objects. */
export function inferDiscriminator(
  document: OpenApiDocument,
  branches: readonly Schema[],
  seen: Seen = [],
): Discriminator | undefined {
  const constants = branches.map((branch) =>
    acceptsObject(document, branch, seen) ? readConstants(document, branch, seen) : undefined,
  );
  const [first, ...others] = constants.filter((each) => each !== undefined);
  for (const property of first?.keys() ?? []) {
    if (!others.every((each) => each.has(property))) continue;
    const values = constants.map((each) => each?.get(property) ?? []);
    if (new Set(values.flat()).size === values.flat().length) return { property, values };
  }
  return undefined;
}

function acceptsObject(document: OpenApiDocument, branch: Schema, seen: Seen): boolean {
  if (typeof branch === "boolean" || seen.includes(branch)) return true;
  const source = dropRefSiblings(document, branch);
  const types = readTypes(source);
  if (types && !types.includes("object")) return false;
  const accepts = (schema: Schema) => acceptsObject(document, schema, [...seen, branch]);
  return partsOf(document, source).every(accepts) && unionsOf(source).every((branches) => branches.some(accepts));
}

function readConstants(document: OpenApiDocument, branch: Schema, seen: Seen): Constants {
  const constants = new Map<string, readonly unknown[]>();
  if (typeof branch === "boolean" || seen.includes(branch)) return constants;
  const source = dropRefSiblings(document, branch);
  const within = [...seen, branch];
  const add = (property: string, values: readonly unknown[] | undefined): void => {
    if (!values?.every(isPlain)) return;
    const known = constants.get(property);
    if (!known || values.length < known.length) constants.set(property, values);
  };
  for (const [property, schema] of Object.entries(source.properties ?? {})) add(property, valuesOf(document, schema));
  for (const part of partsOf(document, source)) {
    for (const [property, values] of readConstants(document, part, within)) add(property, values);
  }
  for (const union of unionsOf(source)) {
    const discriminator = inferDiscriminator(document, union, within);
    if (discriminator) add(discriminator.property, discriminator.values.flat());
  }
  return constants;
}

function valuesOf(document: OpenApiDocument, schema: Schema, seen: Seen = []): readonly unknown[] | undefined {
  if (typeof schema === "boolean" || seen.includes(schema)) return undefined;
  const { $ref } = schema;
  if ($ref !== undefined)
    return valuesOf(document, dereference(document, $ref), [...seen, schema]) ?? knownValues(schema);
  return knownValues(schema);
}

function isPlain(value: unknown): boolean {
  return value === null || typeof value !== "object";
}
