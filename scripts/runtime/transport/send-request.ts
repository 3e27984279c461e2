/** Calls `fetch` once. */
import type { Call } from "./attempt.ts";
import { isProgrammingError, unreachable } from "./connection-failure.ts";
import { InvalidInputError } from "./errors.ts";
import { type HeaderRecord, secretOf } from "./headers.ts";
import type { Fetch, FetchInit } from "./options.ts";
import { checkResponse } from "./response.ts";

/** What a middleware and a redirect change in a request. */
export interface Outgoing {
  readonly url: string;
  readonly headers: HeaderRecord;
  readonly body: Exclude<RequestInit["body"], undefined>;
  readonly fetch: Fetch | undefined;
}

/** @throws ConnectionError when the network fails, and InvalidInputError when `fetch` is wrong */
export async function sendRequest(
  call: Call,
  { url, headers, body, fetch }: Outgoing,
  signal: AbortSignal,
): Promise<Response> {
  const { request } = call;
  const secret = secretOf(headers);
  if (secret) call.secrets.push(secret);
  if (signal.aborted) throw signal.reason; // a `fetch` may ignore its signal
  if (!fetch)
    throw new InvalidInputError({ ...call, attempts: 0 }, "this platform has no `fetch`: set the option `fetch`");
  let response: Response;
  try {
    const init = { ...request.init, method: request.method, headers, redirect: "manual", signal } as const;
    // Only a middleware sends another body. The transport reads only what `FetchResponse` declares.
    response = (await fetch(url, { ...init, body: body as FetchInit["body"] })) as Response;
  } catch (cause) {
    if (!isProgrammingError(cause)) throw unreachable(call, cause);
    throw new InvalidInputError(call, `\`fetch\` threw ${String(cause)}`, { cause });
  }
  checkResponse(call, response);
  return response;
}
