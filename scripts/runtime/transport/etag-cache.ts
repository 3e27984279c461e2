/** Conditional requests. */
import type { Fetch } from "./options.ts";

/** A response that a 304 refers to. */
export interface CachedResponse {
  /** The header `etag`. */
  etag: string;
  /** All headers of the response. */
  headers: [name: string, value: string][];
  /** The body as text. */
  body: string;
}

/** Stores responses, as a `Map` does. Keys are hashes that reveal neither the token nor the URL. */
export interface ResponseStore {
  /** Returns the response that was stored last under a key. */
  get(key: string): CachedResponse | undefined | Promise<CachedResponse | undefined>;
  /** Stores a response. A promise that it returns is awaited. */
  set(key: string, response: CachedResponse): unknown;
}

/** Options of `etagCache`. */
export interface EtagCacheOptions {
  /**
   * Where responses are stored.
   *
   * @default the last 500 responses, in memory
   */
  store?: ResponseStore;
  /**
   * The `fetch` that sends the requests.
   *
   * @default the global `fetch` at the time of the call
   */
  fetch?: Fetch;
}

/**
 * Returns a `fetch` that sends GET requests with `if-none-match` and answers a 304 from its store. GitHub does not count
 * a 304 against the rate limit.
 *
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests-if-appropriate
 * @example
 * const spaces = createClient({ token, fetch: etagCache() });
 */
export function etagCache({ store = memoryStore(500), fetch }: EtagCacheOptions = {}): Fetch {
  return async (url, init) => {
    const send = fetch ?? globalThis.fetch;
    const headers = new Headers(init.headers);
    // A caller that sends an etag wants the 304.
    if (init.method !== "GET" || headers.has("if-none-match")) return send(url, init);
    const key = await hash([
      headers.get("authorization"),
      headers.get("accept"),
      headers.get("x-github-api-version"),
      url,
    ]);
    const cached = await store.get(key);
    if (cached) headers.set("if-none-match", cached.etag);
    const response = await send(url, { ...init, headers });
    if (response.status === 304 && cached) return revive(cached, response);
    const etag = response.headers.get("etag");
    if (response.status !== 200 || etag === null) return response;
    const body = await response.text();
    await store.set(key, { etag, headers: [...response.headers], body });
    return new Response(body, { status: 200, statusText: "OK", headers: response.headers });
  };
}

/** The headers of the 304 are newer, such as the rate limit and the request id. */
function revive(cached: CachedResponse, { headers: newer }: Response): Response {
  const headers = new Headers(cached.headers);
  for (const [name, value] of newer) headers.set(name, value);
  return new Response(cached.body, { status: 200, statusText: "OK", headers });
}

/** Drops the oldest entry when it is full. */
function memoryStore(capacity: number): ResponseStore {
  const responses = new Map<string, CachedResponse>();
  return {
    get: (key) => responses.get(key),
    set(key, response) {
      responses.delete(key);
      responses.set(key, response);
      const [oldest] = responses.keys();
      if (responses.size > capacity && oldest !== undefined) responses.delete(oldest);
    },
  };
}

async function hash(parts: readonly (string | null)[]): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(parts)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
