/** Infers the property that distinguishes the branches of a union. */
import type { OpenApiDocument, Schema, SchemaObject } from "./openapi-document.ts";
import { readOnce } from "./read-once.ts";
import { dereference, dropRefSiblings, knownValues, partsOf, readTypes, unionsOf } from "./schema.ts";

/** A property whose value belongs to a single branch. */
export interface Discriminator {
  property: string;
  /** The values of each branch, in the order of the union; empty for a branch that does not accept objects. */
  values: readonly (readonly unknown[])[];
}

/** The values of the properties whose schemas list them. */
type Constants = ReadonlyMap<string, readonly unknown[]>;

/** Returns the first property whose values differ in every branch that accepts objects. */
export function inferDiscriminator(document: OpenApiDocument, branches: readonly Schema[]): Discriminator | undefined {
  const constants = branches.map((branch) =>
    acceptsObject(document, branch) ? readConstants(document, branch) : undefined,
  );
  const [first, ...others] = constants.filter((each) => each !== undefined);
  for (const property of first?.keys() ?? []) {
    if (!others.every((each) => each.has(property))) continue;
    const values = constants.map((each) => each?.get(property) ?? []);
    if (new Set(values.flat()).size === values.flat().length) return { property, values };
  }
  return undefined;
}

function acceptsObject(document: OpenApiDocument, branch: Schema): boolean {
  return typeof branch === "boolean" || schemaAcceptsObject(document, branch);
}

/** A circular reference rejects nothing. */
const schemaAcceptsObject = readOnce((document, branch: SchemaObject): boolean => {
  const source = dropRefSiblings(document, branch);
  const types = readTypes(source);
  if (types && !types.includes("object")) return false;
  const accepts = (schema: Schema) => acceptsObject(document, schema);
  return partsOf(document, source).every(accepts) && unionsOf(source).every((branches) => branches.some(accepts));
}, true);

function readConstants(document: OpenApiDocument, branch: Schema): Constants {
  return typeof branch === "boolean" ? noConstants : readSchemaConstants(document, branch);
}

const noConstants: Constants = new Map();

/** A circular reference adds nothing. */
const readSchemaConstants = readOnce((document, branch: SchemaObject): Constants => {
  const constants = new Map<string, readonly unknown[]>();
  const source = dropRefSiblings(document, branch);
  const add = (property: string, values: readonly unknown[] | undefined): void => {
    if (!values?.every(isPlain)) return;
    const known = constants.get(property);
    if (!known || values.length < known.length) constants.set(property, values);
  };
  for (const [property, schema] of Object.entries(source.properties ?? {})) add(property, valuesOf(document, schema));
  for (const part of partsOf(document, source)) {
    for (const [property, values] of readConstants(document, part)) add(property, values);
  }
  for (const union of unionsOf(source)) {
    const discriminator = inferDiscriminator(document, union);
    if (discriminator) add(discriminator.property, discriminator.values.flat());
  }
  return constants;
}, noConstants);

function valuesOf(document: OpenApiDocument, schema: Schema): readonly unknown[] | undefined {
  return typeof schema === "boolean" ? undefined : schemaValuesOf(document, schema);
}

const schemaValuesOf = readOnce((document, schema: SchemaObject): readonly unknown[] | undefined => {
  const { $ref } = schema;
  const target = $ref === undefined ? undefined : valuesOf(document, dereference(document, $ref));
  return target ?? knownValues(schema);
}, undefined);

function isPlain(value: unknown): boolean {
  return value === null || typeof value !== "object";
}
