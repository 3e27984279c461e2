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
    const text = JSON.stringify(cause, showError) ?? "";
    if (redactText(text, secrets) === text) return cause;
  } catch {
    // A circular structure cannot be searched.
  }
  const { name, message, stack = "" } = cause instanceof Error ? cause : new Error(String(cause));
  const copy = new Error(redactText(message, secrets));
  return Object.assign(copy, { name, stack: redactText(stack, secrets) });
}

/** The members of an error, which JSON leaves out. */
function showError(_: string, value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const members = Object.getOwnPropertyNames(value).map((name) => [name, Reflect.get(value, name)]);
  return Object.fromEntries(members);
}
