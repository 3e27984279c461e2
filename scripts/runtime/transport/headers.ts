import { InvalidInputError } from "./errors.ts";
import type { OperationDescriptor } from "./operation.ts";
import type { HeaderOptions } from "./options.ts";

/** Headers with names in lower case. A plain object, because a `Headers` costs as much as the rest of a call. */
export type HeaderRecord = Readonly<Record<string, string>>;

/** The same before a request is sent: `null` prevents that a header is added. */
export type PreparedHeaders = Readonly<Record<string, string | null>>;

/**
 * Returns headers with names in lower case.
 *
 * @throws InvalidInputError instead of the platform's error, which would quote the value
 */
export function readHeaders(operation: OperationDescriptor, headers: HeaderOptions): PreparedHeaders {
  const entries: [string, string | null | undefined][] =
    Symbol.iterator in headers ? [...headers] : Object.entries(headers);
  const read: Record<string, string | null> = {};
  try {
    for (const [name, value] of entries) {
      if (value === undefined) continue;
      for (const [header, text] of new Headers([[name, value ?? ""]])) read[header] = value && text;
    }
  } catch {
    throw new InvalidInputError(operation, "a header name or value cannot be sent");
  }
  return read;
}

/** Adds the token unless there is an `authorization`, and leaves out what is `null`. */
export function withToken(headers: PreparedHeaders, token: string | undefined): HeaderRecord {
  const sent: Record<string, string> = {};
  for (const name in headers) if (headers[name] != null) sent[name] = headers[name];
  if (token !== undefined) sent["authorization"] = `Bearer ${token}`;
  return sent;
}

/** The credential of a request, without its scheme; empty without one. */
export function secretOf({ authorization = "" }: HeaderRecord): string {
  return authorization.replace(/^\S+ +/, "");
}

export const credentials: readonly string[] = ["authorization", "cookie", "proxy-authorization"];

/** Removes credentials, for a redirect to another origin. */
export function withoutCredentials(headers: HeaderRecord): HeaderRecord {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !credentials.includes(name)));
}
