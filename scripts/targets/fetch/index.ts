/** `createFetchClient`: openapi-fetch, typed by path, over the transport. */
import type { Api } from "../../model/api.ts";
import type { Target } from "../target.ts";
import { header, inheritedComment } from "../typescript/comment.ts";
import { literal } from "../typescript/data.ts";
import { type PublicExports, printExports, transportExports } from "../typescript/exports.ts";
import { printCall, printWire } from "../typescript/wire.ts";

export const fetchTarget: Target = {
  name: "fetch",
  requires: ["operations", "types"],
  generate: (api) => [{ path: "index.ts", text: printIndex(api) }],
};

/** A library whose calls are in its declarations can name their types without a dependency on openapi-fetch. */
const fetchExports: PublicExports = {
  "fetch/options.ts": { types: ["FetchClientOptions", "FetchRequest", "FetchRequestInit", "TransportCallOptions"] },
  "fetch/typed-client.ts": {
    types: ["CallArguments", "FetchMiddleware", "FetchResult", "PathMethod", "RequestMethod", "TypedFetchClient"],
  },
};

/** The types that openapi-fetch has, and those that keep the types of bodies as they are. */
const mapped = { module: "fetch/typed-client.ts", name: "TypedFetchClient" };
const exact = { module: "fetch/exact-client.ts", name: "ExactFetchClient" };
const exactExports: PublicExports = {
  [exact.module]: { types: [exact.name, "ExactFetchResult", "ExactPathMethod", "ExactRequestMethod"] },
};

/** Whether a response has bytes or a tuple. */
function needsExactTypes({ document, operations }: Api): boolean {
  const bodies = operations.flatMap(({ responses }) => responses.flatMap(({ body }) => body ?? []));
  if (bodies.some(({ kind }) => kind === "binary")) return true;
  return !document.openapi.startsWith("3.0") && hasKey([document.paths, document.components], "prefixItems");
}

function hasKey(node: unknown, key: string): boolean {
  if (typeof node !== "object" || node === null) return false;
  return Object.hasOwn(node, key) || Object.values(node).some((value) => hasKey(value, key));
}

const json = literal("application/json");

/** The media types that calls return, as a union. openapi-fetch would show the others as an object with all of them. */
function printMedia({ operations }: Api): string {
  const bodies = operations.flatMap(({ responses }) => responses.flatMap(({ body }) => body ?? []));
  const mediaTypes = [...new Set(bodies.map(({ mediaType }) => mediaType))].sort();
  return mediaTypes.length > 0 ? mediaTypes.map(literal).join(" | ") : json;
}

function printIndex(api: Api): string {
  const media = printMedia(api);
  const isExact = needsExactTypes(api);
  const type = isExact ? exact : mapped;
  const { imports, argument } = printWire(api, ["fetch/described-call.ts", "createDescribedCall"]);
  const name = `createFetchClientFromTable<paths, ${media}, OwnRequest>`;
  const call = printCall(name, ["operations", "baseUrl", "options", argument]);
  return `${header}
import { baseUrl, operations } from "../operations/index.ts";
import { createFetchClientFromTable } from "../runtime/fetch/fetch-client.ts";
import type { FetchClientOptions } from "../runtime/fetch/options.ts";
import type { ${type.name} } from "../runtime/${type.module}";
${imports ? `${imports}\n` : ""}import type { paths } from "../types/index.ts";

${printExports({ ...transportExports, ...fetchExports, ...(isExact && exactExports) })}
/** openapi-fetch's client, typed by the paths of the API. */
export interface FetchClient extends ${type.name}<paths, ${media}> {}

${inheritedComment("fetch/fetch-client.ts", "createFetchClientFromTable")}
export function createFetchClient<OwnRequest = Request>(options: FetchClientOptions<OwnRequest> = {}): FetchClient {
  return ${call}${isExact ? " as unknown as FetchClient; // the same functions, of another type" : ";"}
}
`;
}
