import { InvalidInputError } from "./errors.ts";
import type { Call } from "./operation.ts";
import type { Settings } from "./settings.ts";

/** GitHub's own media type for those who look for it, plain JSON for servers that know no other. */
const ACCEPT = "application/vnd.github+json, application/json";

/**
 * A request's headers as GitHub wants them; what the request has already is kept.
 *
 * @throws InvalidInputError without the platform's own error, which would quote the value
 */
export function writeHeaders(call: Call, own: Headers, settings: Settings): Headers {
  try {
    const headers = new Headers(own);
    for (const [name, value] of Object.entries(settings.headers ?? {})) setDefault(headers, name, value);
    setDefault(headers, "accept", ACCEPT);
    setDefault(headers, "x-github-api-version", settings.apiVersion);
    setDefault(headers, "user-agent", settings.userAgent);
    return headers;
  } catch {
    throw new InvalidInputError(call, "a header has a name or a value that cannot be sent");
  }
}

export function withToken(headers: Headers, token: string | undefined): Headers {
  if (token === undefined || headers.has("authorization")) return headers;
  const copy = new Headers(headers);
  copy.set("authorization", `Bearer ${token}`);
  return copy;
}

/** For another origin. */
export function withoutCredentials(headers: Headers): Headers {
  const copy = new Headers(headers);
  for (const name of ["authorization", "cookie", "proxy-authorization"]) copy.delete(name);
  return copy;
}

/** For a person to read. */
export function redact(headers: Headers): Headers {
  const copy = new Headers(headers);
  if (copy.has("authorization")) copy.set("authorization", "[redacted]");
  return copy;
}

function setDefault(headers: Headers, name: string, value: string): void {
  if (!headers.has(name)) headers.set(name, value);
}
