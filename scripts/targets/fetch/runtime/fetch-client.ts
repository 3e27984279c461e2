import createOpenapiFetchClient, { type Client } from "openapi-fetch";
import type { OperationTable } from "./operation.ts";
import type { ClientOptions } from "./options.ts";
import { expandPath } from "./path.ts";
import { createTransport, readBaseUrl } from "./transport.ts";

/** openapi-fetch over the transport, with path parameters that cannot leave their segment. */
export function createFetchClientFromTable<Paths extends {}>(
  operations: OperationTable,
  defaultBaseUrl: string,
  options: ClientOptions,
): Client<Paths, "application/json"> {
  const baseUrl = readBaseUrl(options.baseUrl ?? defaultBaseUrl);
  const types = new Map(Object.values(operations).map(({ path, pathParameters }) => [path, pathParameters]));
  return createOpenapiFetchClient<Paths, "application/json">({
    baseUrl,
    fetch: createTransport(options, baseUrl),
    pathSerializer: (path, values) => expandPath({ path }, types.get(path) ?? {}, values),
  });
}
