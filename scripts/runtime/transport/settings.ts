import { InvalidInputError } from "./errors.ts";
import { type PreparedHeaders, readHeaders } from "./headers.ts";
import type { Middleware } from "./middleware.ts";
import { clientOptions, type OperationDescriptor } from "./operation.ts";
import type { ClientOptions, RequestOptions } from "./options.ts";
import { isSendable, UNSENDABLE } from "./token.ts";
import { parseUrl } from "./url.ts";

/** GitHub's media type, and plain JSON for servers that know no other. */
const accept = "application/vnd.github+json, application/json";

const limits = { timeout: 30_000, attempts: 3, maxRateLimitWait: 60_000, maxResponseBytes: 50_000_000 };

const defaults = {
  ...limits,
  defaultHeaders: { accept, "x-github-api-version": "2026-03-10", "user-agent": "copilot-spaces" },
  headers: {},
  use: [],
};

const isFunction = (value: unknown) => typeof value === "function";
const isLimit = (value: unknown) => typeof value === "number" && value >= 0;

/** What is wrong with an option unless its value passes the test. */
const checks: readonly (readonly [name: string, isValid: (value: unknown) => boolean, problem: string])[] = [
  ["token", (value) => value === "" || isFunction(value) || isSendable(value), UNSENDABLE],
  ["fetch", isFunction, "fetch must be a function"],
  ["use", (value) => Array.isArray(value) && value.every(isFunction), "use must be a list of functions"],
  ["signal", (value) => "addEventListener" in Object(value), "signal must be an AbortSignal"],
  ...Object.keys(limits).map((name) => [name, isLimit, `${name} must be a number, 0 or more`] as const),
];

/** Options with their defaults filled in. */
export interface Settings extends Omit<RequestOptions, "apiVersion" | "headers" | "userAgent"> {
  /** Without a trailing slash. */
  baseUrl: string;
  /** Origin of `baseUrl`: the only one that receives the token. */
  origin: string;
  /** Headers that those of a request replace. */
  defaultHeaders: PreparedHeaders;
  /** Headers that replace those of a request. */
  headers: PreparedHeaders;
  use: readonly Middleware[];
  timeout: number;
  attempts: number;
  maxRateLimitWait: number;
  maxResponseBytes: number;
}

/** Options of which none is undefined. */
type GivenOptions = { [Name in keyof ClientOptions]?: Exclude<ClientOptions[Name], undefined> };

/** @throws InvalidInputError for an option that cannot be used, without quoting it */
export function readSettings(options: ClientOptions, defaultBaseUrl: string): Settings {
  const settings = withOptions(clientOptions, { ...defaults, baseUrl: defaultBaseUrl, origin: "" }, options);
  const baseUrl = readBaseUrl(settings.baseUrl);
  return { ...settings, baseUrl, origin: new URL(baseUrl).origin };
}

/**
 * The settings of one request: its options override those of the client; its headers and its middleware are added.
 *
 * @throws InvalidInputError for an option that cannot be used, without quoting it
 */
export function withOptions(
  operation: OperationDescriptor,
  settings: Settings,
  options: RequestOptions | undefined,
): Settings {
  if (options === undefined || options === null) return settings;
  if (typeof options !== "object") throw new InvalidInputError(operation, "the options must be an object");
  const given = Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined && value !== null),
  );
  for (const [name, isValid, problem] of checks) {
    if (Object.hasOwn(given, name) && !isValid(given[name])) throw new InvalidInputError(operation, problem);
  }
  const { apiVersion, userAgent, headers = {}, use = [], ...others } = given as GivenOptions;
  const replaced = { "x-github-api-version": apiVersion, "user-agent": userAgent };
  return {
    ...settings,
    ...others,
    defaultHeaders: { ...settings.defaultHeaders, ...readHeaders(operation, replaced) },
    headers: { ...settings.headers, ...readHeaders(operation, headers) },
    use: [...settings.use, ...use],
  };
}

/** @returns the URL without a trailing slash */
export function readBaseUrl(baseUrl: string): string {
  const url = parseUrl(baseUrl);
  if (url && !/[?#]/.test(baseUrl)) return url.href.replace(/\/+$/, "");
  throw new InvalidInputError(
    clientOptions,
    "baseUrl must be an absolute http(s) URL without user, query and fragment",
  );
}
