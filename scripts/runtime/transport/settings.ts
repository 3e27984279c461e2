import { readHeaders } from "./headers.ts";
import type { OperationDescriptor } from "./operation.ts";
import type { ClientOptions, RequestOptions } from "./options.ts";
import { isSendable } from "./token.ts";

const defaults = {
  apiVersion: "2026-03-10",
  userAgent: "copilot-spaces",
  timeout: 30_000,
  attempts: 3,
  maxRateLimitWait: 60_000,
};

/** Options with their defaults filled in. */
export interface Settings extends RequestOptions {
  /** Without a trailing slash. */
  baseUrl: string;
  /** Origin of `baseUrl`: the only one that receives the token. */
  origin: string;
  apiVersion: string;
  userAgent: string;
  timeout: number;
  attempts: number;
  maxRateLimitWait: number;
}

/** @throws TypeError for an invalid `baseUrl`, and for a token that a header cannot hold, without quoting it */
export function readSettings(options: ClientOptions, defaultBaseUrl: string): Settings {
  const { baseUrl: givenBaseUrl, ...requestOptions } = options;
  const { token } = requestOptions;
  const baseUrl = readBaseUrl(givenBaseUrl ?? defaultBaseUrl);
  if (typeof token === "string" && token !== "" && !isSendable(token)) {
    throw new TypeError("token has characters that a header cannot hold");
  }
  return withOptions(client, { ...defaults, baseUrl, origin: new URL(baseUrl).origin }, requestOptions);
}

/**
 * The settings of one request: its options override those of the client, and its headers are added.
 *
 * @throws InvalidInputError for a header that cannot be sent
 */
export function withOptions(
  operation: OperationDescriptor,
  settings: Settings,
  options: RequestOptions | undefined,
): Settings {
  if (!options) return settings;
  const overrides = omitUndefined(options);
  if (Object.keys(overrides).length === 0) return settings;
  const merged = { ...settings, ...overrides };
  const { apiVersion, userAgent, headers } = merged;
  readHeaders(operation, { apiVersion, userAgent });
  return headers ? { ...merged, headers: { ...settings.headers, ...readHeaders(operation, headers) } } : merged;
}

/** The subject of errors that happen before there is a call. */
const client: OperationDescriptor = { operationId: "createClient", method: "", path: "", pathParameters: {} };

function omitUndefined<Options extends object>(options: Options): Defined<Options> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Defined<Options>;
}

type Defined<Options> = { [Name in keyof Options]?: Exclude<Options[Name], undefined> };

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
