/** Prints the exports of a generated module that come from the runtime, by name. */
import { MAX_COLUMNS } from "./columns.ts";
import { literal } from "./data.ts";

/** The public names of one module of the runtime. */
export interface PublicNames {
  values?: readonly string[];
  types?: readonly string[];
}

/** By module, such as `transport/errors.ts`. */
export type PublicExports = Readonly<Record<string, PublicNames>>;

/** The public names of the transport, which every client exports. */
export const transportExports: PublicExports = {
  "transport/errors.ts": {
    values: ["ApiError", "ConnectionError", "InvalidInputError", "RateLimitError", "ResponseError", "isClientError"],
    types: ["ClientError", "ConnectionErrorKind", "ErrorKind", "ResponseErrorKind", "ValidationDetail"],
  },
  "transport/etag-cache.ts": {
    values: ["etagCache"],
    types: ["CachedResponse", "EtagCacheOptions", "ResponseStore"],
  },
  "transport/options.ts": {
    types: [
      "ClientOptions",
      "Fetch",
      "FetchInit",
      "FetchResponse",
      "HeaderOptions",
      "RequestOptions",
      "Token",
      "TokenRequest",
    ],
  },
  "transport/middleware.ts": { types: ["DelayEvent", "Middleware", "MiddlewareRequest"] },
  "transport/throttle.ts": { values: ["throttleWrites"] },
  "transport/observe.ts": { values: ["observe"], types: ["Hooks"] },
  "transport/deprecation.ts": { values: ["reportDeprecations"] },
  "transport/hooks.ts": {
    types: ["DeprecationEvent", "Hook", "RateLimitEvent", "RequestEvent", "ResponseEvent", "RetryEvent"],
  },
  "transport/operation.ts": { types: ["OperationEvent"] },
};

/** `export { … } from "../runtime/…";` for each module, values before types. */
export function printExports(exports: PublicExports): string {
  const statements = Object.entries(exports).flatMap(([module, { values = [], types = [] }]) => [
    printExport("export", values, `../runtime/${module}`),
    printExport("export type", types, `../runtime/${module}`),
  ]);
  return statements.join("");
}

export function exportedNames(exports: PublicExports): string[] {
  return Object.values(exports).flatMap(({ values = [], types = [] }) => [...values, ...types]);
}

/** One statement; an empty string without names. */
export function printExport(keyword: string, names: readonly string[], module: string): string {
  if (names.length === 0) return "";
  const from = `from ${literal(module)};\n`;
  const line = `${keyword} { ${names.join(", ")} } ${from}`;
  return line.length <= MAX_COLUMNS ? line : `${keyword} {\n${names.map((name) => `  ${name},\n`).join("")}} ${from}`;
}
