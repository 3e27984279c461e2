/** Reads values that parameters and headers write as text, by their style and schema. */
import type { OpenApiDocument, Schema, SchemaObject } from "../../model/openapi-document.ts";
import { readProperties } from "../../model/read-properties.ts";
import { resolve } from "../../model/reference.ts";
import { dropRefSiblings, partsOf, readTypes, unionsOf } from "../../model/schema.ts";
import type { JudgedText } from "./operations.ts";

const separators: Readonly<Record<string, string>> = { spaceDelimited: " ", pipeDelimited: "|" };

/** What a path parameter starts with, by its style. */
const prefixes: Readonly<Record<string, string>> = { label: ".", matrix: ";" };

/** The value of one text: of a path, header or cookie parameter, of a header, or of a query parameter that occurs once. */
export function readText(document: OpenApiDocument, parameter: JudgedText, text: string): unknown {
  const { style = "simple", explode = false, schema, isJson } = parameter;
  if (isJson) return parseJson(text);
  const prefix = prefixes[style] ?? "";
  const body = prefix !== "" && text.startsWith(prefix) ? text.slice(prefix.length) : text;
  const type = typesOf(document, schema).find((each) => each === "array" || each === "object");
  if (!type) return readScalar(document, schema, dropName(body, parameter));
  const parts = body === "" ? [] : body.split(separators[style] ?? (explode && prefix ? prefix : ","));
  if (type === "object") return readObject(document, schema, explode ? parts.map(splitPair) : pairUp(parts));
  const items = itemsOf(document, schema);
  return parts.map((part) => readScalar(document, items, dropName(part, parameter).trim()));
}

/** `;color=blue` in a path: the style `matrix` names the parameter. */
function dropName(part: string, { style, name }: JudgedText): string {
  return style === "matrix" && part.startsWith(`${name}=`) ? part.slice(name.length + 1) : part;
}

/** Undefined when the query has no such parameter. */
export function readQuery(document: OpenApiDocument, parameter: JudgedText, query: URLSearchParams): unknown {
  const { name, style = "form", explode = style === "form", schema, isJson } = parameter;
  const types = typesOf(document, schema);
  const pairs = [...query];
  if (style === "deepObject") {
    const own = pairs.flatMap(([key, value]): [string, string][] =>
      key.startsWith(`${name}[`) && key.endsWith("]") ? [[key.slice(name.length + 1, -1), value]] : [],
    );
    return own.length > 0 ? readObject(document, schema, own) : undefined;
  }
  if (types.includes("object") && style === "form" && explode && !isJson) {
    const known = readProperties(document, schema ?? true);
    const own = pairs.filter(([key]) => known.has(key));
    return own.length > 0 ? readObject(document, schema, own) : undefined;
  }
  const values = query.getAll(name);
  const [first] = values;
  if (first === undefined) return undefined;
  if (isJson || !types.includes("array") || !explode)
    return readText(document, { ...parameter, explode: false, style }, first);
  return values.map((value) => readScalar(document, itemsOf(document, schema), value));
}

function readObject(
  document: OpenApiDocument,
  schema: Schema | undefined,
  pairs: readonly (readonly [string, string])[],
): Record<string, unknown> {
  const known = readProperties(document, schema ?? true);
  return Object.fromEntries(pairs.map(([key, value]) => [key, readScalar(document, known.get(key), value)]));
}

/** A text that is written as a number or a boolean becomes one if the schema allows it; any other stays a text. */
function readScalar(document: OpenApiDocument, schema: Schema | undefined, text: string): unknown {
  const types = typesOf(document, schema);
  const isNumber = types.includes("number") && /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text);
  if (isNumber || (types.includes("integer") && /^-?(0|[1-9]\d*)$/.test(text))) return Number(text);
  if (types.includes("boolean") && (text === "true" || text === "false")) return text === "true";
  return types.includes("null") && text === "" ? null : text;
}

/** The types that a schema allows, those of its parts and branches included. Empty if it does not say. */
function typesOf(
  document: OpenApiDocument,
  schema: Schema | undefined,
  seen: readonly Schema[] = [],
): readonly string[] {
  if (typeof schema !== "object" || seen.includes(schema)) return [];
  const source = dropRefSiblings(document, schema);
  const own = readTypes(source);
  if (own) return own;
  const parts = [...partsOf(document, source), ...unionsOf(source).flat()];
  return parts.flatMap((part) => typesOf(document, part, [...seen, schema]));
}

function itemsOf(document: OpenApiDocument, schema: Schema | undefined): Schema | undefined {
  if (typeof schema !== "object") return undefined;
  const source = resolve<SchemaObject>(document, schema);
  return source.items ?? source.allOf?.map((part) => itemsOf(document, part)).find((items) => items !== undefined);
}

function splitPair(text: string): [string, string] {
  const index = text.indexOf("=");
  return index < 0 ? [text, ""] : [text.slice(0, index), text.slice(index + 1)];
}

/** `R,100,G,200` */
function pairUp(parts: readonly string[]): [string, string][] {
  return parts.flatMap((part, index): [string, string][] => (index % 2 === 0 ? [[part, parts[index + 1] ?? ""]] : []));
}

/** A text that is not JSON stays one, and its schema refuses it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
