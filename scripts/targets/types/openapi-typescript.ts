/**
 * Calls openapi-typescript without its loader, which would lint and bundle the document again, with another version of
 * Redocly that takes longer to load than the types take to print.
 */
import type { OpenAPI3, transformSchema } from "openapi-typescript";
import { astToString } from "openapi-typescript/dist/lib/ts.mjs";
import { resolveRef, scanDiscriminators } from "openapi-typescript/dist/lib/utils.mjs";
import transform from "openapi-typescript/dist/transform/index.mjs";
import ts from "typescript";
import type { OpenApiDocument } from "../../model/openapi-document.ts";
import { closeUnions } from "./close-unions.ts";
import { declareSchemas } from "./declare-schemas.ts";
import { type Bytes, representValues } from "./represent-values.ts";

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
  const bytes = representValues(copy);
  // openapi-typescript reads the whole document, including the parts that this project's type does not have.
  const schema = copy as unknown as OpenAPI3;
  const context: Context = {
    ...defaults,
    discriminators: scanDiscriminators(schema, {}),
    injectFooter: [],
    transform: (source) => printBytes(source, bytes),
    resolve: ($ref) => resolveRef(schema, $ref, { silent: true }),
  };
  const { nodes, schemas } = declareSchemas(transform(schema, context), typeNames);
  return {
    text: astToString(nodes),
    schemas: new Map(schemas.map(({ name, declaration }) => [name, astToString([declaration])])),
  };
}

/** The type of a schema that stands for bytes; undefined for every other. */
function printBytes(source: object, { blobs, sources }: Bytes): ts.TypeNode | undefined {
  if (sources.has(source)) return ts.factory.createUnionTypeNode(byteSources.map(refer));
  return blobs.has(source) ? refer("Blob") : undefined;
}

const byteSources = ["Blob", "ArrayBuffer", "ArrayBufferView<ArrayBuffer>", "ReadableStream<Uint8Array>"];

/** A global type, also where a schema has its name. */
function refer(type: string): ts.TypeNode {
  const [name = "", argument] = type.split(/[<>]/);
  const qualified = ts.factory.createQualifiedName(ts.factory.createIdentifier("globalThis"), name);
  return ts.factory.createTypeReferenceNode(qualified, argument ? [refer(argument)] : undefined);
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
  transformProperty: undefined,
};
