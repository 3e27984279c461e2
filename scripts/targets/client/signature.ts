/** Prints a method's parameters and result. */
import type { Operation, Parameter } from "../../model/api.ts";
import { key, literal } from "../typescript/data.ts";
import { identifier, unique } from "../typescript/identifier.ts";
import type { Method } from "./groups.ts";

/** Type names of the component schemas, by component name. */
export type SchemaTypes = ReadonlyMap<string, string>;

/** `(space_resource_id: number, options?: RequestOptions): ApiPromise<types.Resource>` */
export function printSignature({ operation, freeParameters, created }: Method, schemas: SchemaTypes): string {
  const parameters = [
    printParameters(freeParameters),
    printBody(operation, schemas),
    printQuery(operation),
    "options?: RequestOptions",
  ];
  const result = printResult(operation, schemas);
  const wrapped = created === undefined ? result : `{ ${key(created)}: ${result}; created: boolean }`;
  return `(${parameters.filter(Boolean).join(", ")}): ApiPromise<${wrapped}>`;
}

/** `org: string, space_number: number` */
export function printParameters(parameters: readonly Parameter[]): string {
  const names = parameterNames(parameters);
  const isNumber = ({ type }: Parameter) => type === "integer" || type === "number";
  return parameters
    .map((parameter, index) => `${names[index]}: ${isNumber(parameter) ? "number" : "string"}`)
    .join(", ");
}

/** Names of a method's path parameters, which differ from each other and from its other parameters. */
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
