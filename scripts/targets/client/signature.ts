/** Prints the parameters and the result of a method. */

import type { Api, Operation, Parameter, RequestMediaType } from "../../model/api.ts";
import { concreteType } from "../../model/media-type.ts";
import { MAX_COLUMNS } from "../typescript/columns.ts";
import { key, literal } from "../typescript/data.ts";
import { identifier, unique } from "../typescript/identifier.ts";
import { requestTypeNames, schemaTypeNames } from "../typescript/names.ts";
import { successesOf } from "../typescript/successes.ts";
import type { Method } from "./groups.ts";

/** Type names of the component schemas, by component name. */
export interface SchemaTypes {
  schemas: ReadonlyMap<string, string>;
  /** Those of requests, where they differ. */
  requests: ReadonlyMap<string, string>;
}

export function readSchemaTypes(api: Api): SchemaTypes {
  return { schemas: schemaTypeNames(api), requests: requestTypeNames(api) };
}

export interface Signature {
  /** One for each media type that a call can send; the first is the default. */
  overloads: Overload[];
  /** The type that the promise resolves to, without `created`. */
  result: string;
  /** The property that holds the result next to `created`. */
  created: string | undefined;
}

interface Overload {
  /** Such as `Kind extends …`; an empty string if the method has none. */
  typeParameter: string;
  /** Such as `space_resource_id: number`. */
  parameters: string[];
}

/** A parameter of a method. */
interface Argument {
  name: string;
  type: string;
  required: boolean;
}

export function readSignature({ operation, freeParameters, created }: Method, schemas: SchemaTypes): Signature {
  const { requestBody } = operation;
  const mediaTypes = requestBody ? [requestBody, ...requestBody.alternatives] : [undefined];
  const path = printParameters(freeParameters, operation);
  const overloads = mediaTypes.map((media, index): Overload => {
    const isDefault = index === 0;
    const arguments_ = [
      ...(media ? [readBodyArgument(operation, media, isDefault, schemas)] : []),
      ...readQuery(operation),
      readOptions(operation, isDefault ? undefined : media),
    ];
    return {
      typeParameter: isDefault ? printTypeParameter(operation, schemas) : "",
      parameters: [...path, ...printArguments(arguments_)],
    };
  });
  return { overloads, result: printResult(operation, schemas), created };
}

/** An argument before a required one cannot be left out. */
function printArguments(arguments_: readonly Argument[]): string[] {
  const last = arguments_.findLastIndex(({ required }) => required);
  return arguments_.map(({ name, type, required }, index) => {
    if (required) return `${name}: ${type}`;
    return index < last ? `${name}: ${type} | undefined` : `${name}?: ${type}`;
  });
}

/** Whether the signature has a name outside of string literals. */
export function refersTo(name: RegExp, method: Method, schemas: SchemaTypes): boolean {
  const { overloads, result } = readSignature(method, schemas);
  const texts = overloads.flatMap(({ typeParameter, parameters }) => [typeParameter, ...parameters]);
  return [...texts, result].some((text) => name.test(text.replaceAll(stringLiteral, '""')));
}

const stringLiteral = /"(?:[^"\\]|\\.)*"/g;

/** Prints a method of an interface, over several lines if it is too long for one. */
export function printSignature(name: string, signature: Signature): string {
  return signature.overloads.map((overload) => printOverload(name, overload, signature)).join("");
}

