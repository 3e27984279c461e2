/** `explainAccess` over a fetch that records and always gives one answer. */
import { type AccessExplainer, explainAccess } from "../../../generated/access/index.ts";
import type { ClientOptions } from "../../../scripts/runtime/transport/options.ts";
import { recordingFetch, type SentRequest } from "../recording-fetch.ts";

export interface Answer {
  status?: number;
  headers?: Record<string, string>;
}

const messages: Readonly<Record<number, string>> = { 401: "Bad credentials", 403: "Forbidden", 404: "Not Found" };

export function startAccess(
  { status = 200, headers = {} }: Answer,
  options: ClientOptions = {},
): { access: AccessExplainer; log: SentRequest[] } {
  const body = status === 200 ? { resources: [] } : { message: messages[status] ?? "Failed" };
  const { fetch, log } = recordingFetch(() => Response.json(body, { status, headers }));
  return { access: explainAccess({ fetch, attempts: 1, ...options }), log };
}

export const scopes = (list: string): Record<string, string> => ({ "x-oauth-scopes": list });
export const sso: Record<string, string> = {
  "x-github-sso": "required; url=https://github.com/orgs/acme/sso?authorization_request=a",
};
