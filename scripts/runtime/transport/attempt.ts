/** One attempt: adds the token, runs the middleware, follows redirects and reads the whole response. */
import { unreachable } from "./connection-failure.ts";
import type { Deadline } from "./deadline.ts";
import { ApiError, ResponseError, responseFacts } from "./errors.ts";
import { type PreparedHeaders, secretOf, withoutCredentials, withToken } from "./headers.ts";
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
}

/** A response whose body has arrived. */
export interface Exchange {
  readonly response: Response;
  readonly body: Uint8Array<ArrayBuffer>;
  /** How often the request was sent. */
  readonly attempts: number;
  /** The credential that was sent; empty without one. Never shown. */
  readonly secret: string;
}

/** A call that is being tried. */
export interface Attempt {
  readonly operation: OperationDescriptor;
  readonly request: PreparedRequest;
  readonly settings: Settings;
  /** Counted from 1. */
  readonly number: number;
  /** Whether the API rejected the last token. */
  readonly refused: boolean;
  /** Milliseconds since the call began. */
  elapsed(): number;
}

/** @throws ApiError without a complete response, and what a middleware throws */
export async function runAttempt(attempt: Attempt, deadline: Deadline): Promise<Exchange> {
  const { request, settings, number: attempts } = attempt;
  const token = "authorization" in request.headers ? undefined : await readToken(attempt);
  const fetch: Fetch | undefined = settings.fetch ?? globalThis.fetch;
  const { url, body } = request;
  let sent: Outgoing = { url, headers: withToken(request.headers, token), body, fetch };
  const send = (outgoing: Outgoing) => {
    sent = outgoing;
    return follow(attempt, outgoing, deadline.signal);
  };
  const response = await (settings.use.length > 0 ? runMiddleware(attempt, sent, deadline, send) : send(sent));
  checkResponse(attempt, response);
  const secret = secretOf(sent.headers);
  try {
    return { response, body: await readBody(attempt, response, secret), attempts, secret };
  } catch (cause) {
    throw cause instanceof ApiError ? cause : unreachable(attempt, cause, secret);
  }
}

/** @throws ResponseError for a redirect that cannot be followed */
async function follow(attempt: Attempt, outgoing: Outgoing, signal: AbortSignal): Promise<Response> {
  const { operation, request, settings, number: attempts } = attempt;
  let { url, headers } = outgoing;
  for (let followed = 0; ; followed += 1) {
    const isSameOrigin = url.startsWith(`${settings.origin}/`) || parseUrl(url)?.origin === settings.origin;
    // Another origin chooses the path of a redirect back, so the credentials do not return either.
    if (!isSameOrigin) headers = withoutCredentials(headers);
    const response = await sendRequest(attempt, { ...outgoing, url, headers }, signal);
    const redirect = readRedirect(response, request.method, url, followed);
    if (!redirect) return response;
    if (redirect.problem !== undefined) {
      const facts = responseFacts({ response, attempts, secret: secretOf(headers) });
      throw new ResponseError(operation, redirect.problem, { ...facts, kind: "redirect" });
    }
    await response.body?.cancel?.().catch(() => undefined); // it may have broken off
    url = redirect.url;
  }
}
