/** Validates values by the schemas of a document. Prism accepts any value if it cannot compile the schema. */
import type { ExampleObject, OpenApiDocument, Reference, SchemaObject } from "../../model/openapi-document.ts";
import { pointer, resolve } from "../../model/reference.ts";
import { UserError } from "../../model/user-error.ts";
import { createCompiler, type Validate } from "./compile-schemas.ts";

/** A schema of a parameter, a header or a media type, with the examples next to it. */
export interface SchemaUse {
  /** JSON pointer of the schema in the document. */
  pointer: string;
  examples: { pointer: string; value: unknown }[];
}

/** Returns the problems of a value by the schema at a JSON pointer; an empty list accepts it. */
export type CheckValue = (schemaPointer: string, value: unknown) => string[];

/**
 * Compiles the schemas of a document, unions with the kinds that they list.
 *
 * @throws {UserError} if schemas cannot be compiled; the message lists them
 */
export function compileSchemas(document: OpenApiDocument): CheckValue {
  const compile = createCompiler(document, { direction: "response", isOpen: false, isSealed: false });
  const validators = new Map<string, Validate>();
  const problems: string[] = [];
  for (const { pointer: place } of findSchemaUses(document)) {
    try {
      validators.set(place, compile(resolve<SchemaObject>(document, { $ref: encodeURI(place) }), place));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0)
    throw new UserError(`Some schemas cannot be compiled. Correct them:\n${problems.join("\n")}`);
  return (schemaPointer, value) => {
    const validate = validators.get(schemaPointer);
    if (!validate) throw new Error(`No schema is used at ${schemaPointer}`);
    return validate(value).map(
      ({ pointer: place, expected, actual }) => `${place || "/"} must be ${expected}, is ${actual}`,
    );
  };
}

/** Finds every `schema` of a parameter, a header or a media type. */
export function findSchemaUses(document: OpenApiDocument): SchemaUse[] {
  const uses: SchemaUse[] = [];
  const visit = (node: unknown, path: string[]): void => {
    if (!isObject(node)) return;
    if (isObject(node["schema"])) uses.push(readUse(document, node, path));
    for (const [key, value] of Object.entries(node)) {
      const isExtension = key.startsWith("x-") && !maps.has(path.at(-1) ?? "");
      if (!isExtension && !values.has(key)) visit(value, [...path, key]);
    }
  };
  visit(document.paths, ["paths"]);
  visit(document.components, ["components"]);
  return uses;
}

const values: ReadonlySet<string> = new Set(["schema", "schemas", "example", "examples"]);
/** Objects whose keys are names. */
const maps: ReadonlySet<string> = new Set(
  "callbacks content encoding headers links parameters pathItems requestBodies responses".split(" "),
);

function readUse(document: OpenApiDocument, node: Record<string, unknown>, path: string[]): SchemaUse {
  const named = Object.entries(isObject(node["examples"]) ? node["examples"] : {}).map(([name, example]) => ({
    pointer: pointer([...path, "examples", name]),
    value: resolve(document, example as ExampleObject | Reference).value,
  }));
  const single = "example" in node ? [{ pointer: pointer([...path, "example"]), value: node["example"] }] : [];
  return { pointer: pointer([...path, "schema"]), examples: [...single, ...named] };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
