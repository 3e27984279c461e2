/** Reads errors, which may be of any type. */

/** The `kind` of a `ClientError`; undefined for any other error. */
export function kindOf(error: unknown): string | undefined {
  const kind = read(error, "kind");
  return typeof kind === "string" ? kind : undefined;
}

/**
 * Whether the API has refused a request because of its content, so that other writes may succeed. Not at 408, because
 * that write may have taken place.
 */
export function isInvalidRequest(error: unknown): boolean {
  const kind = kindOf(error);
  if (kind === "validation" || kind === "invalid_input") return true;
  const status = read(error, "status");
  return (
    kind === "unexpected_response" && typeof status === "number" && status >= 400 && status < 500 && status !== 408
  );
}

/** When a rate limit ends; undefined for any other error, and when the API does not say. */
export function rateLimitEnd(error: unknown): Date | undefined {
  const end = kindOf(error) === "rate_limited" ? read(error, "resetAt") : undefined;
  return end instanceof Date && !Number.isNaN(end.getTime()) ? end : undefined;
}

/** The value of a field; undefined for an error without it, and for one that cannot be read. */
function read(error: unknown, field: string): unknown {
  try {
    return typeof error === "object" && error !== null ? Reflect.get(error, field) : undefined;
  } catch {
    return undefined;
  }
}
