/** Finds the unions whose branches have a constant kind, such as `resource_type: free_text`. */
import { inferDiscriminator } from "./discriminator.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "./openapi-document.ts";
import { readOnce } from "./read-once.ts";
import { dereference, dropRefSiblings, partsOf, unionsOf } from "./schema.ts";

/** The constant value that selects a branch. */
export type Kind = string | number | boolean;

/** A union whose branches all require one property and allow one value of it, each another. */
export interface TaggedUnion {
  kindProperty: string;
  /** In the order of the description. */
  branches: TaggedBranch[];
}

export interface TaggedBranch {
  kind: Kind;
  schema: Schema;
}

/** Returns undefined for every other schema. */
export function readTaggedUnion(document: OpenApiDocument, schema: Schema | undefined): TaggedUnion | undefined {
  const schemas = schema === undefined ? undefined : readBranches(document, schema);
  const discriminator = schemas && inferDiscriminator(document, schemas);
  if (!discriminator) return undefined;
  const { property, values } = discriminator;
  const branches = schemas.flatMap((branch, index): TaggedBranch[] => {
    const [kind, ...others] = values[index] ?? [];
    if (!isKind(kind) || others.length > 0 || !isRequired(document, branch, property)) return [];
    return [{ kind, schema: branch }];
  });
  return branches.length === schemas.length ? { kindProperty: property, branches } : undefined;
}

/**
 * The branches of a union; those of a branch that is itself a union take its place. Undefined for other schemas. Null for
 * a union that reaches a branch in two ways, because no value of a property selects that branch.
 */
type Branches = readonly Schema[] | undefined | null;

function readBranches(document: OpenApiDocument, schema: Schema): Branches {
  return typeof schema === "boolean" ? undefined : readSchemaBranches(document, schema);
}

const readSchemaBranches = readOnce((document, schema: SchemaObject): Branches => {
  const source = dropRefSiblings(document, schema);
  if (source.$ref !== undefined) return readBranches(document, dereference(document, source.$ref));
  const [union, ...others] = unionsOf(source);
  if (!union || others.length > 0) return undefined;
  const branches: Schema[] = [];
  for (const branch of union) {
    const inner = readBranches(document, branch);
    if (inner === null) return null;
    for (const each of inner ?? [branch]) branches.push(each);
  }
  return new Set(branches).size === branches.length ? branches : null;
}, null);

/** Whether a schema, or a part of it, requires a property. */
export function isRequired(document: OpenApiDocument, schema: Schema, property: string): boolean {
  return typeof schema !== "boolean" && readRequired(document, schema).has(property);
}

const nothing: ReadonlySet<string> = new Set();

const readRequired = readOnce((document, schema: SchemaObject): ReadonlySet<string> => {
  const source = dropRefSiblings(document, schema);
  const required = new Set(source.required);
  for (const part of partsOf(document, source)) {
    if (typeof part === "boolean") continue;
    for (const each of readRequired(document, part)) required.add(each);
  }
  return required;
}, nothing);

function isKind(value: unknown): value is Kind {
  return ["string", "number", "boolean"].includes(typeof value);
}
