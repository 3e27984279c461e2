/** Writes `application/x-www-form-urlencoded`. */
import { InvalidInputError } from "../transport/errors.ts";
import type { FieldEncoding, OperationDescriptor } from "../transport/operation.ts";
import { isBytes, type MediaTypeWriter } from "./body.ts";
import { isComposite, isMissing, writePairs } from "./styles.ts";

export const writeForm: MediaTypeWriter = (operation, { mediaType, encoding = {} }, value) => {
  if (value instanceof URLSearchParams) return { contentType: mediaType, body: String(value) };
  const fields = readFields(operation, value);
  const pairs = fields.flatMap(([name, field]) => writeField(operation, name, field, encoding[name] ?? {}));
  return { contentType: mediaType, body: pairs.join("&") };
};

/**
 * The fields of a form.
 *
 * @throws InvalidInputError
 */
export function readFields(operation: OperationDescriptor, value: unknown): [name: string, value: unknown][] {
  if (isComposite(value) && !Array.isArray(value) && !isBytes(value)) return Object.entries(value);
  throw new InvalidInputError(operation, "the body must be an object with the fields of the form");
}

/** A field without a style is repeated for the items of an array, and an object in it is JSON. */
function writeField(
  operation: OperationDescriptor,
  name: string,
  value: unknown,
  { style, explode, allowReserved, contentType }: FieldEncoding,
): string[] {
  const toText = (item: unknown) => (isComposite(item) ? writeFieldJson(operation, name, item) : item);
  const write = (item: unknown) => encodeField(writeScalar(operation, name, item));
  if (style !== undefined || explode !== undefined || allowReserved !== undefined) {
    const wanted = style ?? "form";
    return writePairs(name, value, { style: wanted, explode: explode ?? wanted === "form" }, write);
  }
  const items = Array.isArray(value) && !contentType?.endsWith("json") ? value : [value];
  return items.filter((item) => !isMissing(item)).map((item) => `${write(name)}=${write(toText(item))}`);
}

/** @throws InvalidInputError */
export function writeFieldJson(operation: OperationDescriptor, name: string, value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (cause) {
    throw new InvalidInputError(operation, `the field ${name} cannot be written as JSON`, { cause });
  }
}

/** As browsers encode forms: a space becomes a plus. */
function encodeField(text: string): string {
  return new URLSearchParams([["", text]]).toString().slice(1);
}

/** @throws InvalidInputError */
export function writeScalar(operation: OperationDescriptor, name: string, value: unknown): string {
  if (["string", "boolean", "number"].includes(typeof value)) return String(value);
  throw new InvalidInputError(operation, `the field ${name} has a value that cannot be sent`);
}
