/** Reads which fields the content of each kind of resource has. */
import type { Identity } from "../../model/api.ts";
import type { OpenApiDocument, ResponseObject, SchemaObject } from "../../model/openapi-document.ts";
import { readProperties } from "../../model/read-properties.ts";
import { resolve } from "../../model/reference.ts";
import { readTaggedBranches } from "./tagged-branches.ts";

/** The declared fields by kind; undefined if the response is not a union of kinds. */
export type ReadContentFields = (
  response: ResponseObject,
  identity: Pick<Identity, "kindProperty" | "contentProperty">,
) => ReadonlyMap<unknown, ReadonlySet<string>> | undefined;

export function createContentReader(document: OpenApiDocument): ReadContentFields {
  const known = new Map<ResponseObject, ReturnType<ReadContentFields>>();
  return (response, identity) => {
    if (!known.has(response)) known.set(response, readFields(document, response, identity));
    return known.get(response);
  };
}

function readFields(
  document: OpenApiDocument,
  { content = {} }: ResponseObject,
  { kindProperty, contentProperty }: Pick<Identity, "kindProperty" | "contentProperty">,
): ReturnType<ReadContentFields> {
  const { schema } = content["application/json"] ?? {};
  const source = typeof schema === "object" ? resolve<SchemaObject>(document, schema) : undefined;
  const union = readTaggedBranches(document, source?.oneOf ?? source?.anyOf ?? []);
  if (union?.property !== kindProperty) return undefined;
  return new Map(
    union.tagged.flatMap(({ values, schema: branch }) => {
      const fields = readProperties(document, readProperties(document, branch).get(contentProperty) ?? true);
      return values.map((kind) => [kind, new Set(fields.keys())] as const);
    }),
  );
}
