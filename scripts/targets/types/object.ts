/** Prints the keywords of objects. */
import { type Direction, isHidden } from "../../model/direction.ts";
import type { OpenApiDocument, Schema, SchemaObject } from "../../model/openapi-document.ts";
import { partsOf } from "../../model/schema.ts";
import { key } from "../typescript/data.ts";
import { describeSchema } from "./documentation.ts";
import { type PrintSchema, type Scope, within } from "./scope.ts";
import { intersection, type TypeText, union, unknownType } from "./type-text.ts";

interface Property {
  name: string;
  isRequired: boolean;
  type: TypeText;
  documentation: string;
}

export function printObject(source: SchemaObject, scope: Scope, print: PrintSchema): TypeText {
  const properties = [...readProperties(source, scope, print), ...readOthers(source, scope)];
  const values = readValues(source, within(scope), print);
  if (properties.length > 0) return intersection([printProperties(properties, scope), printRest(properties, values)]);
  if (values) return printIndex(values);
  if (isComposed(source, scope)) return unknownType;
  return source.additionalProperties === false ? printIndex({ text: "never" }) : printIndex(unknownType);
}

function readProperties(
  { properties = {}, required = [] }: SchemaObject,
  scope: Scope,
  print: PrintSchema,
): Property[] {
  const inner = within(scope);
  return Object.entries(properties)
    .filter(([, schema]) => !isHidden(scope.document, schema, scope.direction))
    .map(([name, schema]) => ({
      name,
      isRequired: required.includes(name),
      type: print(schema, inner),
      documentation: describeSchema(schema, inner.indent),
    }));
}

/** The properties that are required here and declared in another schema. The type of that schema narrows the value. */
function readOthers(source: SchemaObject, { document, direction, wholes }: Scope): Property[] {
  const names = (source.required ?? []).filter((name) => !Object.hasOwn(source.properties ?? {}, name));
  return names
    .filter((name) => !isHiddenIn(document, [source, ...wholes], name, direction))
    .map((name) => ({ name, isRequired: true, type: { text: "{} | null", operator: "|" }, documentation: "" }));
}

function isHiddenIn(document: OpenApiDocument, wholes: readonly Schema[], name: string, direction: Direction): boolean {
  const parts = new Set(wholes);
  for (const part of parts) {
    if (typeof part === "boolean") continue;
    const property = Object.hasOwn(part.properties ?? {}, name) ? part.properties?.[name] : undefined;
    if (property !== undefined) return isHidden(document, property, direction);
    for (const each of partsOf(document, part)) parts.add(each);
  }
  return false;
}

function printProperties(properties: readonly Property[], { indent }: Scope): TypeText {
  const lines = properties.map(
    ({ name, isRequired, type, documentation }) =>
      `${documentation}${indent}  ${key(name)}${isRequired ? "" : "?"}: ${type.text};\n`,
  );
  return { text: `{\n${lines.join("")}${indent}}` };
}

/** The values of properties without names. */
function readValues(
  { additionalProperties, patternProperties }: SchemaObject,
  scope: Scope,
  print: PrintSchema,
): TypeText | undefined {
  const schemas = [...Object.values(patternProperties ?? {}), additionalProperties].filter(
    (each) => each !== undefined && each !== false,
  );
  return schemas.length > 0 ? union(schemas.map((each) => print(each, scope))) : undefined;
}

/** An index signature includes the properties with names, so that an object can be written. */
function printRest(properties: readonly Property[], values: TypeText | undefined): TypeText {
  if (!values) return unknownType;
  const types = properties.map(({ type }) => type);
  const isOptional = properties.some(({ isRequired }) => !isRequired);
  return printIndex(union([values, ...types, ...(isOptional ? [{ text: "undefined" }] : [])]));
}

function printIndex({ text }: TypeText): TypeText {
  return { text: `{ [key: string]: ${text} }` };
}

/** Whether other schemas say what the object has. */
function isComposed({ $ref, allOf, anyOf, oneOf }: SchemaObject, { isPart }: Scope): boolean {
  return isPart || ($ref ?? allOf ?? anyOf ?? oneOf) !== undefined;
}
