import { expect, test } from "vitest";
import { structuralSeverity } from "../../scripts/lint/structural-severity.ts";

const unknown = "Property `regex` is not expected here.";
const wrongType = "Expected type `string` but got `integer`.";

function missing(field: string): string {
  return `The field \`${field}\` must be present on this level.`;
}

test.each<[severity: "error" | "warning", title: string, message: string, pointer: string, rule?: string]>([
  ["warning", "a property that OpenAPI does not have", unknown, "#/paths/~1a/get/regex"],
  ["warning", "one with a suggestion", `${unknown} Did you mean $ref?`, "#/components/schemas/a/regex"],
  ["error", "a property that our extension does not have", unknown, "#/tags/0/x-client-group/regex"],
  ["error", "a wrong type", wrongType, "#/components/schemas/a/pattern"],
  ["warning", "a wrong type in another's extension", wrongType, "#/info/x-logo"],
  ["warning", "a wrong type inside of another's extension", wrongType, "#/paths/~1a/get/x-other/parameters/0/name"],
  ["error", "a wrong type in our extension", wrongType, "#/paths/~1a/get/x-client-method"],
  ["error", "a wrong type in a header with an x", wrongType, "#/components/headers/x-rate/schema/type"],
  ["error", "a wrong type in a property with an x", wrongType, "#/components/schemas/a/properties/x-rate/type"],
  ["warning", "a wrong type in the information", wrongType, "#/info/contact/email"],
  ["warning", "a missing description", missing("description"), "#/paths/~1a/get/responses/200"],
  ["warning", "missing responses", missing("responses"), "#/paths/~1a/get"],
  ["warning", "a link without a URL", missing("url"), "#/paths/~1a/get/externalDocs"],
  ["error", "a server without a URL", missing("url"), "#/servers/0"],
  ["error", "a parameter without a name", missing("name"), "#/paths/~1a/get/parameters/0"],
  ["error", "a body without content", missing("content"), "#/paths/~1a/get/requestBody"],
  ["error", "a reference to nothing", "Can't resolve $ref", "#/paths/~1a", "no-unresolved-refs"],
  [
    "warning",
    "a mapping of a discriminator to nothing",
    "Can't resolve $ref",
    "#/components/schemas/a/discriminator/mapping/cat",
    "no-unresolved-refs",
  ],
])("%s: %s", (severity, _, message, pointer, rule = "struct") => {
  expect(structuralSeverity({ rule, message, pointer })).toBe(severity);
});
