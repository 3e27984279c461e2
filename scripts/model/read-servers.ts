/** The URLs that operations are called at. */
import type { OpenApiDocument, OperationObject, PathItemObject, ServerObject } from "./openapi-document.ts";

/** URL of the API; empty if the description gives none. */
export function readBaseUrl({ servers = [] }: OpenApiDocument): string {
  const [server] = servers;
  return server ? expandServer(server) : "";
}

/** URL of the server of an operation, or of its path item, when it is not that of the API. */
export function readServer(
  document: OpenApiDocument,
  item: PathItemObject,
  operation: OperationObject,
): string | undefined {
  const [server] = operation.servers ?? item.servers ?? [];
  const url = server && resolveServer(expandServer(server), readBaseUrl(document));
  return url === readBaseUrl(document) ? undefined : url;
}

function expandServer({ url, variables = {} }: ServerObject): string {
  return url.replace(/\{([^}]+)\}/g, (whole, name: string) => variables[name]?.default ?? whole);
}

/** A URL without a host is relative to the API's. */
function resolveServer(url: string, baseUrl: string): string {
  return URL.canParse(url, baseUrl) ? new URL(url, baseUrl).href.replace(/\/+$/, "") : url;
}
