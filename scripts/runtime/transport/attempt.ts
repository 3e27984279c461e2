/** One attempt: sends the request, follows redirects and reads the whole response. */
import { ResponseError } from "./errors.ts";
import { type HeaderRecord, redact, withoutCredentials, withToken } from "./headers.ts";
import { callHook } from "./hooks.ts";
import { identify, type OperationDescriptor } from "./operation.ts";
import type { ResponseValidator } from "./options.ts";
import { readRedirect } from "./redirect.ts";
import type { Settings } from "./settings.ts";
import { readToken, tokenKind } from "./token.ts";

/** A request that can be sent any number of times. */
export interface PreparedRequest {
  url: string;
  method: string;
  headers: HeaderRecord;
  body: BodyInit | null;
  /** How to read the body of the response. */
  readAs: "text" | "arrayBuffer";
}

/** A response whose body has arrived. */
export interface Exchange {
  response: Response;
  body: string | ArrayBuffer;
  /** How often the request was sent. */
  attempts: number;
  /** Kind of the token that was sent, as `tokenKind` returns it. */
  tokenKind: string;
  /** Validates the decoded body. */
  validate?: ResponseValidator | undefined;
}

/** @throws ResponseError for a redirect that is not followed, HookFailure, and whatever `fetch` throws */
export async function runAttempt(
  operation: OperationDescriptor,
  request: PreparedRequest,
  settings: Settings,
  attempt: number,
  signal: AbortSignal,
): Promise<Exchange> {
  const token = await readToken(operation, settings.token, attempt);
  let headers = withToken(request.headers, token);
  let url = request.url;
  for (let followed = 0; ; followed += 1) {
    const isSameOrigin = url.startsWith(`${settings.origin}/`) || new URL(url).origin === settings.origin;
    // Another origin chooses the path of a redirect back, so the credentials do not return either.
    if (!isSameOrigin) headers = withoutCredentials(headers);
    const response = await sendOnce(operation, { ...request, url, headers }, settings, attempt, signal);
    const redirect = readRedirect(response, request.method, url, followed);
    if (!redirect) {
      const body = await response[request.readAs]();
      return { response, body, attempts: attempt, tokenKind: tokenKind(token), validate: settings.validate };
    }
    await response.body?.cancel();
    if (redirect.problem !== undefined) {
      throw new ResponseError(operation, "redirect", redirect.problem, {
        response,
        body: undefined,
        attempts: attempt,
      });
    }
    url = redirect.url;
  }
}

async function sendOnce(
  operation: OperationDescriptor,
  { url, method, headers, body }: PreparedRequest,
  settings: Settings,
  attempt: number,
  signal: AbortSignal,
): Promise<Response> {
  const { onRequest, onResponse } = settings;
  const event = { ...identify(operation), url, attempt };
  if (onRequest) await callHook(onRequest, { ...event, headers: redact(headers) });
  signal.throwIfAborted(); // a `fetch` may ignore its signal
  const start = performance.now();
  const send = settings.fetch ?? globalThis.fetch;
  const response = await send(url, { method, headers, body, redirect: "manual", signal });
  if (onResponse) {
    const { status, headers: received } = response;
    const duration = performance.now() - start;
    const requestId = received.get("x-github-request-id") ?? undefined;
    await callHook(onResponse, { ...event, status, headers: new Headers(received), requestId, duration });
  }
  return response;
}
