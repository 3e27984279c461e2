/** Conditional requests: https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests-if-appropriate */
import type { Fetch } from "./options.ts";

/** A response that a 304 stands for. */
export interface CachedResponse {
  etag: string;
  headers: [name: string, value: string][];
  body: string;
}

/** Where responses are kept, such as a `Map`. Keys are hashes: neither token nor URL can be read from them. */
export interface ResponseStore {
  get(key: string): CachedResponse | undefined | Promise<CachedResponse | undefined>;
  /** A promise is waited for. */
  set(key: string, response: CachedResponse): unknown;
}

export interface EtagCacheOptions {
  /** @default the last 500 responses, in memory */
  store?: ResponseStore;
  /** @default the global `fetch` at the time of the call */
  fetch?: Fetch;
}

/**
 * A `fetch` that asks again for what it has, with `if-none-match`, and answers a 304 from what it kept. GitHub does not
 * count a 304 against the rate limit. Give it to a client as its `fetch`.
 */
export function etagCache({ store = memoryStore(500), fetch }: EtagCacheOptions = {}): Fetch {
  return async (url, init) => {
    const send = fetch ?? globalThis.fetch;
    const headers = new Headers(init.headers);
    // Who asks with an etag of their own wants to know of that one.
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

/** The headers of the 304 are newer: rate limit and request id. */
function revive(cached: CachedResponse, { headers: newer }: Response): Response {
  const headers = new Headers(cached.headers);
  for (const [name, value] of newer) headers.set(name, value);
  return new Response(cached.body, { status: 200, statusText: "OK", headers });
}

/** Forgets what was stored the longest ago. */
function memoryStore(most: number): ResponseStore {
  const responses = new Map<string, CachedResponse>();
  return {
    get: (key) => responses.get(key),
    set(key, response) {
      responses.delete(key);
      responses.set(key, response);
      const [oldest] = responses.keys();
      if (responses.size > most && oldest !== undefined) responses.delete(oldest);
    },
  };
}

async function hash(parts: readonly (string | null)[]): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(JSON.stringify(parts)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
