/** Prints `paths`, `components` and `operations`, and a type for every schema that has a name. */
import type { OpenApiDocument, PathItemObject } from "../../model/openapi-document.ts";
import { methodsOf, readPathItems } from "../../model/path-items.ts";
import { pointer, resolve } from "../../model/reference.ts";
import { dereference } from "../../model/schema.ts";
import { literal } from "../typescript/data.ts";
import { closeUnions } from "./close-unions.ts";
import { printComponents } from "./components.ts";
import { printOperation, printPathItem } from "./operation.ts";
import { References, type TypeNames } from "./references.ts";
import { representValues } from "./represent-values.ts";
import { printSchema } from "./schema.ts";
import type { Scope } from "./scope.ts";

/** Declarations without their comments. */
export interface PrintedTypes {
  /** `paths`, `components` and the others that openapi-typescript prints as well. */
  interfaces: string;
  /** `export type …`, by component name. */
  schemas: ReadonlyMap<string, string>;
  /** What requests have in place of a component schema, by component name. */
  requests: ReadonlyMap<string, string>;
  /** What references lead to that is not a component. */
  others: readonly string[];
}

export function printTypes(source: OpenApiDocument, names: TypeNames): PrintedTypes {
  const document = structuredClone(source);
  closeUnions(document);
  const bytes = representValues(document);
  const references = new References(document, names);
  const base = { document, references, bytes, indent: "", declared: undefined, inlined: [], wholes: [], isPart: false };
  const response: Scope = { ...base, direction: "response" };
  const request: Scope = { ...base, direction: "request" };
  const interfaces = [
    printPaths(document, request),
    printWebhooks(document, request),
    printComponents(names.schemas, response, request),
    "export type $defs = { [name: string]: never };\n",
    printOperations(document, request),
  ];
  const declare = (name: string, typeName: string, scope: Scope) =>
    declareType(pointer(["components", "schemas", name]), typeName, scope);
  return {
    interfaces: interfaces.join(""),
    schemas: new Map([...names.schemas].map(([name, typeName]) => [name, declare(name, typeName, response)])),
    requests: new Map([...names.requests].map(([name, typeName]) => [name, declare(name, typeName, request)])),
    // Printing one may name others, which the iteration then reaches.
    others: Array.from(references.deepReferences(), ({ $ref, direction, typeName }) =>
      declareType($ref, typeName, direction === "request" ? request : response),
    ),
  };
}

function declareType($ref: string, typeName: string, scope: Scope): string {
  const type = printSchema(dereference(scope.document, $ref), { ...scope, declared: $ref });
  return `export type ${typeName} = ${type.text};\n`;
}

function printPaths(document: OpenApiDocument, scope: Scope): string {
  const items = readPathItems(document).map(([path, item]) => printPathItem(path, item, { ...scope, indent: "  " }));
  return `export interface paths {\n${items.join("")}}\n`;
}

function printOperations(document: OpenApiDocument, scope: Scope): string {
  const operations = readPathItems(document).flatMap(([, item]) =>
    methodsOf(item).map((method) => {
      const operation = item[method] ?? {};
      return printOperation(operation.operationId ?? "", operation, item, { ...scope, indent: "  " });
    }),
  );
  return `export interface operations {\n${operations.join("")}}\n`;
}

/** A webhook is an operation that the API calls. */
function printWebhooks(document: OpenApiDocument, scope: Scope): string {
  const webhooks = Object.entries(document.webhooks ?? {}).filter(([name]) => !name.startsWith("x-"));
  if (webhooks.length === 0) return "export type webhooks = { [name: string]: never };\n";
  const members = webhooks.map(([name, reference]) => {
    const item = resolve<PathItemObject>(document, reference);
    const operations = methodsOf(item).map((method) =>
      printOperation(method, item[method] ?? {}, item, { ...scope, indent: "    " }),
    );
    return `  ${literal(name)}: {\n${operations.join("")}  };\n`;
  });
  return `export interface webhooks {\n${members.join("")}}\n`;
}
