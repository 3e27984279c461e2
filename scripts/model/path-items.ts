import { type HttpMethod, httpMethods, type OpenApiDocument, type PathItemObject } from "./openapi-document.ts";
import { resolve } from "./reference.ts";

/** The path items of a document, without the extensions that may stand between them. */
export function readPathItems(document: OpenApiDocument): [path: string, item: PathItemObject][] {
  return Object.entries(document.paths ?? {})
    .filter(([path]) => !path.startsWith("x-"))
    .map(([path, reference]) => [path, resolve<PathItemObject>(document, reference)]);
}

/** The methods for which a path item has an operation. */
export function methodsOf(item: PathItemObject): HttpMethod[] {
  return httpMethods.filter((method) => item[method] !== undefined);
}
