/** Prints a method's parameters and result. */
import type { Operation, Parameter } from "../../pipeline/api.ts";
import { identifier, key, literal } from "../source-text.ts";
import type { Method } from "./groups.ts";

/** Type names of the component schemas, by component name. */
export type SchemaTypes = ReadonlyMap<string, string>;

/** `(space_resource_id: number, options?: RequestOptions): Promise<types.Resource>` */
export function printSignature({ operation, freeParameters, created }: Method, schemas: SchemaTypes): string {
  const parameters = [
    ...freeParameters.map(printParameter),
    ...printBody(operation, schemas),
    ...printQuery(operation),
    "options?: RequestOptions",
  ];
  const result = printResult(operation, schemas);
  const wrapped = created === undefined ? result : `{ ${key(created)}: ${result}; created: boolean }`;
  return `(${parameters.join(", ")}): Promise<${wrapped}>`;
}

export function printParameter({ name, type }: Parameter): string {
  return `${identifier(name)}: ${type === "integer" || type === "number" ? "number" : "string"}`;
}

function printBody({ id, requestBody }: Operation, schemas: SchemaTypes): string[] {
  if (!requestBody) return [];
  const { required, schemaName, mediaType } = requestBody;
  const inline = `NonNullable<${operationType(id, "requestBody")}>${index("content", mediaType)}`;
  return [`body${required ? "" : "?"}: ${schemaType(schemaName, schemas) ?? inline}`];
}

function printQuery({ id, queryParameters }: Operation): string[] {
  if (queryParameters.length === 0) return [];
  const isRequired = queryParameters.some(({ required }) => required);
  return [`query${isRequired ? "" : "?"}: ${operationType(id, "parameters", "query")}`];
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
