import { InvalidInputError } from "./errors.ts";
import type { OperationDescriptor } from "./operation.ts";

/**
 * Fills in the path template. A value cannot leave its segment: it is encoded, and `.`, `..`, the empty string, a missing
 * value and, for an integer, everything but a safe integer are rejected.
 *
 * @throws InvalidInputError
 */
export function expandPath(operation: OperationDescriptor, values: Readonly<Record<string, unknown>>): string {
  return operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const isInteger = operation.pathParameters[name] === "integer";
    return isInteger ? integerSegment(operation, name, value) : textSegment(operation, name, value);
  });
}

function integerSegment(operation: OperationDescriptor, name: string, value: unknown): string {
  if (!Number.isSafeInteger(value)) throw invalidParameter(operation, name, "an integer", value);
  return String(value);
}

function textSegment(operation: OperationDescriptor, name: string, value: unknown): string {
  const text = Number.isFinite(value) || typeof value === "boolean" ? String(value) : value;
  if (typeof text !== "string" || text === "" || text === "." || text === ".." || !text.isWellFormed()) {
    throw invalidParameter(operation, name, 'a non-empty string other than "." and ".."', value);
  }
  return encodeURIComponent(text);
}

function invalidParameter(
  operation: OperationDescriptor,
  name: string,
  expected: string,
  value: unknown,
): InvalidInputError {
  const actual =
    typeof value === "string" ? JSON.stringify(value) : typeof value === "object" ? value && "an object" : value;
  return new InvalidInputError(operation, `the path parameter ${name} must be ${expected}, not ${String(actual)}`);
}
