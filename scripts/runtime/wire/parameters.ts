/** Writes parameters into the URL and the headers of a request. */
import { InvalidInputError } from "../transport/errors.ts";
import { type PreparedHeaders, readHeaders } from "../transport/headers.ts";
import type { OperationDescriptor, ParameterDescriptor } from "../transport/operation.ts";
import { readSegment } from "../transport/path.ts";
import { isComposite, isMissing, type Style, type WriteScalar, writePairs, writeValue } from "./styles.ts";

type Values = Readonly<Record<string, unknown>>;
type Place = ParameterDescriptor["in"];

/**
 * Fills in the path template. A value cannot leave its segment.
 *
 * @throws InvalidInputError
 */
export function writePath(operation: OperationDescriptor, values: Values): string {
  const path = operation.path.replace(/\{([^{}]+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    const parameter = find(operation, "path", name);
    if (!parameter || isMissing(value)) return readSegment(operation, name, value);
    const text = writeValue(
      name,
      encodeJson(operation, parameter, value),
      styleOf(parameter),
      encoder(operation, parameter),
    );
    if (text === "") throw invalid(operation, parameter, "must not be empty");
    return text;
  });
  const segments = path.split("/");
  for (const [index, template] of operation.path.split("/").entries()) {
    if (!template.includes("{") || !/^\.{0,2}$/.test(segments[index] ?? "")) continue;
    throw new InvalidInputError(operation, "a path parameter leaves its segment of the path");
  }
  return path;
}

/**
 * The query of a URL without its question mark; empty without parameters.
 *
 * @throws InvalidInputError
 */
export function writeQuery(operation: OperationDescriptor, values: Values = {}): string {
  checkRequired(operation, "query", values);
  return Object.entries(values)
    .flatMap(([name, value]) => {
      const parameter = find(operation, "query", name) ?? { name, in: "query" };
      const style = styleOf(parameter);
      return writePairs(name, encodeJson(operation, parameter, value), style, encoder(operation, parameter));
    })
    .join("&");
}

/**
 * The headers for the parameters in headers and cookies. A browser does not let a page set cookies, and ignores them.
 *
 * @throws InvalidInputError
 */
export function writeParameterHeaders(
  operation: OperationDescriptor,
  headers: Values = {},
  cookies: Values = {},
): PreparedHeaders {
  checkRequired(operation, "header", headers);
  checkRequired(operation, "cookie", cookies);
  const written = Object.entries(headers).map(([name, value]) => [name, writeHeader(operation, name, value)]);
  const cookie = Object.entries(cookies).flatMap(([name, value]) => {
    const parameter = find(operation, "cookie", name) ?? { name, in: "cookie" };
    const style = styleOf(parameter);
    return writePairs(name, encodeJson(operation, parameter, value), style, encoder(operation, parameter));
  });
  return {
    ...(operation.accept !== undefined && { accept: operation.accept }),
    ...readHeaders(operation, Object.fromEntries(written)),
    ...(cookie.length > 0 && { cookie: cookie.join("; ") }),
  };
}

/** A header is not encoded. */
function writeHeader(operation: OperationDescriptor, name: string, value: unknown): string | undefined {
  const parameter = find(operation, "header", name) ?? { name, in: "header" };
  if (isMissing(value)) return undefined;
  const write: WriteScalar = (each) => toText(operation, parameter, each);
  return writeValue(name, encodeJson(operation, parameter, value), styleOf(parameter), write);
}

function checkRequired(operation: OperationDescriptor, place: Place, values: Values): void {
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in !== place || !parameter.required) continue;
    if (!Object.keys(values).some((name) => isSame(parameter, place, name) && !isMissing(values[name]))) {
      throw invalid(operation, parameter, "is missing");
    }
  }
}

function find(operation: OperationDescriptor, place: Place, name: string): ParameterDescriptor | undefined {
  return operation.parameters?.find((parameter) => parameter.in === place && isSame(parameter, place, name));
}

function isSame({ name }: ParameterDescriptor, place: Place, given: string): boolean {
  return name === given || (place === "header" && name.toLowerCase() === given.toLowerCase());
}

function styleOf({ in: place, style, explode }: ParameterDescriptor): Style {
  const wanted = style ?? (place === "query" || place === "cookie" ? "form" : "simple");
  return { style: wanted, explode: explode ?? wanted === "form" };
}

/** JSON of ASCII characters, which a header can hold. */
function encodeJson(operation: OperationDescriptor, parameter: ParameterDescriptor, value: unknown): unknown {
  if (!parameter.json || value === undefined) return value;
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {}
  if (text === undefined) throw invalid(operation, parameter, "cannot be written as JSON");
  return text.replace(/[\x7f-\uffff]/g, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Reserved characters, without those that would end the value: `#`, `&` and `+`. */
const reserved = /%(?:24|3A|2F|3F|5B|5D|40|2C|3B|3D)/g;

function encoder(operation: OperationDescriptor, parameter: ParameterDescriptor): WriteScalar {
  return (value) => {
    const text = toText(operation, parameter, value);
    try {
      const encoded = encodeURIComponent(text);
      return parameter.allowReserved ? encoded.replace(reserved, decodeURIComponent) : encoded;
    } catch {
      throw invalid(operation, parameter, "has half of a surrogate pair");
    }
  };
}

function toText(operation: OperationDescriptor, parameter: ParameterDescriptor, value: unknown): string {
  if (typeof value === "string" || typeof value === "boolean" || Number.isFinite(value)) return String(value);
  const expected = isComposite(value)
    ? "cannot contain an array or an object"
    : "must be a string, a number or a boolean";
  throw invalid(operation, parameter, expected);
}

function invalid(operation: OperationDescriptor, parameter: ParameterDescriptor, problem: string): InvalidInputError {
  return new InvalidInputError(operation, `the ${parameter.in} parameter ${parameter.name} ${problem}`);
}
