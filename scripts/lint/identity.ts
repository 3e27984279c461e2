import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import type { SchemaObject } from "../model/openapi-document.ts";
import { readProperties } from "./read-properties.ts";
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
