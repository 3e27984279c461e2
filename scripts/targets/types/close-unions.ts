/**
 * Makes the objects of tagged unions closed in TypeScript. `additionalProperties: true` lets a server add fields, but in
 * a type it becomes an index signature, which accepts misspelled fields and the fields of other kinds, and makes every
 * field readable before the kind is known.
 */
import type { OpenApiDocument, Schema } from "../../model/openapi-document.ts";
import { partsOf } from "../../model/schema.ts";
import { readTaggedUnion } from "../../model/tagged-union.ts";

/** Changes the branches of every tagged union of a document, and the objects that their properties hold. */
export function closeUnions(document: OpenApiDocument): void {
  for (const union of findUnions(document)) {
    for (const { schema } of readTaggedUnion(document, union)?.branches ?? []) closeBranch(document, schema);
  }
}

function closeBranch(document: OpenApiDocument, branch: Schema): void {
  for (const part of closeObject(document, branch)) {
    if (typeof part === "boolean") continue;
    for (const property of Object.values(part.properties ?? {})) closeObject(document, property);
  }
}

/** Returns the schema with all its parts. */
function closeObject(document: OpenApiDocument, schema: Schema): Set<Schema> {
  const parts = new Set([schema]);
  for (const part of parts) {
    if (typeof part === "boolean") continue;
    for (const each of partsOf(document, part)) parts.add(each);
    // An object without declared properties is a dictionary.
    if (part.properties && isAnything(part.additionalProperties)) delete part.additionalProperties;
  }
  return parts;
}

function isAnything(schema: Schema | undefined): boolean {
  return schema === true || (typeof schema === "object" && Object.keys(schema).length === 0);
}

/** Finds the schemas with `oneOf` or `anyOf`. Values, such as examples, are not searched. */
function findUnions(document: OpenApiDocument): Schema[] {
  const unions: Schema[] = [];
  const visit = (node: unknown, isMap: boolean): void => {
    if (typeof node !== "object" || node === null) return;
    // The pipeline has checked that it is a schema.
    if (!isMap && ("oneOf" in node || "anyOf" in node)) unions.push(node as Schema);
    for (const [key, value] of Object.entries(node)) {
      const isValue = !isMap && (valueKeywords.has(key) || key.startsWith("x-"));
      if (!isValue) visit(value, !isMap && mapKeywords.has(key));
    }
  };
  visit(document, false);
  return unions;
}

const valueKeywords: ReadonlySet<string> = new Set(["const", "default", "enum", "example", "examples"]);

/** The keywords whose values are objects with names as keys. */
const mapKeywords: ReadonlySet<string> = new Set(
  (
    "$defs callbacks content definitions dependentSchemas headers links parameters pathItems paths patternProperties " +
    "properties requestBodies responses schemas webhooks"
  ).split(" "),
);
