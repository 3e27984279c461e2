import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import type { SchemaObject } from "../model/openapi-document.ts";
import { suggestNames } from "./suggest-names.ts";

/** `x-identity` names fields of one property of a schema, and a constant of the schema names the kind. */
export const Identity: Oas3Rule = () => ({
  Schema(schema: SchemaObject, { report, location, resolve }: UserContext) {
    const identity: unknown = Object(schema)["x-identity"];
    if (!Array.isArray(identity)) return;
    const extension = location.child("x-identity");
    if (identity.length === 0) report({ message: "`x-identity` must name at least one field.", location: extension });

    const names = [...identity.entries()].filter((entry): entry is [number, string] => typeof entry[1] === "string");
    const properties = readProperties({ node: schema, file: location.source.absoluteRef }, resolve);
    const contents = [...properties.values()].map((property) => readProperties(property, resolve));
    const fields = new Set(contents.flatMap((content) => [...content.keys()]));
    const unknown = names.filter(([, name]) => !fields.has(name));
    for (const [index, name] of unknown) {
      const message = `\`x-identity\` names \`${name}\`, which no property of this schema has as a field.`;
      report({ message, suggest: suggestNames(name, fields), location: extension.child(index) });
    }
    const isTogether = contents.some((content) => names.every(([, name]) => content.has(name)));
    if (names.length > 0 && unknown.length === 0 && !isTogether) {
      const message = "`x-identity` names fields of different properties. Name fields of one property.";
      report({ message, location: extension });
    }
    if (![...properties.values()].some(({ node }) => typeof Object(node).const === "string")) {
      const message = "A schema with `x-identity` must have a property whose `const` names the kind.";
      report({ message, location: extension.key() });
    }
  },
});

/** A schema before any validation, and the file that its references are relative to. */
interface LocatedSchema {
  node: unknown;
  file: string;
}

/** The properties that a schema declares, its own and those of its `allOf`. */
function readProperties(
  schema: LocatedSchema,
  resolve: UserContext["resolve"],
  seen: readonly unknown[] = [],
): Map<string, LocatedSchema> {
  if (seen.includes(schema.node)) return new Map();
  const { allOf, properties }: { allOf?: unknown; properties?: unknown } = Object(schema.node);
  const follow = (node: unknown) => dereference({ node, file: schema.file }, resolve);
  const parts: unknown[] = Array.isArray(allOf) ? allOf : [];
  const inherited = parts.flatMap((part) => [...readProperties(follow(part), resolve, [...seen, schema.node])]);
  const own = Object.entries(Object(properties)).map(([name, node]) => [name, follow(node)] as const);
  return new Map([...inherited, ...own]);
}

function dereference({ node, file }: LocatedSchema, resolve: UserContext["resolve"]): LocatedSchema {
  const $ref: unknown = Object(node).$ref;
  if (typeof $ref !== "string") return { node, file };
  const target = resolve<object>({ $ref }, file);
  return { node: target.node, file: target.location?.source.absoluteRef ?? file };
}
