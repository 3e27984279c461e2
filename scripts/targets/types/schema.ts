/** Prints a schema as a TypeScript type. */
import type { Schema, SchemaObject } from "../../model/openapi-document.ts";
import { dereference, dropRefSiblings, knownValues } from "../../model/schema.ts";
import { printArray } from "./array.ts";
import { printTag } from "./discriminator.ts";
import { printObject } from "./object.ts";
import type { Scope } from "./scope.ts";
import { intersection, literalType, neverType, type TypeText, union, unknownType } from "./type-text.ts";

export function printSchema(schema: Schema, scope: Scope): TypeText {
  if (typeof schema === "boolean") return schema ? unknownType : neverType;
  const source = dropRefSiblings(scope.document, schema);
  const part: Scope = { ...scope, wholes: [...scope.wholes, source], isPart: false };
  const whole = intersection([
    source.$ref === undefined ? unknownType : printReference(source.$ref, scope),
    printOwn(source, scope),
    ...(source.allOf ?? []).map((each) => printSchema(each, { ...part, isPart: true })),
    printUnion(source.oneOf, source, part),
    printUnion(source.anyOf, source, part),
  ]);
  return source.nullable ? union([whole, { text: "null" }]) : whole;
}

/** Where a type would stand for itself, the referenced schema takes the place of its name, without what is circular. */
function printReference($ref: string, scope: Scope): TypeText {
  const { references, direction, declared, inlined, document } = scope;
  if (declared === undefined || !references.leadsTo($ref, declared))
    return { text: references.nameOf($ref, direction) };
  if ($ref === declared || inlined.includes($ref)) return unknownType;
  return printSchema(dereference(document, $ref), { ...scope, inlined: [...inlined, $ref] });
}

/** Global types, also where a schema has the name of one. */
const byteSources =
  "globalThis.Blob | globalThis.ArrayBuffer | globalThis.ArrayBufferView<globalThis.ArrayBuffer> | " +
  "globalThis.ReadableStream<globalThis.Uint8Array>";

/** What the keywords say that are not about other schemas. */
function printOwn(source: SchemaObject, scope: Scope): TypeText {
  if (scope.bytes.sources.has(source)) return { text: byteSources, operator: "|" };
  if (scope.bytes.blobs.has(source)) return { text: "globalThis.Blob" };
  const values = knownValues(source);
  if (values && values.length > 0) return union(values.map(literalType));
  return union(typesOf(source).map((type) => printType(type, source, scope)));
}

/** Keywords of objects and arrays stand for a type where there is none. */
function typesOf(source: SchemaObject): readonly string[] {
  if (source.type !== undefined) return [source.type].flat();
  if (source.properties ?? source.additionalProperties ?? source.patternProperties ?? source.required)
    return ["object"];
  return source.items === undefined && source.prefixItems === undefined ? ["any"] : ["array"];
}

function printType(type: string, source: SchemaObject, scope: Scope): TypeText {
  if (type === "object") return printObject(source, scope, printSchema);
  if (type === "array") return printArray(source, scope, printSchema);
  return plainTypes.get(type) ?? unknownType;
}

const plainTypes: ReadonlyMap<string, TypeText> = new Map(
  Object.entries({ boolean: "boolean", integer: "number", null: "null", number: "number", string: "string" }).map(
    ([type, text]) => [type, { text }],
  ),
);

function printUnion(branches: readonly Schema[] | undefined, source: SchemaObject, scope: Scope): TypeText {
  // A branch that is the whole union adds nothing to it.
  const others = branches?.filter((branch) => !isCircular(branch, scope)) ?? [];
  if (others.length === 0) return unknownType;
  return union(others.map((branch) => intersection([printSchema(branch, scope), printTag(source, branch, scope)])));
}

function isCircular(branch: Schema, { references, declared }: Scope): boolean {
  if (typeof branch === "boolean" || branch.$ref === undefined || declared === undefined) return false;
  return references.leadsTo(branch.$ref, declared);
}
