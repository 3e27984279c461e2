/** Calls of a client without a description, which records the requests that `fetch` receives. */
import { createFetchClientFromTable } from "../../../scripts/runtime/fetch/fetch-client.ts";
import type { FetchClientOptions } from "../../../scripts/runtime/fetch/options.ts";
import type { Result } from "../../../scripts/runtime/fetch/response.ts";
import type { TypedFetchClient } from "../../../scripts/runtime/fetch/typed-client.ts";

export const home = "https://api.test";

export interface RecordedCalls {
  call: (method: string, path: string, init?: object) => Promise<Result>;
  client: TypedFetchClient<{}, "application/json">;
  /** Each with a body that can still be read. */
  requests: Request[];
  inits: RequestInit[];
}

export function recordCalls(
  options: FetchClientOptions = {},
  respond: () => Response = () => Response.json({}),
): RecordedCalls {
  const requests: Request[] = [];
  const inits: RequestInit[] = [];
  const fetch = async (request: Request, init: RequestInit): Promise<Response> => {
    requests.push(request);
    inits.push(init);
    return respond();
  };
  const client = createFetchClientFromTable<{}>([], home, { fetch, attempts: 1, ...options });
  const call = client.request as RecordedCalls["call"]; // no path has a type
  return { call, client, requests, inits };
}
