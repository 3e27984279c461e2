import { InvalidInputError } from "./errors.ts";
import type { OperationDescriptor } from "./operation.ts";
import { quote } from "./quote.ts";

/**
 * Fills in the path template. A value cannot leave its segment: it is encoded, and `.`, `..`, the empty string, a
 * missing value and, for an integer, everything but a safe integer are rejected.
 *
 * @throws InvalidInputError
 */
export function expandPath(operation: OperationDescriptor, values: Readonly<Record<string, unknown>>): string {
  return operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) =>
    readSegment(operation, name, Object.hasOwn(values, name) ? values[name] : undefined),
  );
}

/** Encodes one value. @throws InvalidInputError unless it is a segment of its own, and an integer where one is documented */
export function readSegment(operation: OperationDescriptor, name: string, value: unknown): string {
  const isInteger = operation.pathParameters[name] === "integer";
  const segment = (isInteger ? Number.isSafeInteger(value) : isScalar(value)) ? encodeSegment(String(value)) : "";
  if (segment) return segment;
  const expected = isInteger ? "an integer" : 'a non-empty string other than "." and ".."';
  throw new InvalidInputError(operation, `the path parameter ${name} must be ${expected}, not ${quote(value)}`);
}

function isScalar(value: unknown): boolean {
  return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}

/** Returns an empty string for a value that would leave its segment or that has half of a surrogate pair. */
function encodeSegment(value: string): string {
  try {
    return value === "." || value === ".." ? "" : encodeURIComponent(value);
  } catch {
    return "";
  }
}
