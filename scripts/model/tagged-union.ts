/** Finds the unions whose branches have a constant kind, such as `resource_type: free_text`. */
import { inferDiscriminator } from "./discriminator.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "./openapi-document.ts";
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

/** The branches of a union; those of a branch that is itself a union take its place. */
function readBranches(
  document: OpenApiDocument,
  schema: Schema,
  seen: readonly Schema[] = [],
): readonly Schema[] | undefined {
  if (typeof schema === "boolean" || seen.includes(schema)) return undefined;
  const source = dropRefSiblings(document, schema);
  const within = [...seen, schema];
  if (source.$ref !== undefined) return readBranches(document, dereference(document, source.$ref), within);
  const [branches, ...others] = unionsOf(source);
  if (!branches || others.length > 0) return undefined;
  return branches.flatMap((branch) => readBranches(document, branch, within) ?? [branch]);
}

/** Whether a schema, or a part of it, requires a property. */
export function isRequired(
  document: OpenApiDocument,
  schema: Schema,
  property: string,
  seen: readonly Schema[] = [],
): boolean {
  if (typeof schema === "boolean" || seen.includes(schema)) return false;
  const source: SchemaObject = dropRefSiblings(document, schema);
  if (source.required?.includes(property)) return true;
  return partsOf(document, source).some((part) => isRequired(document, part, property, [...seen, schema]));
}

function isKind(value: unknown): value is Kind {
  return ["string", "number", "boolean"].includes(typeof value);
}
