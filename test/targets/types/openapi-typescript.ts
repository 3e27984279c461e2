/** Prints the types of a description with openapi-typescript, to compare with ours. */
import type { OpenAPI3, transformSchema } from "openapi-typescript";
import { astToString } from "openapi-typescript/dist/lib/ts.mjs";
import { resolveRef, scanDiscriminators } from "openapi-typescript/dist/lib/utils.mjs";
import transform from "openapi-typescript/dist/transform/index.mjs";
import type { OpenApiDocument } from "../../../scripts/model/openapi-document.ts";
import { closeUnions } from "../../../scripts/targets/types/close-unions.ts";

type Context = Omit<Parameters<typeof transformSchema>[1], "redoc">;

/** Without its loader, which lints and bundles the document again. */
export function printWithOpenapiTypescript(document: OpenApiDocument): string {
  const copy = structuredClone(document);
  closeUnions(copy);
  // openapi-typescript reads the whole document, including the parts that this project's type does not have.
  const schema = copy as unknown as OpenAPI3;
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
