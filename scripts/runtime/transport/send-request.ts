/** Calls `fetch` once. */
import type { Attempt } from "./attempt.ts";
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
  attempt: Attempt,
  { url, headers, body, fetch }: Outgoing,
  signal: AbortSignal,
): Promise<Response> {
  const { operation, request, number } = attempt;
  const secret = secretOf(headers);
  if (signal.aborted) throw signal.reason; // a `fetch` may ignore its signal
  if (!fetch) throw new InvalidInputError(operation, "this platform has no `fetch`: set the option `fetch`");
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
  return response;
}
