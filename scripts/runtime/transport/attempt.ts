/** One attempt: the request as GitHub wants it, its redirects, and the whole response. */
import { ResponseError } from "./errors.ts";
import { type HeaderRecord, redact, withoutCredentials, withToken } from "./headers.ts";
import { callHook } from "./hook.ts";
import type { Call } from "./operation.ts";
import { readRedirect } from "./redirect.ts";
import type { Settings } from "./settings.ts";
import { readToken, tokenKind } from "./token.ts";

/** A request that can be made any number of times. */
export interface Outgoing {
  url: string;
  method: string;
  headers: HeaderRecord;
  body: BodyInit | null;
  /** What the body of the response is read as. */
  readAs: "text" | "arrayBuffer";
}

/** A response whose body has arrived. */
export interface Exchange {
  response: Response;
  body: string | ArrayBuffer;
  /** How often the request was sent. */
  attempts: number;
  /** Kind of the token that was sent, as `tokenKind` has it. */
  tokenKind: string;
}

/** @throws ResponseError for a redirect that is not followed, HookFailure, and whatever `fetch` throws */
export async function runAttempt(
  call: Call,
  outgoing: Outgoing,
  settings: Settings,
  attempt: number,
  signal: AbortSignal,
): Promise<Exchange> {
  const token = await readToken(call, settings.token, attempt);
  let headers = withToken(outgoing.headers, token);
  let url = outgoing.url;
  for (let followed = 0; ; followed += 1) {
    const isHome = url.startsWith(`${settings.origin}/`) || new URL(url).origin === settings.origin;
    if (!isHome) headers = withoutCredentials(headers); // for good: on the way back, another origin has chosen the path
    const response = await sendOnce(call, { ...outgoing, url, headers }, settings, attempt, signal);
    const redirect = readRedirect(response, outgoing.method, url, followed);
    if (!redirect) {
      return { response, body: await response[outgoing.readAs](), attempts: attempt, tokenKind: tokenKind(token) };
    }
    await response.body?.cancel();
    if (redirect.problem !== undefined) {
      const { status, headers: received } = response;
      const facts = { status, headers: received, body: undefined, attempts: attempt };
      throw new ResponseError(call, "redirect", redirect.problem, facts);
    }
    url = redirect.url;
  }
}

async function sendOnce(
  call: Call,
  { url, method, headers, body }: Outgoing,
  settings: Settings,
  attempt: number,
  signal: AbortSignal,
): Promise<Response> {
  const { onRequest, onResponse } = settings;
  const view = { operationId: call.operationId, method, path: call.path, url, attempt };
  if (onRequest) await callHook(onRequest, { ...view, headers: redact(headers) });
  signal.throwIfAborted(); // not every fetch does, and a call that has ended must not send
  const start = performance.now();
  const response = await (settings.fetch ?? globalThis.fetch)(url, {
    method,
    headers,
    body,
    redirect: "manual",
    signal,
  });
  if (onResponse) {
    const { status, headers: received } = response;
    const requestId = received.get("x-github-request-id") ?? undefined;
    const duration = performance.now() - start;
    await callHook(onResponse, { ...view, status, headers: new Headers(received), requestId, duration });
  }
  return response;
}
