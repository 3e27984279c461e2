import type { OpenApiDocument } from "./openapi-document.ts";

/**
 * Wraps a function that reads a schema, so that it reads every schema of a document once, however many ways lead to it.
 * Neither the document nor the result may change afterwards.
 *
 * @param circular the result for a schema that is being read, because it contains itself
 */
export function readOnce<Source extends object, Result>(
  read: (document: OpenApiDocument, source: Source) => Result,
  circular: Result,
): (document: OpenApiDocument, source: Source) => Result {
  const documents = new WeakMap<OpenApiDocument, WeakMap<Source, { result: Result }>>();
  return (document, source) => {
    const known = documents.get(document) ?? new WeakMap<Source, { result: Result }>();
    documents.set(document, known);
    const entry = known.get(source) ?? { result: circular };
    if (known.has(source)) return entry.result;
    known.set(source, entry);
    entry.result = read(document, source);
    return entry.result;
  };
}
