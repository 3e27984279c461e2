/** Prints the parameters and the result of a method. */

import type { Operation, Parameter } from "../../model/api.ts";
import { MAX_COLUMNS } from "../typescript/columns.ts";
import { key, literal } from "../typescript/data.ts";
import { identifier, unique } from "../typescript/identifier.ts";
import type { Method } from "./groups.ts";

/** Type names of the component schemas, by component name. */
export type SchemaTypes = ReadonlyMap<string, string>;

export interface Signature {
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
  return { parameters: parameters.filter((each) => each !== ""), result: printResult(operation, schemas), created };
}

/** Prints a method of an interface, over several lines if it is too long for one. */
export function printSignature(name: string, { parameters, result, created }: Signature): string {
  const line = `  ${name}(${parameters.join(", ")})`;
  const isLong = `${line}: ApiPromise<${result}>;`.length > MAX_COLUMNS;
  const head = isLong ? `  ${name}(\n${parameters.map((each) => `    ${each},\n`).join("")}  )` : line;
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
  const { required, schemaName, mediaType } = requestBody;
  const inline = `NonNullable<${operationType(id, "requestBody")}>${index("content", mediaType)}`;
  const type = schemaType(schemaName, schemas) ?? inline;
  if (required) return `body: ${type}`;
  return isQueryRequired(queryParameters) ? `body: ${type} | undefined` : `body?: ${type}`;
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
