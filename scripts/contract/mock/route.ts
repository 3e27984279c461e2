/** Finds the operation of a request. */
import type { Api, Operation } from "../../model/api.ts";

/** An operation, and the path of a request without the base path of a server. */
export interface Route {
  operation: Operation;
  path: string;
}

/** Concrete paths come before templated ones. The base paths of the servers may be left out. */
export function createRouter(api: Api): (method: string, pathname: string) => Route | undefined {
  const candidates = api.operations
    .flatMap((operation) => {
      const basePath = readBasePath(operation.server ?? api.baseUrl);
      return [...new Set(["", basePath])].map((base) => ({ operation, base, pattern: toPattern(operation.path) }));
    })
    .sort((a, b) => (orderOf(a.operation.path) < orderOf(b.operation.path) ? -1 : 1));
  return (method, pathname) => {
    for (const { operation, base, pattern } of candidates) {
      if (operation.method.toUpperCase() !== method || !pathname.startsWith(base)) continue;
      const path = pathname.slice(base.length);
      if (pattern.test(path)) return { operation, path };
    }
    return undefined;
  };
}

function readBasePath(url: string): string {
  return URL.canParse(url, "http://localhost") ? new URL(url, "http://localhost").pathname.replace(/\/+$/, "") : "";
}

function toPattern(template: string): RegExp {
  const parts = template.split(/\{[^{}]+\}/).map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return new RegExp(`^${parts.join("[^/]+")}$`);
}

/** Sorts a concrete segment before a templated one, from the left. */
function orderOf(template: string): string {
  const segments = template.split("/");
  return segments.map((segment) => Number(segment.includes("{"))).join("");
}
