/** Conditional requests. */
import type { Middleware } from "./middleware.ts";

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
   * Where responses are stored. A store that fails counts as empty.
   *
   * @default the last 500 responses, in memory
   */
  store?: ResponseStore;
}

/**
 * Sends GET requests with `if-none-match` and answers a 304 from its store. GitHub does not count a 304 against the rate
 * limit. Only a complete JSON body is stored. Does nothing where the platform has no `crypto.subtle`.
 *
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#use-conditional-requests-if-appropriate
 * @example
 * const spaces = createClient({ token, use: [etagCache()] });
 */
export function etagCache({ store = memoryStore(500) }: EtagCacheOptions = {}): Middleware {
  return async (request, next) => {
    const { method, headers, url } = request;
    // A caller that sends an etag wants the 304.
    if (method !== "GET" || headers.has("if-none-match") || !globalThis.crypto?.subtle) return next(request);
    const key = await hash([...keyHeaders.map((name) => headers.get(name)), url]);
    const cached = await read(store, key);
    if (cached) {
      const conditional = new Headers([...headers, ["if-none-match", cached.etag]]);
      const response = await next({ ...request, headers: conditional });
      if (response.status !== 304) return save(store, key, response);
      if (isSameEtag(cached.etag, response)) return revive(cached, response.headers);
    }
    return save(store, key, await next(request));
  };
}

const keyHeaders = ["authorization", "accept", "x-github-api-version"];

/** Returns undefined for an entry that cannot be used. */
async function read(store: ResponseStore, key: string): Promise<CachedResponse | undefined> {
  try {
    const cached = await store.get(key);
    if (!cached || typeof cached.etag !== "string" || !isJson(cached.body)) return undefined;
    revive(cached, new Headers({ etag: cached.etag }));
    return cached;
  } catch {
    return undefined;
  }
}

/** A proxy may cut a body off, and a platform may accept half of a compressed one: only whole JSON is stored. */
async function save(store: ResponseStore, key: string, response: Response): Promise<Response> {
  const { status, headers } = response;
  const etag = headers.get("etag");
  if (status !== 200 || etag === null || headers.get("cache-control")?.includes("no-store")) return response;
  try {
    const body = await response.clone().text();
    if (isJson(body)) await store.set(key, { etag, headers: [...headers], body });
  } catch {
    // The call does not depend on the store, and the client reads the body itself.
  }
  return response;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether a 304 is about the stored response (RFC 9110, section 8.8.3.2: weak comparison). */
function isSameEtag(stored: string, { headers }: Response): boolean {
  const [own, other] = [stored, headers.get("etag") ?? stored].map((etag) => etag.replace(/^W\//, ""));
  return own === other;
}

/** The headers of the 304 are newer, such as the rate limit and the request id. */
function revive(cached: CachedResponse, newer: Headers): Response {
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
