import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import type { SchemaObject } from "../model/openapi-document.ts";
import { readProperties } from "./read-properties.ts";
import { suggestNames } from "./suggest-names.ts";

/** `x-github-reference` names fields of a property of the schema, whose kind `x-identity` makes known. */
export const GithubReference: Oas3Rule = () => ({
  Schema(schema: SchemaObject, { report, location, resolve }: UserContext) {
    const reference: unknown = Object(schema)["x-github-reference"];
    if (typeof reference !== "object" || reference === null) return;
    const extension = location.child("x-github-reference");
    if (Object(schema)["x-identity"] === undefined) {
      report({ message: "A schema with `x-github-reference` must have `x-identity`.", location: extension.key() });
    }
    const properties = readProperties({ node: schema, file: location.source.absoluteRef }, resolve);
    const fields = new Set([...properties.values()].flatMap((each) => [...readProperties(each, resolve).keys()]));
    for (const [key, name] of Object.entries(reference)) {
      if (key === "type" || typeof name !== "string" || fields.has(name)) continue;
      const message = `\`x-github-reference\` names \`${name}\`, which no property of this schema has as a field.`;
      report({ message, suggest: suggestNames(name, fields), location: extension.child(key) });
    }
  },
});
