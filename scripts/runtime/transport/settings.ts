import { readHeaders } from "./headers.ts";
import type { Call } from "./operation.ts";
import type { ClientOptions, RequestOptions } from "./options.ts";
import { isSendable } from "./token.ts";

const defaults = {
  apiVersion: "2026-03-10",
  userAgent: "copilot-spaces",
  timeout: 30_000,
  attempts: 3,
  maxRateLimitWait: 60_000,
};

/** Options with nothing left open. */
export interface Settings extends RequestOptions {
  /** Of `baseUrl`: the only one that gets the token. */
  origin: string;
  apiVersion: string;
  userAgent: string;
  timeout: number;
  attempts: number;
  maxRateLimitWait: number;
}

/** @throws TypeError for a token that no header can carry, without quoting it */
export function readSettings(options: ClientOptions, baseUrl: string): Settings {
  if (typeof options.token === "string" && options.token !== "" && !isSendable(options.token)) {
    throw new TypeError("token has characters that no header can carry");
  }
  return withOptions(client, { ...defaults, origin: new URL(baseUrl).origin }, options);
}

/**
 * The settings with what one request says instead; its headers are added.
 *
 * @throws InvalidInputError for a header that cannot be sent
 */
export function withOptions(call: Call, settings: Settings, options: RequestOptions): Settings {
  const changes = given(options);
  if (Object.keys(changes).length === 0) return settings;
  const changed = { ...settings, ...changes };
  const { apiVersion, userAgent, headers } = changed;
  readHeaders(call, { apiVersion, userAgent });
  return headers ? { ...changed, headers: { ...settings.headers, ...readHeaders(call, headers) } } : changed;
}

/** For what is wrong before there is a call. */
const client: Call = { operationId: "createClient", method: "", path: "" };

/** An option that is `undefined` counts as left out. */
function given<Options extends object>(options: Options): Given<Options> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Given<Options>;
}

type Given<Options> = { [Name in keyof Options]?: Exclude<Options[Name], undefined> };

/**
 * @throws TypeError unless it is an absolute `http:` or `https:` URL without user, query and fragment
 * @returns the URL without a trailing slash
 */
export function readBaseUrl(baseUrl: string): string {
  const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    throw new TypeError("baseUrl must be an absolute http(s) URL without user, query and fragment");
  }
  return url.href.replace(/\/+$/, "");
}
