/** Keeps the credential of a request out of errors. */

/** A shorter credential, such as `any` in a test, would also match common words. */
const MIN_LENGTH = 4;

export function redactText(text: string, secret: string): string {
  return secret.length < MIN_LENGTH ? text : text.replaceAll(secret, "[redacted]");
}

export function redactHeaders(headers: Headers, secret: string): Headers {
  const redacted = new Headers();
  let isChanged = false;
  for (const [name, value] of headers) {
    const text = redactText(value, secret);
    redacted.append(name, text);
    isChanged ||= text !== value;
  }
  return isChanged ? redacted : headers;
}

/** Returns what was thrown; a copy with only its name, message and stack if any part of it has the secret. */
export function redactCause(cause: unknown, secret: string): unknown {
  if (secret.length < MIN_LENGTH) return cause;
  try {
    const text = JSON.stringify(cause, showError) ?? "";
    if (redactText(text, secret) === text) return cause;
  } catch {
    // A circular structure cannot be searched.
  }
  const { name, message, stack = "" } = cause instanceof Error ? cause : new Error(String(cause));
  const copy = new Error(redactText(message, secret));
  return Object.assign(copy, { name, stack: redactText(stack, secret) });
}

/** The members of an error, which JSON leaves out. */
function showError(_: string, value: unknown): unknown {
  if (!(value instanceof Error)) return value;
  const members = Object.getOwnPropertyNames(value).map((name) => [name, Reflect.get(value, name)]);
  return Object.fromEntries(members);
}
