import { InvalidInputError } from "./errors.ts";
import type { Call } from "./operation.ts";

/**
 * Fills in a path template. A value stays inside its segment: `.`, `..`, the empty string, a missing value and, for an
 * integer, anything but a safe integer are refused; everything else is encoded.
 *
 * @param types schema type of each path parameter
 * @throws InvalidInputError
 */
export function expandPath(
  call: Call,
  types: Readonly<Record<string, string>>,
  values: Readonly<Record<string, unknown>>,
): string {
  return call.path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return types[name] === "integer" ? integerSegment(call, name, value) : textSegment(call, name, value);
  });
}

function integerSegment(call: Call, name: string, value: unknown): string {
  if (!Number.isSafeInteger(value)) throw refusal(call, name, "an integer", value);
  return String(value);
}

function textSegment(call: Call, name: string, value: unknown): string {
  const text = Number.isFinite(value) || typeof value === "boolean" ? String(value) : value;
  if (typeof text !== "string" || text === "" || text === "." || text === ".." || !text.isWellFormed()) {
    throw refusal(call, name, 'text other than "", "." and ".."', value);
  }
  return encodeURIComponent(text);
}

function refusal(call: Call, name: string, wanted: string, value: unknown): InvalidInputError {
  const got =
    typeof value === "string" ? JSON.stringify(value) : typeof value === "object" ? value && "an object" : value;
  return new InvalidInputError(call, `the path parameter ${name} must be ${wanted}, not ${String(got)}`);
}
