/** Prints paths and operations in the form that openapi-fetch reads, which is that of openapi-typescript. */
import {
  type HeaderObject,
  httpMethods,
  type MediaTypeObject,
  type OperationObject,
  type ParameterObject,
  type PathItemObject,
  type Reference,
  type RequestBodyObject,
  type ResponseObject,
} from "../../model/openapi-document.ts";
import { parsePointer, resolve } from "../../model/reference.ts";
import { key, literal } from "../typescript/data.ts";
import { describe } from "./documentation.ts";
import { printSchema } from "./schema.ts";
import { type Scope, within } from "./scope.ts";

const places = ["query", "header", "path", "cookie"] as const;

type Parameters = readonly (ParameterObject | Reference)[];

export function printPathItem(path: string, item: PathItemObject, scope: Scope): string {
  const { indent } = scope;
  const inner = within(scope);
  const methods = httpMethods.map((method) => {
    const operation = item[method];
    if (!operation) return `${inner.indent}${method}?: never;\n`;
    const text = { ...operation, description: [operation.summary, operation.description].filter(Boolean).join("\n\n") };
    return `${describe(text, inner.indent)}${inner.indent}${method}: operations[${literal(operation.operationId ?? "")}];\n`;
  });
  return `${indent}${key(path)}: {\n${printParameters(item.parameters ?? [], inner)}${methods.join("")}${indent}};\n`;
}

/** @param item the path item, whose parameters the operation has unless it replaces them */
export function printOperation(id: string, operation: OperationObject, item: PathItemObject, scope: Scope): string {
  const { indent } = scope;
  const inner = within(scope);
  const parameters = mergeParameters(scope, [...(item.parameters ?? []), ...(operation.parameters ?? [])]);
  return (
    `${indent}${literal(id)}: {\n${printParameters(parameters, inner)}${printRequestBody(operation, inner)}` +
    `${printResponses(operation.responses ?? {}, inner)}${indent}};\n`
  );
}

function mergeParameters({ document }: Scope, parameters: Parameters): (ParameterObject | Reference)[] {
  const byPlace = parameters.map((each) => {
    const { in: place, name } = resolve<ParameterObject>(document, each);
    return [`${place} ${name}`, each] as const;
  });
  return [...new Map(byPlace).values()];
}

function printParameters(parameters: Parameters, scope: Scope): string {
  const { indent, document } = scope;
  const inner = within(scope);
  const lines = places.map((place) => {
    const own = parameters.filter((each) => resolve<ParameterObject>(document, each).in === place);
    if (own.length === 0) return `${inner.indent}${place}?: never;\n`;
    const isOptional = own.every((each) => !isRequired(resolve<ParameterObject>(document, each)));
    const members = own.map((each) => printParameter(each, within(inner)));
    return `${inner.indent}${place}${isOptional ? "?" : ""}: {\n${members.join("")}${inner.indent}};\n`;
  });
  return `${indent}parameters: {\n${lines.join("")}${indent}};\n`;
}

function isRequired({ in: place, required }: ParameterObject): boolean {
  return place === "path" || required === true;
}

function printParameter(reference: ParameterObject | Reference, scope: Scope): string {
  const parameter = resolve<ParameterObject>(scope.document, reference);
  const head = `${scope.indent}${key(parameter.name)}${isRequired(parameter) ? "" : "?"}`;
  const type = printComponent(reference, "parameters") ?? printValue(parameter, scope);
  return `${describe(parameter, scope.indent)}${head}: ${type};\n`;
}

/** The value of a parameter or a header: its schema, or that of its only media type. */
export function printValue({ schema, content = {} }: HeaderObject, scope: Scope): string {
  const [media] = Object.values(content);
  return printSchema(schema ?? media?.schema ?? true, scope).text;
}

function printRequestBody({ requestBody }: OperationObject, scope: Scope): string {
  if (!requestBody) return `${scope.indent}requestBody?: never;\n`;
  const body = resolve<RequestBodyObject>(scope.document, requestBody);
  const head = `${describe({ description: body.description ?? "" }, scope.indent)}${scope.indent}requestBody`;
  const type = printComponent(requestBody, "requestBodies") ?? printBody(body, scope);
  return `${head}${body.required ? "" : "?"}: ${type};\n`;
}

export function printBody({ content = {} }: RequestBodyObject, scope: Scope): string {
  return `{\n${printContent(content, within(scope))}${scope.indent}}`;
}

function printContent(content: Readonly<Record<string, MediaTypeObject>>, scope: Scope): string {
  const { indent } = scope;
  const inner = within(scope);
  const members = Object.entries(content).map(
    ([mediaType, { schema = true }]) => `${inner.indent}${literal(mediaType)}: ${printSchema(schema, inner).text};\n`,
  );
  return members.length > 0 ? `${indent}content: {\n${members.join("")}${indent}};\n` : `${indent}content?: never;\n`;
}

function printResponses(responses: Readonly<Record<string, ResponseObject | Reference>>, scope: Scope): string {
  const { indent } = scope;
  const inner: Scope = { ...within(scope), direction: "response" };
  const members = Object.entries(responses)
    .filter(([status]) => !status.startsWith("x-"))
    .map(([status, reference]) => {
      const response = resolve<ResponseObject>(scope.document, reference);
      const type = printComponent(reference, "responses") ?? printResponse(response, inner);
      const documentation = describe({ description: response.description ?? "" }, inner.indent);
      return `${documentation}${inner.indent}${printStatus(status)}: ${type};\n`;
    });
  return members.length > 0
    ? `${indent}responses: {\n${members.join("")}${indent}};\n`
    : `${indent}responses: never;\n`;
}

/** A number is another key than a string to `keyof`. */
function printStatus(status: string): string {
  return /^[1-9]\d\d$/.test(status) ? status : key(status);
}

export function printResponse({ headers = {}, content = {} }: ResponseObject, scope: Scope): string {
  const { indent, document } = scope;
  const inner = within(scope);
  const members = Object.entries(headers).map(([name, reference]) => {
    const header = resolve<HeaderObject>(document, reference);
    const type = printComponent(reference, "headers") ?? printValue(header, within(inner));
    return `${describe(header, `${inner.indent}  `)}${inner.indent}  ${key(name)}${header.required ? "" : "?"}: ${type};\n`;
  });
  const rest = `${inner.indent}  [name: string]: unknown;\n`;
  return `{\n${inner.indent}headers: {\n${members.join("")}${rest}${inner.indent}};\n${printContent(content, inner)}${indent}}`;
}

/** `components["responses"]["NotFound"]`; undefined for what is not a reference to a component of the kind. */
function printComponent(node: object, kind: string): string | undefined {
  if (!("$ref" in node) || typeof node.$ref !== "string") return undefined;
  const [first, second, name, ...rest] = parsePointer(node.$ref);
  const isComponent = first === "components" && second === kind && name !== undefined && rest.length === 0;
  return isComponent ? `components[${literal(kind)}][${literal(name)}]` : undefined;
}
