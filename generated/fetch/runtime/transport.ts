import { ConnectionError, type Call } from "./errors.ts";
import type { ClientOptions } from "./options.ts";

const API_VERSION = "2026-03-10";
const USER_AGENT = "copilot-spaces";
/** GitHub's own media type for those who look for it, plain JSON for servers that know no other. */
const ACCEPT = "application/vnd.github+json, application/json";

/** A response whose body has arrived. */
export interface Exchange {
  response: Response;
  bytes: ArrayBuffer;
}

/** Sends a request for an operation. Rejects with a `ConnectionError` when no whole response comes. */
export type Transport = (request: Request, call: Call) => Promise<Exchange>;

/** Makes requests the way GitHub wants them. Headers that a request has already are kept. */
export function createTransport(options: ClientOptions, baseUrl: string): Transport {
  const { origin } = new URL(baseUrl);
  const headers: [name: string, value: string][] = [
    ["accept", ACCEPT],
    ["x-github-api-version", options.apiVersion ?? API_VERSION],
    ["user-agent", options.userAgent ?? USER_AGENT],
  ];
  const authorization = options.token ? `Bearer ${checkToken(options.token)}` : undefined;
  return async (request, call) => {
    for (const [name, value] of headers) setDefault(request.headers, name, value);
    if (authorization && new URL(request.url).origin === origin) {
      setDefault(request.headers, "authorization", authorization);
    }
    try {
      const response = await (options.fetch ?? globalThis.fetch)(request);
      return { response, bytes: await response.arrayBuffer() };
    } catch (cause) {
      if (request.signal.aborted) throw new ConnectionError(call, "aborted", "aborted by the caller", { cause });
      throw new ConnectionError(call, "network", `no response (${reason(cause)})`, { cause });
    }
  };
}

/** Node says "fetch failed" and keeps the reason in the cause. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reason(error.cause) : error.message;
}

/**
 * @throws TypeError unless it is an absolute `http:` or `https:` URL without user, query and fragment
 * @returns the URL without a trailing slash
 */
export function readBaseUrl(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new TypeError("baseUrl must be an absolute http(s) URL without user, query and fragment");
  }
  return url.href.replace(/\/+$/, "");
}

/** Checked here, because the platform's own error would quote the token. */
function checkToken(token: string): string {
  const trimmed = token.trim();
  if (!/^[\x21-\x7e]+$/.test(trimmed)) throw new TypeError("token has characters that no header can carry");
  return trimmed;
}

function setDefault(headers: Headers, name: string, value: string): void {
  if (!headers.has(name)) headers.set(name, value);
}
