import { InvalidInputError } from "./errors.ts";
import { credentials, type HeaderRecord, secretOf } from "./headers.ts";
import type { Hook, RateLimitEvent, RequestEvent, ResponseEvent, RetryEvent } from "./hooks.ts";
import type { DelayEvent, Middleware, MiddlewareRequest } from "./middleware.ts";
import { clientOptions, identify } from "./operation.ts";
import type { Fetch } from "./options.ts";
import { redactHeaders } from "./secret.ts";

/** Hooks for logs and traces. */
export interface Hooks {
  /** Called before each request is sent, including redirects. */
  onRequest?: Hook<RequestEvent> | undefined;
  /** Called when the headers of a response have arrived. */
  onResponse?: Hook<ResponseEvent> | undefined;
  /** Called before a retry, with the delay and the failure. A wait for a rate limit is a retry, too. */
  onRetry?: Hook<RetryEvent> | undefined;
  /** Called before the client waits for a rate limit. */
  onRateLimit?: Hook<RateLimitEvent> | undefined;
}

/**
 * Calls hooks with what a client sends, receives and waits for. The client awaits them.
 *
 * @throws InvalidInputError for a hook that is not a function
 * @example
 * const log = observe({ onRetry: ({ operationId, delay, status }) => console.warn(operationId, delay, status) });
 * const spaces = createClient({ token, use: [log] });
 */
export function observe(hooks: Hooks): Middleware {
  for (const [name, hook] of Object.entries(hooks)) {
    if (hook != null && typeof hook !== "function") {
      throw new InvalidInputError(clientOptions, `${name} must be a function`);
    }
  }
  const observer: Middleware = async (request, next) => {
    const failures: unknown[] = [];
    const fetch = request.fetch && observeFetch(hooks, request, request.fetch, failures);
    const response = next({ ...request, fetch });
    await response.catch(() => {});
    if (failures.length > 0) throw failures[0]; // the client took it for a failure of `fetch`
    return response;
  };
  return Object.assign(observer, { onDelay: (event: DelayEvent) => reportDelay(hooks, event) });
}

function observeFetch(
  { onRequest, onResponse }: Hooks,
  request: MiddlewareRequest,
  fetch: Fetch,
  failures: unknown[],
): Fetch {
  const call = async <Event>(hook: Hook<Event> | undefined, event: Event) => {
    try {
      await hook?.(event);
    } catch (reason) {
      failures.push(reason);
      throw reason;
    }
  };
  return async (url, init) => {
    const event = { ...identify(request), url, attempt: request.attempt };
    await call(onRequest, { ...event, headers: redact(init.headers) });
    if (init.signal.aborted) throw init.signal.reason; // a `fetch` may ignore its signal
    const start = performance.now();
    const response = await fetch(url, init);
    if (!onResponse) return response;
    const headers = redactHeaders(new Headers(response.headers as Headers), [secretOf(init.headers)]);
    const requestId = headers.get("x-github-request-id") ?? undefined;
    const duration = performance.now() - start;
    await call(onResponse, { ...event, status: response.status, headers, requestId, duration });
    return response;
  };
}

async function reportDelay({ onRetry, onRateLimit }: Hooks, { reason, ...event }: DelayEvent): Promise<void> {
  const { status, error, ...others } = event;
  if (reason === "rate_limit" && status !== undefined) {
    await onRateLimit?.({ ...others, status, resetAt: new Date(Date.now() + event.delay) });
  }
  await onRetry?.({ ...others, status, error });
}

/** A copy with credentials shown as `[redacted]`. */
function redact(headers: HeaderRecord): Headers {
  const shown = new Headers(headers);
  for (const name of credentials) if (name in headers) shown.set(name, "[redacted]");
  return shown;
}
