/**
 * Calls openapi-typescript without its loader, which would lint and bundle the document again, with another version of
 * Redocly that takes longer to load than the types take to print.
 */
import type { OpenAPI3, transformSchema } from "openapi-typescript";
import { astToString } from "openapi-typescript/dist/lib/ts.mjs";
import { resolveRef, scanDiscriminators } from "openapi-typescript/dist/lib/utils.mjs";
import transform from "openapi-typescript/dist/transform/index.mjs";
import type { OpenApiDocument } from "../../model/openapi-document.ts";
import { closeUnions } from "./close-unions.ts";
import { declareSchemas } from "./declare-schemas.ts";

type Context = Omit<Parameters<typeof transformSchema>[1], "redoc">;

/** The printed declarations of a document: its operations and components, and each of its schemas by component name. */
export interface PrintedTypes {
  text: string;
  schemas: ReadonlyMap<string, string>;
}

/** @param typeNames the TypeScript names of the component schemas, by component name */
export function printTypes(document: OpenApiDocument, typeNames: ReadonlyMap<string, string>): PrintedTypes {
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
  const { nodes, schemas } = declareSchemas(transform(schema, context), typeNames);
  return {
    text: astToString(nodes),
    schemas: new Map(schemas.map(({ name, declaration }) => [name, astToString([declaration])])),
  };
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
