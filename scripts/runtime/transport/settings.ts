import { InvalidInputError } from "./errors.ts";
import { type PreparedHeaders, readHeaders } from "./headers.ts";
import type { Middleware } from "./middleware.ts";
import { clientOptions, type OperationDescriptor } from "./operation.ts";
import type { ClientOptions, RequestOptions } from "./options.ts";
import { isSendable, UNSENDABLE } from "./token.ts";
import { parseUrl } from "./url.ts";

const limits = { timeout: 30_000, attempts: 3, maxRateLimitWait: 60_000, maxResponseBytes: 50_000_000 };
const defaults = { apiVersion: "2026-03-10", userAgent: "copilot-spaces", headers: {}, use: [], ...limits };

/** Options with their defaults filled in. */
export interface Settings extends Omit<RequestOptions, "headers"> {
  /** Without a trailing slash. */
  baseUrl: string;
  /** Origin of `baseUrl`: the only one that receives the token. */
  origin: string;
  apiVersion: string;
  userAgent: string;
  headers: PreparedHeaders;
  use: readonly Middleware[];
  timeout: number;
  attempts: number;
  maxRateLimitWait: number;
  maxResponseBytes: number;
}

/** @throws InvalidInputError for an option that cannot be used, without quoting it */
export function readSettings(options: ClientOptions, defaultBaseUrl: string): Settings {
  const { baseUrl: given, ...others } = Object(options) as ClientOptions;
  const baseUrl = readBaseUrl(given ?? defaultBaseUrl);
  const settings = { ...defaults, baseUrl, origin: new URL(baseUrl).origin };
  return withOptions(clientOptions, settings, typeof options === "object" ? others : options);
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
  const given = Object.entries(options).filter(([, value]) => value !== undefined && value !== null);
  if (given.length === 0) return settings;
  for (const [name, value] of given) {
    const problem = findProblem(name, value);
    if (problem) throw new InvalidInputError(operation, problem);
  }
  const { headers, use, ...overrides } = Object.fromEntries(given) as Partial<Settings>;
  const { apiVersion, userAgent, ...merged } = { ...settings, ...overrides };
  readHeaders(operation, { apiVersion, userAgent });
  return {
    ...merged,
    apiVersion,
    userAgent,
    headers: { ...settings.headers, ...readHeaders(operation, headers ?? {}) },
    use: [...settings.use, ...(use ?? [])],
  };
}

/** What is wrong with the value of an option. */
function findProblem(name: string, value: unknown): string | undefined {
  if (name === "token" && value !== "" && typeof value !== "function" && !isSendable(value)) return UNSENDABLE;
  if (Object.hasOwn(limits, name) && !(typeof value === "number" && value >= 0))
    return `${name} must be a number, 0 or more`;
  if (name === "fetch" && typeof value !== "function") return "fetch must be a function";
  if (name === "use" && !(Array.isArray(value) && value.every((each) => typeof each === "function")))
    return "use must be a list of functions";
  if (name === "signal" && !(value as AbortSignal).addEventListener) return "signal must be an AbortSignal";
  return undefined;
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
