import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import { parsePointer } from "../model/reference.ts";

type NodeType = UserContext["type"];

/** A `$ref` into the root file leads to an object of the kind that is expected in its place. */
export const ReferenceType: Oas3Rule = () => {
  let root: { type: NodeType; node: unknown; file: string } | undefined;
  return {
    Root(node: unknown, { type, location }: UserContext) {
      root = { type, node, file: location.source.absoluteRef };
    },
    ref: {
      leave({ $ref }: { $ref: string }, { type, report, location, rawLocation }: UserContext) {
        const isLocal = $ref === "" || $ref === "#" || $ref.startsWith("#/");
        if (!root || !isLocal || rawLocation.source.absoluteRef !== root.file || type.name === "scalar") return;
        const found = typeAt(
          root,
          parsePointer($ref).filter((key) => key !== ""),
        );
        if (found === undefined || found === type.name) return;
        const message = `\`${$ref}\` leads to ${found || "a plain value"}, and ${type.name} is expected here.`;
        report({ message: `${message} Refer to another part.`, location: location.child("$ref") });
      },
    },
  };
};

/** The name of the type of a node; "" for a plain value, and undefined if OpenAPI does not say what it is. */
function typeAt({ type, node }: { type: NodeType; node: unknown }, keys: readonly string[]): string | undefined {
  let current: unknown = type;
  let value = node;
  for (const key of keys) {
    if (!isType(current)) return undefined;
    const { properties, additionalProperties, items } = current;
    const declared = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
    const next: unknown = Array.isArray(value) ? items : declared;
    value = Object(value)[key];
    current = typeof next === "function" ? next(value, key) : next;
  }
  if (isType(current)) return current.name;
  return current === undefined || current === null ? undefined : "";
}

/** Redocly's name for the types of objects; those of plain values have none. */
function isType(type: unknown): type is NodeType {
  return typeof Object(type).name === "string" && typeof type === "object";
}
