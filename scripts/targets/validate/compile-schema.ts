/** Reduces a schema to the keywords that `runtime/validate/` checks. */

import { inferDiscriminator } from "../../model/discriminator.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "../../model/openapi-document.ts";
import { dropRefSiblings, readTypes, unionsOf } from "../../model/schema.ts";
import type { CompiledObject, CompiledSchema } from "../../runtime/validate/schema.ts";

export interface Scope {
  document: OpenApiDocument;
  /** The name that the schema at a `$ref` has in the table. */
  nameOf($ref: string): string;
}

/**
 * Compiles a schema. Additions must be accepted, so `additionalProperties` is ignored, and `const` and `enum` become
 * the types of their values. `oneOf` is read as `anyOf`, because a value may match several branches.
 */
export function compileSchema(source: Schema, scope: Scope): CompiledSchema {
  if (typeof source === "boolean") return source ? {} : never();
  const schema = dropRefSiblings(scope.document, source);
  const [union = {}, ...otherUnions] = unionsOf(schema).map((branches) => compileUnion(branches, scope));
  const parts = [
    ...(schema.$ref === undefined ? [] : [scope.nameOf(schema.$ref)]),
    ...(schema.allOf ?? []).map((part) => compileSchema(part, scope)),
    ...otherUnions,
  ].filter((part) => !isEmptySchema(part));
  const whole = combine({ ...compileOwn(schema, scope), ...union }, parts);
  const isComposed = parts.length > 0 || "anyOf" in union;
  return schema.nullable && isComposed ? { anyOf: [{ type: "null" }, whole] } : whole;
}

/** A single part is enough when the schema has no other keywords. */
function combine(own: CompiledObject, parts: CompiledSchema[]): CompiledSchema {
  const [part, ...others] = parts;
  if (part === undefined) return own;
  return others.length === 0 && isEmptySchema(own) ? part : { ...own, allOf: parts };
}

function compileOwn(schema: SchemaObject, scope: Scope): CompiledObject {
  const types = readTypes(schema);
  const [type, ...otherTypes] = types ?? [];
  const properties = compileProperties(schema.properties ?? {}, scope);
  // After `prefixItems`, it applies only to the other items.
  const items = schema.items === undefined || schema.prefixItems ? {} : compileSchema(schema.items, scope);
  return {
    ...(types && { type: type !== undefined && otherTypes.length === 0 ? type : types }),
    ...(schema.required?.length && { required: schema.required }),
    ...(Object.keys(properties).length > 0 && { properties }),
    ...(!isEmptySchema(items) && { items }),
  };
}

function compileProperties(properties: Record<string, Schema>, scope: Scope): Record<string, CompiledSchema> {
  const compiled = Object.entries(properties).map(([name, schema]) => [name, compileSchema(schema, scope)] as const);
  return Object.fromEntries(compiled.filter(([, schema]) => !isEmptySchema(schema)));
}

function compileUnion(branches: readonly Schema[], scope: Scope): CompiledObject {
  const possible = branches.filter((branch) => branch !== false);
  if (possible.length === 0) return never();
  const anyOf = possible.map((branch) => compileSchema(branch, scope));
  if (anyOf.some(isEmptySchema)) return {};
  const discriminator = inferDiscriminator(scope.document, possible);
  return discriminator ? { anyOf, discriminator } : { anyOf };
}

function isEmptySchema(schema: CompiledSchema): boolean {
  return typeof schema === "object" && Object.keys(schema).length === 0;
}

function never(): CompiledObject {
  return { type: [] };
}
