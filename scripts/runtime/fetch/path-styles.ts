/** Fills in path templates in every style, and keeps each value in its segment. */
import { defaultPathSerializer, type PathSerializer } from "openapi-fetch";
import { InvalidInputError } from "../transport/errors.ts";
import type { OperationDescriptor } from "../transport/operation.ts";
import { expandPath, readSegment } from "../transport/path.ts";

/**
 * Returns a serializer that throws an `InvalidInputError` for a missing value and for one that leaves its segment.
 *
 * @param own a serializer of the user's, which decides what values it takes; without one, they must pass `checkValues`
 */
export function guardSegments(operation: OperationDescriptor, own: PathSerializer | undefined): PathSerializer {
  const { path: wholePath } = operation;
  const isPlain = !own && !/\{[.;]|\*\}/.test(wholePath);
  return (template, values) => {
    // The transport's own way, which is four times as fast.
    if (isPlain && Object.values(values).every((value) => typeof value !== "object")) {
      return template.slice(0, -wholePath.length) + expandPath(operation, values);
    }
    if (!own) checkValues(operation, values);
    const path = (own ?? defaultPathSerializer)(template, values);
    const segments = path.split("/");
    const wanted = template.split("/");
    if (segments.length !== wanted.length || !segments.every((segment, index) => fits(segment, wanted[index] ?? ""))) {
      throw new InvalidInputError(operation, "a path parameter is missing or leaves its segment of the path");
    }
    return path;
  };
}

/**
 * Checks the values of the path's expressions, such as `{id}`, `{.label}` and `{;matrix*}`.
 *
 * @throws InvalidInputError
 */
export function checkValues(operation: OperationDescriptor, values: Readonly<Record<string, unknown>>): void {
  for (const [, name = ""] of operation.path.matchAll(/\{[.;]?([^{}]+?)\*?\}/g)) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const isScalar = /^(integer|number|string|boolean)$/.test(operation.pathParameters[name] ?? "");
    const parts = typeof value === "object" && value && !isScalar ? Object.entries(value).flat() : [value];
    for (const part of parts) readSegment(operation, name, part);
  }
}

/** A serialized segment is neither empty nor a dot segment, and has no character at which a URL parser cuts it. */
function fits(segment: string, wanted: string): boolean {
  const expressions = wanted.match(/\{[^{}]+\}/g);
  if (!expressions) return segment === wanted;
  if (expressions.some((expression) => segment.includes(expression))) return false;
  return /^[^?#\\\0-\x20\x7f]+$/.test(segment) && !/^(\.|%2e){1,2}$/i.test(segment);
}
