/** Prints arrays and tuples. */
import type { SchemaObject } from "../../model/openapi-document.ts";
import { type PrintSchema, type Scope, within } from "./scope.ts";
import { arrayOf, type TypeText } from "./type-text.ts";

/** Without `items`, nothing is expected after `prefixItems`. */
export function printArray({ items, prefixItems }: SchemaObject, scope: Scope, print: PrintSchema): TypeText {
  // The text of an item starts on the line of the array.
  const inner: Scope = { ...within(scope), indent: scope.indent };
  if (!prefixItems) return arrayOf(print(items ?? true, inner));
  const members = prefixItems.map((each) => print(each, inner).text);
  const rest = items === undefined || items === false ? [] : [`...${arrayOf(print(items, inner)).text}`];
  return { text: `[${[...members, ...rest].join(", ")}]` };
}
