import { httpMethods, type OpenApiDocument, type PathItemObject } from "../../model/openapi-document.ts";

/** The paths of the servers, without a slash at the end, and none: a proxy may leave it out. */
export function readBasePaths(document: OpenApiDocument, item: PathItemObject): Set<string> {
  const operations = httpMethods.flatMap((method) => item[method] ?? []);
  const servers = [document, item, ...operations].flatMap((each) => each.servers ?? []);
  const paths = servers.map(({ url, variables }) => {
    const filled = url.replaceAll(/\{([^}]+)\}/g, (whole, name: string) => variables?.[name]?.default ?? whole);
    return URL.canParse(filled, "http://localhost") ? new URL(filled, "http://localhost").pathname : "";
  });
  return new Set(["", ...paths.map((path) => path.replace(/\/+$/, ""))]);
}
