/** Prints the parameters and the result of a method. */

import type { Operation, Parameter, RequestBody } from "../../model/api.ts";
import { MAX_COLUMNS } from "../typescript/columns.ts";
import { key, literal } from "../typescript/data.ts";
import { identifier, unique } from "../typescript/identifier.ts";
import type { Method } from "./groups.ts";

/** Type names of the component schemas, by component name. */
export type SchemaTypes = ReadonlyMap<string, string>;

export interface Signature {
  /** Such as `Kind extends …`; an empty string if the method has none. */
  typeParameter: string;
  /** Such as `space_resource_id: number`. */
  parameters: string[];
  /** The type that the promise resolves to, without `created`. */
  result: string;
  /** The property that holds the result next to `created`. */
  created: string | undefined;
}

export function readSignature({ operation, freeParameters, created }: Method, schemas: SchemaTypes): Signature {
  const parameters = [
    ...printParameters(freeParameters),
    printBody(operation, schemas),
    printQuery(operation),
    "options?: RequestOptions",
  ];
  return {
    typeParameter: printTypeParameter(operation, schemas),
    parameters: parameters.filter((each) => each !== ""),
    result: printResult(operation, schemas),
    created,
  };
}

/** Whether the signature refers to the target `types`. */
export function usesTypes(method: Method, schemas: SchemaTypes): boolean {
  const { typeParameter, parameters, result } = readSignature(method, schemas);
  return [typeParameter, ...parameters, result].some((text) => /\btypes\./.test(text.replaceAll(stringLiteral, '""')));
}

const stringLiteral = /"(?:[^"\\]|\\.)*"/g;

/** Prints a method of an interface, over several lines if it is too long for one. */
export function printSignature(name: string, { typeParameter, parameters, result, created }: Signature): string {
  const start = `  ${name}${typeParameter && `<${typeParameter}>`}(`;
  const line = `${start}${parameters.join(", ")})`;
  const isLong = `${line}: ApiPromise<${result}>;`.length > MAX_COLUMNS;
  const head = isLong ? `${start}\n${parameters.map((each) => `    ${each},\n`).join("")}  )` : line;
  if (created === undefined) return `${head}: ApiPromise<${result}>;\n`;
  return `${head}: ApiPromise<{
    /** The body of the response. */
    ${key(created)}: ${result};
    /** False when the API answered 200 instead of 201: nothing was created. */
    created: boolean;
  }>;
`;
}

/** Such as `org: string`. */
export function printParameters(parameters: readonly Parameter[]): string[] {
  const names = parameterNames(parameters);
  const isNumber = ({ type }: Parameter) => type === "integer" || type === "number";
  return parameters.map((parameter, index) => `${names[index]}: ${isNumber(parameter) ? "number" : "string"}`);
}

/** The names of the path parameters of a method: distinct, and different from its other parameters. */
export function parameterNames(parameters: readonly Parameter[]): string[] {
  const taken = new Set(["body", "query", "options"]);
  return parameters.map(({ name }) => unique(identifier(name), taken));
}

function printBody({ id, requestBody, queryParameters }: Operation, schemas: SchemaTypes): string {
  if (!requestBody) return "";
  const union = bodyType(id, requestBody, schemas);
  const { kindProperty, required } = requestBody;
  const type = kindProperty === undefined ? union : `Extract<${union}, { ${key(kindProperty)}: Kind }>`;
  if (required) return `body: ${type}`;
  return isQueryRequired(queryParameters) ? `body: ${type} | undefined` : `body?: ${type}`;
}

/**
 * A method is generic in the kind that it is called with, so that the compiler compares the body with the branch of that
 * kind. Compared with the whole union, a mistake is reported without the name that was meant.
 */
function printTypeParameter({ id, requestBody }: Operation, schemas: SchemaTypes): string {
  if (requestBody?.kindProperty === undefined) return "";
  return `Kind extends ${bodyType(id, requestBody, schemas)}[${literal(requestBody.kindProperty)}]`;
}

function bodyType(id: string, { schemaName, mediaType }: RequestBody, schemas: SchemaTypes): string {
  const inline = `NonNullable<${operationType(id, "requestBody")}>${index("content", mediaType)}`;
  return schemaType(schemaName, schemas) ?? inline;
}

function printQuery({ id, queryParameters }: Operation): string {
  if (queryParameters.length === 0) return "";
  return `query${isQueryRequired(queryParameters) ? "" : "?"}: ${operationType(id, "parameters", "query")}`;
}

function isQueryRequired(queryParameters: readonly Parameter[]): boolean {
  return queryParameters.some(({ required }) => required);
}

function printResult({ id, responses }: Operation, schemas: SchemaTypes): string {
  const results = responses
    .filter(({ status }) => status.startsWith("2"))
    .map(({ status, body }) => {
      if (!body) return "void";
      return schemaType(body.schemaName, schemas) ?? operationType(id, "responses", status, "content", body.mediaType);
    });
  return [...new Set(results)].join(" | ") || "unknown";
}

function schemaType(schemaName: string | undefined, schemas: SchemaTypes): string | undefined {
  const typeName = schemaName === undefined ? undefined : schemas.get(schemaName);
  return typeName && `types.${typeName}`;
}

function operationType(id: string, ...keys: string[]): string {
  return `types.operations${index(id, ...keys)}`;
}

function index(...keys: string[]): string {
  return keys.map((each) => `[${literal(each)}]`).join("");
}
