/** The keywords of JSON Schema 2020-12 that constrain a value. All others, such as extensions, are left out. */

/** A schema as a validator reads it. */
export type JsonSchema = Record<string, unknown>;

/** Keywords whose value is copied. `minimum` and its like differ between versions and are translated. */
export const valueKeywords: ReadonlySet<string> = new Set([
  "type",
  "const",
  "enum",
  "multipleOf",
  "minLength",
  "maxLength",
  "pattern",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minContains",
  "maxContains",
  "minProperties",
  "maxProperties",
  "dependentRequired",
  "format",
  "$anchor",
  "$dynamicAnchor",
  "$dynamicRef",
]);

/** Keywords whose value is a schema: for a value within the value, or for the same value. */
export const schemaKeywords: Readonly<Record<"children" | "parts", ReadonlySet<string>>> = {
  children: new Set(["items", "contains", "additionalProperties", "propertyNames", "unevaluatedItems"]),
  parts: new Set(["not", "if", "then", "else", "unevaluatedProperties"]),
};

/** Keywords whose value maps names to schemas for values within the value. */
export const mapKeywords: ReadonlySet<string> = new Set(["properties", "patternProperties"]);

/** Keywords whose value is a list of schemas. `oneOf` and `anyOf` are translated as unions. */
export const listKeywords: ReadonlySet<string> = new Set(["allOf", "prefixItems"]);
