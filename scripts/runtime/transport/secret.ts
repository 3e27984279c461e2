/** Keeps the credentials of a call out of errors. */

/** A shorter credential, such as `any` in a test, would also match common words. */
const MIN_LENGTH = 4;

export function redactText(text: string, secrets: readonly string[]): string {
  return secrets.reduce(
    (shown, secret) => (secret.length < MIN_LENGTH ? shown : shown.replaceAll(secret, "[redacted]")),
    text,
  );
}

/** A copy without the credentials. */
export function redactHeaders(headers: Headers, secrets: readonly string[]): Headers {
  const redacted = new Headers();
  for (const [name, value] of headers) redacted.append(name, redactText(value, secrets));
  return redacted;
}

/** Returns what was thrown; a copy with only its name, message and stack if any part of it has a secret. */
export function redactCause(cause: unknown, secrets: readonly string[]): unknown {
  if (secrets.every((secret) => secret.length < MIN_LENGTH)) return cause;
  try {
    // JSON leaves out the members of an error.
    const text = JSON.stringify(cause, (_, value: unknown) =>
      value instanceof Error ? Object.getOwnPropertyNames(value).map((name) => Reflect.get(value, name)) : value,
    );
    if (!text || redactText(text, secrets) === text) return cause;
  } catch {
    // A circular structure cannot be searched.
  }
  const { name, message, stack = "" } = cause instanceof Error ? cause : new Error(String(cause));
  const copy = new Error(redactText(message, secrets));
  return Object.assign(copy, { name, stack: redactText(stack, secrets) });
}
