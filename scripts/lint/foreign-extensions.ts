/** Keeps Redocly from reading the extensions of others, which can hold anything: data, schemas, keys called `$ref`. */
import type { NodeType } from "@redocly/openapi-core";

type Types = Record<string, NodeType>;

/** Types without the extensions that Redocly knows, and without those that it would search for references. */
export function ignoreExtensions(types: Types): Types {
  return Object.fromEntries(Object.entries(types).map(([name, type]) => [name, withoutExtensions(type)]));
}

function withoutExtensions(type: NodeType): NodeType {
  const { extensionsPrefix, additionalProperties: others, ...rest } = type;
  if (extensionsPrefix === undefined) return type;
  const properties = Object.fromEntries(
    Object.entries(type.properties).filter(([name]) => !name.startsWith(extensionsPrefix)),
  );
  return {
    ...rest,
    properties,
    additionalProperties: (value, key) => {
      // For Redocly, `null` is a value of any kind, and a type that is undefined is searched for references.
      if (key.startsWith(extensionsPrefix)) return null;
      return typeof others === "function" ? others(value, key) : others;
    },
  };
}
