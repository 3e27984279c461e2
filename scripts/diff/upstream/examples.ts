/** Compares the examples of GitHub's description with this one: each must be valid here and have a counterpart. */
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { isObject, type Json } from "../normalize/json.ts";
import type { Found } from "./schemas.ts";

export interface Media {
  /** `schema` and `examples` of a media type. */
  media: Json;
  pointer: string;
  /** How messages name it. */
  name: string;
}

/** Returns what a value does not match in a schema of the document; undefined if it matches. */
export type Validate = (schema: Json, value: unknown) => string | undefined;

/** @param document normalized; its values of examples are JSON texts */
export function createValidator(document: Json): Validate {
  const ajv = new Ajv2020({ strict: false, validateSchema: false });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "description.json", ...document });
  const compiled = new Map<string, ValidateFunction>();
  return (schema, value) => {
    const text = JSON.stringify(schema);
    const validate = compiled.get(text) ?? ajv.compile(pointOutside(schema) as Json);
    compiled.set(text, validate);
    return validate(value) ? undefined : ajv.errorsText(validate.errors, { dataVar: "example" });
  };
}

function pointOutside(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(pointOutside);
  if (!isObject(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === "$ref" && typeof value === "string" ? `description.json${value}` : pointOutside(value),
    ]),
  );
}

export function compareExamples(validate: Validate, own: Media, upstream: Json): Found[] {
  const { media, pointer, name } = own;
  const schema = media["schema"];
  const shapes = new Set(readExamples(media).map(({ value }) => shapeOf(value)));
  return readExamples(upstream).flatMap(({ name: example, value }): Found[] => {
    const problem = isObject(schema) ? validate(schema, value) : undefined;
    const subject = `GitHub's example \`${example}\` of ${name}`;
    if (problem !== undefined) {
      return [
        { kind: "contradicting", rule: "example", message: `${subject} is not valid here: ${problem}.`, pointer },
      ];
    }
    if (shapes.has(shapeOf(value))) return [];
    return [{ kind: "missing", rule: "example", message: `${subject} has fields that no example has here.`, pointer }];
  });
}

function readExamples({ examples, example }: Json): { name: string; value: unknown }[] {
  const named = Object.entries(isObject(examples) ? examples : {}).flatMap(([name, each]) =>
    isObject(each) && "value" in each ? [{ name, value: parse(each["value"]) }] : [],
  );
  return example === undefined ? named : [...named, { name: "example", value: parse(example) }];
}

/** The normalized document has values that are not scalar as text. */
function parse(value: unknown): unknown {
  try {
    return typeof value === "string" && /^[[{]/.test(value) ? JSON.parse(value) : value;
  } catch {
    return value;
  }
}

/** The fields of a value, and the kinds that tell them apart. */
function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join()}]`;
  if (!isObject(value)) return value === null ? "null" : typeof value;
  return `{${Object.keys(value)
    .sort()
    .map((key) => `${key}:${key.endsWith("_type") ? String(value[key]) : shapeOf(value[key])}`)
    .join()}}`;
}
