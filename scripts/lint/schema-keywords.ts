import type { Oas3Rule, UserContext } from "@redocly/openapi-core";

/** Values of keywords that no validator compiles, and that Redocly's types do not exclude. */
export const SchemaKeywords: Oas3Rule = () => ({
  Schema(schema: unknown, { report, location }: UserContext) {
    for (const [keyword, value] of Object.entries(Object(schema) as object)) {
      const message = Object.hasOwn(checks, keyword) ? checks[keyword]?.(value) : undefined;
      if (message) report({ message: `\`${keyword}\` ${message}`, location: location.child(keyword) });
    }
  },
});

/** What is wrong with a value, for each keyword. `struct` reports wrong types. */
const checks: Record<string, (value: unknown) => string | undefined> = {
  allOf: checkNotEmpty,
  anyOf: checkNotEmpty,
  oneOf: checkNotEmpty,
  enum: checkNotEmpty,
  type: (value) => checkNotEmpty(value) ?? checkUnique(value),
  required: (value) => (isTextList(value) ? checkUnique(value) : undefined),
  multipleOf: (value) => (typeof value === "number" && value <= 0 ? "must be greater than 0." : undefined),
  maxLength: checkCount,
  minLength: checkCount,
  maxItems: checkCount,
  minItems: checkCount,
  maxProperties: checkCount,
  minProperties: checkCount,
  $ref: (value) => (typeof value === "string" ? undefined : "must be a text, such as `#/components/schemas/Thing`."),
};

function checkNotEmpty(value: unknown): string | undefined {
  return Array.isArray(value) && value.length === 0 ? "must not be empty. Add an entry, or remove it." : undefined;
}

function checkUnique(value: unknown): string | undefined {
  const repeated = Array.isArray(value) ? value.find((each, index) => value.indexOf(each) !== index) : undefined;
  return repeated === undefined ? undefined : `names \`${String(repeated)}\` twice. Remove one of them.`;
}

function isTextList(value: unknown): boolean {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

function checkCount(value: unknown): string | undefined {
  if (typeof value !== "number" || (Number.isInteger(value) && value >= 0)) return undefined;
  return "must be a whole number that is not negative.";
}
