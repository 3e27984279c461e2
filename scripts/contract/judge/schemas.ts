/** Validates values strictly. Prism accepts any value if it cannot compile the schema. */
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { ExampleObject, OpenApiDocument, Reference } from "../../model/openapi-document.ts";
import { pointer, resolve } from "../../model/reference.ts";
import { UserError } from "../../model/user-error.ts";

/** A schema of a parameter, a header or a media type, with the examples next to it. */
export interface SchemaUse {
  /** JSON pointer of the schema in the document. */
  pointer: string;
  examples: { pointer: string; value: unknown }[];
}

/** Returns the problems of a value by the schema at a JSON pointer; an empty list accepts it. */
export type CheckValue = (schemaPointer: string, value: unknown) => string[];

/** Keywords of OpenAPI that do not constrain a value. */
const annotations = ["discriminator", "example", "externalDocs", "xml"];

/**
 * Compiles the schemas of a document.
 *
 * @throws {UserError} if schemas cannot be compiled; the message lists them
 */
export function compileSchemas(document: OpenApiDocument): CheckValue {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true });
  addFormats.default(ajv);
  // The whole document is added, so that `#/components/…` can be resolved; its keys then count as keywords.
  ajv.addVocabulary([...new Set([...annotations, ...Object.keys(document), ...extensionKeywords(document)])]);
  ajv.addSchema({ ...document, $id: "description" });
  const validators = new Map<string, ReturnType<typeof ajv.compile>>();
  const problems: string[] = [];
  for (const use of findSchemaUses(document)) {
    try {
      validators.set(use.pointer, ajv.compile({ $ref: `description${encodeURI(use.pointer)}` }));
    } catch (error) {
      problems.push(`${use.pointer}: ${(error as Error).message}`);
    }
  }
  if (problems.length > 0)
    throw new UserError(`Some schemas cannot be compiled. Correct them:\n${problems.join("\n")}`);
  return (schemaPointer, value) => {
    const validate = validators.get(schemaPointer);
    if (!validate) throw new Error(`No schema is used at ${schemaPointer}`);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || "/"} ${message}`);
  };
}

/** Finds every `schema` of a parameter, a header or a media type. */
export function findSchemaUses(document: OpenApiDocument): SchemaUse[] {
  const uses: SchemaUse[] = [];
  const visit = (node: unknown, path: string[]): void => {
    if (!isObject(node)) return;
    if (isObject(node["schema"])) uses.push(readUse(document, node, path));
    for (const [key, value] of Object.entries(node)) {
      if (!["schema", "schemas", "example", "examples"].includes(key)) visit(value, [...path, key]);
    }
  };
  visit(document.paths, ["paths"]);
  visit(document.components, ["components"]);
  return uses;
}

function readUse(document: OpenApiDocument, node: Record<string, unknown>, path: string[]): SchemaUse {
  const named = Object.entries(isObject(node["examples"]) ? node["examples"] : {}).map(([name, example]) => ({
    pointer: pointer([...path, "examples", name]),
    value: resolve(document, example as ExampleObject | Reference).value,
  }));
  const single = "example" in node ? [{ pointer: pointer([...path, "example"]), value: node["example"] }] : [];
  return { pointer: pointer([...path, "schema"]), examples: [...single, ...named] };
}

function extensionKeywords(node: unknown, found = new Set<string>()): Set<string> {
  if (!isObject(node)) return found;
  for (const [key, value] of Object.entries(node)) {
    if (key.startsWith("x-")) found.add(key);
    else extensionKeywords(value, found);
  }
  return found;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
