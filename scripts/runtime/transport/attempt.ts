/** One attempt: adds the token, runs the middleware, follows redirects and reads the whole response. */
import { unreachable } from "./connection-failure.ts";
import type { Deadline } from "./deadline.ts";
import { ApiError } from "./errors.ts";
import { type PreparedHeaders, withoutCredentials, withToken } from "./headers.ts";
import { runMiddleware } from "./middleware.ts";
import type { OperationDescriptor } from "./operation.ts";
import type { Fetch } from "./options.ts";
import { readRedirect } from "./redirect.ts";
import { checkResponse, readBody } from "./response.ts";
import { type Outgoing, sendRequest } from "./send-request.ts";
import type { Settings } from "./settings.ts";
import { readToken } from "./token.ts";
import { parseUrl } from "./url.ts";

/** A request that can be sent any number of times. */
export interface PreparedRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: PreparedHeaders;
  readonly body: Exclude<RequestInit["body"], undefined>;
  /** Further options of `fetch`. */
  readonly init?: RequestInit;
  /** Replaces the option `fetch`. */
  readonly fetch?: Fetch;
}

/** A call on its way. Each attempt changes it. */
export interface Call extends OperationDescriptor {
  readonly request: PreparedRequest;
  readonly settings: Settings;
  /** Milliseconds since the call began. */
  elapsed(): number;
  /** Number of the current attempt, counted from 1. */
  attempts: number;
  /** Every credential that was sent, the last one last. Never shown. */
  readonly secrets: string[];
  /** Milliseconds waited so far because the API asked for it. */
  waited: number;
  /** Rate-limit refusals so far. */
  refusals: number;
  /** Whether the API rejected the last token. */
  refused: boolean;
  /** Whether the token function was asked for another token. */
  refreshed: boolean;
}

/** A response whose body has arrived. */
export interface Exchange {
  readonly call: Pick<Call, "access" | "attempts" | "method" | "operationId" | "path" | "secrets">;
  readonly response: Response;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** @throws ApiError without a complete response, and what a middleware throws */
export async function runAttempt(call: Call, deadline: Deadline): Promise<Exchange> {
  const { request, settings } = call;
  const token = "authorization" in request.headers ? undefined : await readToken(call);
  const headers = withToken(request.headers, token);
  const first: Outgoing = { fetch: settings.fetch ?? globalThis.fetch, ...request, headers };
  const response = await runMiddleware(call, first, deadline, (outgoing) => follow(call, outgoing, deadline.signal));
  checkResponse(call, response);
  try {
    return { call, response, body: await readBody(call, response) };
  } catch (cause) {
    throw cause instanceof ApiError ? cause : unreachable(call, cause);
  }
}

/** @throws ResponseError for a redirect that cannot be followed */
async function follow(call: Call, outgoing: Outgoing, signal: AbortSignal): Promise<Response> {
  let { url, headers } = outgoing;
  for (let followed = 0; ; followed += 1) {
    // Another origin chooses the path of a redirect back, so the credentials do not return either.
    const { origin } = call.settings;
    if (!url.startsWith(`${origin}/`) && parseUrl(url)?.origin !== origin) headers = withoutCredentials(headers);
    const response = await sendRequest(call, { ...outgoing, url, headers }, signal);
    const target = readRedirect(call, response, url, followed);
    if (target === undefined) return response;
    await response.body?.cancel?.().catch(() => undefined); // it may have broken off
    url = target;
  }
}
