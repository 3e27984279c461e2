/**
 * openapi-typescript without its loader. Its entry lints and bundles again, with a Redocly of its own that takes longer
 * to load than the types take to print; the document that arrives here has been linted and bundled already.
 */
import type { OpenAPI3, transformSchema } from "openapi-typescript";
import { astToString } from "openapi-typescript/dist/lib/ts.mjs";
import { resolveRef, scanDiscriminators } from "openapi-typescript/dist/lib/utils.mjs";
import transform from "openapi-typescript/dist/transform/index.mjs";
import type { OpenApiDocument } from "../../model/openapi-document.ts";

type Context = Omit<Parameters<typeof transformSchema>[1], "redoc">;

export function printTypes(document: OpenApiDocument): string {
  // The parts of the document that this project does not read are not in its type; openapi-typescript reads them all.
  const schema = structuredClone(document) as unknown as OpenAPI3;
  const context: Context = {
    ...defaults,
    discriminators: scanDiscriminators(schema, {}),
    injectFooter: [],
    resolve: ($ref) => resolveRef(schema, $ref, { silent: true }),
  };
  return astToString(transform(schema, context));
}

const defaults = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  defaultNonNullable: true,
  emptyObjectsUnknown: true,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  postTransform: undefined,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
  silent: true,
  transform: undefined,
  transformProperty: undefined,
};
