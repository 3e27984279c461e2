/** The headers that openapi-fetch accepts. */
import { type HeadersOptions, mergeHeaders } from "openapi-fetch";
import { InvalidInputError } from "../transport/errors.ts";
import type { OperationDescriptor } from "../transport/operation.ts";

/**
 * Turns a list of pairs into the `Headers` that openapi-fetch can read, and checks all names and values.
 *
 * @throws InvalidInputError instead of the platform's error, which would quote the value
 */
export function readHeaders(operation: OperationDescriptor, given: HeadersOptions | undefined): HeadersOptions {
  if (!given) return {};
  try {
    const headers = Array.isArray(given) ? new Headers(given) : given;
    mergeHeaders(headers);
    return headers;
  } catch {
    throw new InvalidInputError(operation, "a header name or value cannot be sent");
  }
}

/** The headers that one of the sources sets to null, so that the transport does not add them either. */
export function findUnset(...sources: HeadersOptions[]): Record<string, null> {
  const unset: Record<string, null> = {};
  for (const source of sources) {
    if (source instanceof Headers) continue;
    for (const [name, value] of Object.entries(source)) if (value === null) unset[name] = null;
  }
  return unset;
}
