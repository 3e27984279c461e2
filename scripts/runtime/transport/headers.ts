import { InvalidInputError } from "./errors.ts";
import type { Call } from "./operation.ts";
import type { Settings } from "./settings.ts";

/** Lower-case names. A plain object, because making a `Headers` costs as much as the rest of a call. */
export type HeaderRecord = Readonly<Record<string, string>>;

/** GitHub's own media type for those who look for it, plain JSON for servers that know no other. */
const ACCEPT = "application/vnd.github+json, application/json";

/** A request's headers as GitHub wants them; what the request or the settings have already is kept. */
export function writeHeaders(own: HeaderRecord, { headers, apiVersion, userAgent }: Settings): HeaderRecord {
  return { accept: ACCEPT, "x-github-api-version": apiVersion, "user-agent": userAgent, ...headers, ...own };
}

/**
 * Headers with names in lower case.
 *
 * @throws InvalidInputError without the platform's own error, which would quote the value
 */
export function readHeaders(call: Call, headers: HeaderRecord): HeaderRecord {
  try {
    return Object.fromEntries(new Headers(headers));
  } catch {
    throw new InvalidInputError(call, "a header has a name or a value that cannot be sent");
  }
}

export function withToken(headers: HeaderRecord, token: string | undefined): HeaderRecord {
  return token === undefined || "authorization" in headers ? headers : { ...headers, authorization: `Bearer ${token}` };
}

const credentials: readonly string[] = ["authorization", "cookie", "proxy-authorization"];

/** For another origin. */
export function withoutCredentials(headers: HeaderRecord): HeaderRecord {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !credentials.includes(name)));
}

/** For a person to read. */
export function redact(headers: HeaderRecord): Headers {
  const shown = new Headers(headers);
  for (const name of credentials) if (name in headers) shown.set(name, "[redacted]");
  return shown;
}
