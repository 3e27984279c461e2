/** Calls `fetch` once. */
import type { Attempt } from "./attempt.ts";
import { isProgrammingError, unreachable } from "./connection-failure.ts";
import { InvalidInputError } from "./errors.ts";
import { type HeaderRecord, redact, secretOf } from "./headers.ts";
import { identify } from "./operation.ts";
import type { Fetch, FetchInit } from "./options.ts";
import { checkResponse } from "./response.ts";
import { redactHeaders } from "./secret.ts";

/** What a middleware and a redirect change in a request. */
export interface Outgoing {
  readonly url: string;
  readonly headers: HeaderRecord;
  readonly body: Exclude<RequestInit["body"], undefined>;
}

/** @throws ConnectionError when the network fails, InvalidInputError when `fetch` is wrong, and what a hook throws */
export async function sendRequest(
  attempt: Attempt,
  { url, headers, body }: Outgoing,
  signal: AbortSignal,
): Promise<Response> {
  const { operation, request, settings, number } = attempt;
  const { onRequest, onResponse } = settings;
  const fetch: Fetch | undefined = settings.fetch ?? globalThis.fetch;
  const secret = secretOf(headers);
  const event = { ...identify(operation), url, attempt: number };
  if (onRequest) await onRequest({ ...event, headers: redact(headers) });
  if (signal.aborted) throw signal.reason; // a `fetch` may ignore its signal
  if (!fetch) throw new InvalidInputError(operation, "this platform has no `fetch`: set the option `fetch`");
  const start = performance.now();
  let response: Response;
  try {
    const init = { ...request.init, method: request.method, headers, redirect: "manual", signal } as const;
    // Only a middleware sends another body. The transport reads only what `FetchResponse` declares.
    response = (await fetch(url, { ...init, body: body as FetchInit["body"] })) as Response;
  } catch (cause) {
    if (!isProgrammingError(cause)) throw unreachable(attempt, cause, secret);
    throw new InvalidInputError(operation, `\`fetch\` threw ${String(cause)}`, { attempts: number, cause, secret });
  }
  checkResponse(attempt, response);
  if (onResponse) {
    const received = redactHeaders(new Headers(response.headers), secret);
    const requestId = received.get("x-github-request-id") ?? undefined;
    const duration = performance.now() - start;
    await onResponse({ ...event, status: response.status, headers: received, requestId, duration });
  }
  return response;
}
