import { InvalidInputError } from "./errors.ts";
import type { OperationDescriptor } from "./operation.ts";

/** Headers with names in lower case. A plain object, because a `Headers` costs as much as the rest of a call. */
export type HeaderRecord = Readonly<Record<string, string>>;

/** GitHub's media type, and plain JSON for servers that know no other. */
const ACCEPT = "application/vnd.github+json, application/json";

/** Adds the headers that GitHub needs; those of the request and of the settings win. */
export function writeHeaders(
  own: HeaderRecord,
  { headers, apiVersion, userAgent }: { headers?: HeaderRecord | undefined; apiVersion: string; userAgent: string },
): HeaderRecord {
  return { accept: ACCEPT, "x-github-api-version": apiVersion, "user-agent": userAgent, ...headers, ...own };
}

/**
 * Returns headers with names in lower case.
 *
 * @throws InvalidInputError instead of the platform's error, which would quote the value
 */
export function readHeaders(operation: OperationDescriptor, headers: HeaderRecord): HeaderRecord {
  try {
    return Object.fromEntries(new Headers(headers));
  } catch {
    throw new InvalidInputError(operation, "a header name or value cannot be sent");
  }
}

export function withToken(headers: HeaderRecord, token: string | undefined): HeaderRecord {
  return token === undefined || "authorization" in headers ? headers : { ...headers, authorization: `Bearer ${token}` };
}

const credentials: readonly string[] = ["authorization", "cookie", "proxy-authorization"];

/** Removes credentials, for a redirect to another origin. */
export function withoutCredentials(headers: HeaderRecord): HeaderRecord {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !credentials.includes(name)));
}

/** A copy with credentials shown as `[redacted]`, for hooks. */
export function redact(headers: HeaderRecord): Headers {
  const shown = new Headers(headers);
  for (const name of credentials) if (name in headers) shown.set(name, "[redacted]");
  return shown;
}
