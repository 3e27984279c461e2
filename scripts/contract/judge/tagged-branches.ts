/** Finds the branches of a union that a property of constant value selects. */
import { inferDiscriminator } from "../../model/discriminator.ts";
import type { OpenApiDocument, Schema } from "../../model/openapi-document.ts";
import { isRequired } from "../../model/tagged-union.ts";

export interface TaggedBranches {
  property: string;
  tagged: { values: readonly unknown[]; schema: Schema }[];
  /** The branches that accept no objects, such as null. */
  others: Schema[];
}

/** Undefined for a union without a property that every branch for objects requires and gives values of its own. */
export function readTaggedBranches(document: OpenApiDocument, branches: readonly Schema[]): TaggedBranches | undefined {
  const discriminator = inferDiscriminator(document, branches);
  if (!discriminator) return undefined;
  const { property, values } = discriminator;
  const all = branches.map((schema, index) => ({ schema, values: values[index] ?? [] }));
  const tagged = all.filter((branch) => branch.values.length > 0);
  const isTagged = tagged.length > 1 && tagged.every(({ schema }) => isRequired(document, schema, property));
  if (!isTagged) return undefined;
  return { property, tagged, others: all.filter((branch) => branch.values.length === 0).map(({ schema }) => schema) };
}
