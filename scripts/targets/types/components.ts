/** Prints the components that operations refer to. */
import type {
  HeaderObject,
  ParameterObject,
  Reference,
  RequestBodyObject,
  ResponseObject,
} from "../../model/openapi-document.ts";
import { resolve } from "../../model/reference.ts";
import { key } from "../typescript/data.ts";
import { type Described, describe } from "./documentation.ts";
import { printBody, printResponse, printValue } from "./operation.ts";
import { type Scope, within } from "./scope.ts";

/** @param schemas the type name of every component schema */
export function printComponents(schemas: ReadonlyMap<string, string>, response: Scope, request: Scope): string {
  const { document } = response;
  const { responses, parameters, requestBodies, headers } = document.components ?? {};
  const names = [...schemas].map(([name, typeName]) => `    ${key(name)}: ${typeName};\n`);
  const members = [
    `  schemas: ${names.length > 0 ? `{\n${names.join("")}  }` : "never"};\n`,
    printKind<ResponseObject>("responses", responses, response, printResponse),
    printKind<ParameterObject>("parameters", parameters, request, printValue),
    printKind<RequestBodyObject>("requestBodies", requestBodies, request, printBody),
    printKind<HeaderObject>("headers", headers, response, printValue),
    "  pathItems: never;\n",
  ];
  return `export interface components {\n${members.join("")}}\n`;
}

function printKind<Node extends Described>(
  kind: string,
  nodes: Readonly<Record<string, Node | Reference>> | undefined,
  scope: Scope,
  print: (node: Node, scope: Scope) => string,
): string {
  const inner = within(within(scope));
  const members = Object.entries(nodes ?? {}).map(([name, reference]) => {
    const node = resolve<Node>(scope.document, reference);
    return `${describe(node, inner.indent)}${inner.indent}${key(name)}: ${print(node, inner)};\n`;
  });
  return `  ${kind}: ${members.length > 0 ? `{\n${members.join("")}  }` : "never"};\n`;
}