function printOverload(name: string, { typeParameter, parameters }: Overload, { result, created }: Signature): string {
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

/**
 * Such as `org: string`.
 *
 * @param operation one that has the parameters
 */
export function printParameters(parameters: readonly Parameter[], { id }: Pick<Operation, "id">): string[] {
  const names = parameterNames(parameters);
  const isNumber = ({ type }: Parameter) => type === "integer" || type === "number";
  return parameters.map((parameter, index) => {
    const { name, isPlain } = parameter;
    const plain = isNumber(parameter) ? "number" : "string";
    return `${names[index]}: ${isPlain ? plain : operationType(id, "parameters", "path", name)}`;
  });
}

/** The names of the path parameters of a method: distinct, and different from its other parameters. */
export function parameterNames(parameters: readonly Parameter[]): string[] {
  const taken = new Set(["body", "query", "options"]);
  return parameters.map(({ name }) => unique(identifier(name), taken));
}

function readBodyArgument(
  { id, requestBody }: Operation,
  media: RequestMediaType,
  isDefault: boolean,
  schemas: SchemaTypes,
): Argument {
  const union = bodyType(id, media, schemas);
  const { kindProperty, required = false } = requestBody ?? {};
  const isUnion = isDefault && kindProperty !== undefined;
  const type = isUnion ? `Extract<${union}, { ${key(kindProperty)}: Kind }>` : union;
  return { name: "body", type, required: required || !isDefault };
}

/**
 * A method is generic in the kind that it is called with, so that the compiler compares the body with the branch of that
 * kind. Compared with the whole union, a mistake is reported without the name that was meant.
 */
function printTypeParameter({ id, requestBody }: Operation, schemas: SchemaTypes): string {
  if (requestBody?.kindProperty === undefined) return "";
  return `Kind extends ${bodyType(id, requestBody, schemas)}[${literal(requestBody.kindProperty)}]`;
}

function bodyType(id: string, { schemaName, mediaType, kind }: RequestMediaType, schemas: SchemaTypes): string {
  if (kind === "text") return "string";
  if (kind === "binary") return "BinaryBody";
  const inline = `NonNullable<${operationType(id, "requestBody")}>${index("content", mediaType)}`;
  return schemaType(schemaName, schemas.requests) ?? schemaType(schemaName, schemas.schemas) ?? inline;
}

function readQuery({ id, queryParameters }: Operation): Argument[] {
  if (queryParameters.length === 0) return [];
  return [{ name: "query", type: operationType(id, "parameters", "query"), required: hasRequired(queryParameters) }];
}

/** @param chosen the media type, unless it is the default */
function readOptions(operation: Operation, chosen: RequestMediaType | undefined): Argument {
  const { id, headerParameters, cookieParameters } = operation;
  const members = [
    ...readMembers("header", headerParameters, id),
    ...readMembers("cookie", cookieParameters, id),
    ...(chosen ? [`headers: { "content-type": ${literal(concreteType(chosen.mediaType, chosen.kind))} }`] : []),
  ];
  const required = chosen !== undefined || hasRequired([...headerParameters, ...cookieParameters]);
  const type = members.length > 0 ? `RequestOptions & { ${members.join("; ")} }` : "RequestOptions";
  return { name: "options", type, required };
}

function readMembers(place: "header" | "cookie", parameters: readonly Parameter[], id: string): string[] {
  if (parameters.length === 0) return [];
  return [`${place}${hasRequired(parameters) ? "" : "?"}: ${operationType(id, "parameters", place)}`];
}

function hasRequired(parameters: readonly Parameter[]): boolean {
  return parameters.some(({ required }) => required);
}

function printResult(operation: Operation, schemas: SchemaTypes): string {
  const results = successesOf(operation).map(({ status, body }) => {
    if (!body) return "void";
    if (body.kind === "text") return "string";
    if (body.kind === "binary") return "Blob";
    const inline = operationType(operation.id, "responses", status, "content", body.mediaType);
    return schemaType(body.schemaName, schemas.schemas) ?? inline;
  });
  return [...new Set(results)].join(" | ") || "unknown";
}

function schemaType(schemaName: string | undefined, typeNames: ReadonlyMap<string, string>): string | undefined {
  const typeName = schemaName === undefined ? undefined : typeNames.get(schemaName);
  return typeName && `types.${typeName}`;
}

function operationType(id: string, ...keys: string[]): string {
  return `types.operations${index(id, ...keys)}`;
}

function index(...keys: string[]): string {
  return keys.map((each) => `[${literal(each)}]`).join("");
}
