/** Reads `x-identity`: which fields identify a resource of a kind that a request creates. */
import type { Identity } from "./api.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "./openapi-document.ts";
import { readProperties } from "./read-properties.ts";

/** Sorted by schema name. Schemas whose kind or fields cannot be found are left out. */
export function readIdentities(document: OpenApiDocument): Identity[] {
  const schemas = Object.entries(document.components?.schemas ?? {});
  return schemas
    .flatMap(([schemaName, schema]) => readIdentity(document, schemaName, schema) ?? [])
    .sort((a, b) => (a.schemaName < b.schemaName ? -1 : 1));
}

function readIdentity(document: OpenApiDocument, schemaName: string, schema: Schema): Identity | undefined {
  if (typeof schema === "boolean" || schema.$ref !== undefined) return undefined;
  const names = schema["x-identity"];
  if (!Array.isArray(names) || names.length === 0) return undefined;
  const properties = [...readProperties(document, schema)];
  const tag = properties.find(([, property]) => typeof property.const === "string");
  const contents = properties.map(([name, property]) => [name, readProperties(document, property)] as const);
  const content = contents.find(([, declared]) => names.every((name) => declared.has(name)));
  if (!tag || !content) return undefined;
  const [kindProperty, { const: kind }] = tag;
  const [contentProperty, declared] = content;
  const fields = names.map((name) => ({ name, type: readType(declared.get(name)) }));
  const reference = schema["x-github-reference"];
  const attachedOnce = schema["x-attached-once"];
  return { schemaName, kindProperty, kind: String(kind), contentProperty, fields, attachedOnce, reference };
}

function readType(schema: SchemaObject | undefined): string | undefined {
  return typeof schema?.type === "string" ? schema.type : undefined;
}
