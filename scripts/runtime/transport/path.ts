import { InvalidInputError } from "./errors.ts";
import type { OperationDescriptor } from "./operation.ts";

/**
 * Fills in the path template. A value cannot leave its segment: it is encoded, and `.`, `..`, the empty string, a
 * missing value and, for an integer, everything but a safe integer are rejected.
 *
 * @throws InvalidInputError
 */
export function expandPath(operation: OperationDescriptor, values: Readonly<Record<string, unknown>>): string {
  return operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const isInteger = operation.pathParameters[name] === "integer";
    if (isInteger ? Number.isSafeInteger(value) : isSegment(value)) return encodeURIComponent(String(value));
    const expected = isInteger ? "an integer" : 'a non-empty string other than "." and ".."';
    throw invalidParameter(operation, name, expected, value);
  });
}

function isSegment(value: unknown): boolean {
  if (typeof value !== "string") return typeof value === "boolean" || Number.isFinite(value);
  return value !== "" && value !== "." && value !== ".." && value.isWellFormed();
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
