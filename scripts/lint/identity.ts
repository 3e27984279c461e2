import type { Location, Oas3Rule, UserContext } from "@redocly/openapi-core";
import type { SchemaObject } from "../model/openapi-document.ts";
import { readProperties } from "./read-properties.ts";
import { suggestNames } from "./suggest-names.ts";

/** The extensions that list fields of the content of a resource. */
const listNames = ["x-identity", "x-attached-once"] as const;

/** `x-identity` names fields of one property of a schema, and a constant of the schema names the kind. */
export const Identity: Oas3Rule = () => ({
  Schema(schema: SchemaObject, context: UserContext) {
    const { report, location } = context;
    for (const name of listNames) checkNames(schema, name, context);
    if (!Array.isArray(Object(schema)["x-identity"])) {
      if ("x-attached-once" in schema) {
        const message = "A schema with `x-attached-once` must have `x-identity`, which names the kind and its content.";
        report({ message, location: location.child("x-attached-once").key() });
      }
      return;
    }
    const properties = readProperties({ node: schema, file: location.source.absoluteRef }, context.resolve);
    if (![...properties.values()].some(({ node }) => typeof Object(node).const === "string")) {
      const message = "A schema with `x-identity` must have a property whose `const` names the kind.";
      report({ message, location: location.child("x-identity").key() });
    }
  },
});

function checkNames(schema: SchemaObject, extension: (typeof listNames)[number], context: UserContext): void {
  const { report, location, resolve } = context;
  const list: unknown = Object(schema)[extension];
  if (!Array.isArray(list)) return;
  const place: Location = location.child(extension);
  if (list.length === 0) report({ message: `\`${extension}\` must name at least one field.`, location: place });

  const names = [...list.entries()].filter((entry): entry is [number, string] => typeof entry[1] === "string");
  const properties = readProperties({ node: schema, file: location.source.absoluteRef }, resolve);
  const contents = [...properties.values()].map((property) => readProperties(property, resolve));
  const fields = new Set(contents.flatMap((content) => [...content.keys()]));
  const unknown = names.filter(([, name]) => !fields.has(name));
  for (const [index, name] of unknown) {
    const message = `\`${extension}\` names \`${name}\`, which no property of this schema has as a field.`;
    report({ message, suggest: suggestNames(name, fields), location: place.child(index) });
  }
  const isTogether = contents.some((content) => names.every(([, name]) => content.has(name)));
  if (names.length > 0 && unknown.length === 0 && !isTogether) {
    report({
      message: `\`${extension}\` names fields of different properties. Name fields of one property.`,
      location: place,
    });
  }
}
