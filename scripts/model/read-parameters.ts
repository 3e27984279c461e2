/** Reads the parameters of an operation and the headers of a response. */
import type { Parameter, ParameterPlace, ParameterStyle } from "./api.ts";
import { essence } from "./media-type.ts";
import type {
  HeaderObject,
  MediaTypeObject,
  OpenApiDocument,
  OperationObject,
  ParameterObject,
  PathItemObject,
  Reference,
  SchemaObject,
} from "./openapi-document.ts";
import { readExamples } from "./read-examples.ts";
import { resolve } from "./reference.ts";

/** A parameter with its place in the description. */
export interface PlacedParameter {
  keys: readonly string[];
  parameter: ParameterObject;
}

/** An operation's own parameter replaces the path item's of the same name and place. */
export function listParameters(
  document: OpenApiDocument,
  path: string,
  method: string,
  item: PathItemObject,
  operation: OperationObject,
): PlacedParameter[] {
  const parameters = new Map<string, PlacedParameter>();
  const add = (references: readonly (ParameterObject | Reference)[], keys: readonly string[]) => {
    for (const [index, reference] of references.entries()) {
      const parameter = resolve<ParameterObject>(document, reference);
      parameters.set(`${parameter.in} ${parameter.name}`, { keys: [...keys, String(index)], parameter });
    }
  };
  add(item.parameters ?? [], ["paths", path, "parameters"]);
  add(operation.parameters ?? [], ["paths", path, method, "parameters"]);
  return [...parameters.values()];
}

/** OpenAPI ignores parameters that describe these headers. */
export function isIgnored({ in: place, name }: ParameterObject): boolean {
  return place === "header" && /^(accept|authorization|content-type)$/i.test(name);
}

export function parametersIn(
  document: OpenApiDocument,
  place: ParameterPlace,
  parameters: readonly PlacedParameter[],
): Parameter[] {
  return parameters
    .filter(({ parameter }) => parameter.in === place && !isIgnored(parameter))
    .map(({ parameter }) => readParameter(document, parameter.name, place, parameter));
}

/** @param place `header` for the headers of a response, too */
export function readParameter(
  document: OpenApiDocument,
  name: string,
  place: ParameterPlace,
  parameter: HeaderObject & Pick<ParameterObject, "allowReserved">,
): Parameter {
  const [mediaType, media] = contentOf(parameter);
  const reference = media?.schema ?? parameter.schema;
  const schema = typeof reference === "object" ? resolve<SchemaObject>(document, reference) : undefined;
  const type = typeof schema?.type === "string" ? schema.type : undefined;
  return {
    name,
    required: parameter.required ?? false,
    type,
    isPlain: isPlain(schema, type),
    style: readStyle(place, parameter, mediaType),
    description: parameter.description ?? "",
    examples: readExamples(document, media ?? parameter),
  };
}

/** The one entry of `content`. */
export function contentOf({ content = {} }: HeaderObject): [string?, MediaTypeObject?] {
  return Object.entries(content)[0] ?? [];
}

function isPlain(schema: SchemaObject | undefined, type: string | undefined): boolean {
  if (schema === undefined) return true;
  const isScalar = type === "string" || type === "integer" || type === "number";
  return isScalar && !schema.enum && !("const" in schema) && !schema.nullable;
}

function readStyle(
  place: ParameterPlace,
  { style, explode, allowReserved = false }: HeaderObject & Pick<ParameterObject, "allowReserved">,
  mediaType: string | undefined,
): ParameterStyle {
  const wanted = style ?? (place === "query" || place === "cookie" ? "form" : "simple");
  return {
    style: wanted,
    explode: explode ?? wanted === "form",
    allowReserved,
    isJson: mediaType !== undefined && /[/+]json$/.test(essence(mediaType)),
  };
}
