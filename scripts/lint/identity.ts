import type { Oas3Rule, UserContext } from "@redocly/openapi-core";
import type { Reference, SchemaObject } from "../model/openapi-document.ts";

type Schema = SchemaObject | Reference | boolean;

/** `x-identity` names fields of the one object that the schema has among its properties. */
export const Identity: Oas3Rule = () => ({
  Schema(schema: SchemaObject, { report, location, resolve }: UserContext) {
    const names: unknown = schema["x-identity"];
    if (!Array.isArray(names)) return;
    const extension = location.child("x-identity");
    if (names.length === 0) report({ message: "`x-identity` must name at least one field.", location: extension });
    const dereference = (each: Schema) => (typeof each === "boolean" ? undefined : resolve<SchemaObject>(each).node);
    const contents = [...readProperties(schema, dereference).values()];
    const fields = new Set(contents.flatMap((content) => [...readProperties(content, dereference).keys()]));
    for (const [index, name] of names.entries()) {
      if (typeof name !== "string" || fields.has(name)) continue;
      const message = `\`x-identity\` names \`${name}\`, which no property of this schema has as a field.`;
      report({ message, suggest: [...fields], location: extension.child(index) });
    }
  },
});

type Dereference = (schema: Schema) => SchemaObject | undefined;

/** The properties that a schema declares, its own and those of its `allOf`. */
function readProperties(
  schema: SchemaObject,
  dereference: Dereference,
  seen: readonly SchemaObject[] = [],
): Map<string, SchemaObject> {
  if (seen.includes(schema)) return new Map();
  const inherited = (schema.allOf ?? []).flatMap((part) => {
    const resolved = dereference(part);
    return resolved ? [...readProperties(resolved, dereference, [...seen, schema])] : [];
  });
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]): [string, SchemaObject][] => {
    const resolved = dereference(property);
    return resolved ? [[name, resolved]] : [];
  });
  return new Map([...inherited, ...own]);
}
