/** A difference between an exchange and the description, in the one form that all parts of the harness report. */

/** What is violated. The codes are stable. */
export type ViolationCode =
  /** The description has no operation with this path. */
  | "undocumented-operation"
  /** The description has the path, but not with this method. */
  | "undocumented-method"
  | "undocumented-status"
  /** The content type is none of the documented ones, or there is none. */
  | "content-type"
  | "missing-body"
  /** The body is not what its content type says: cut off, or not JSON at all. */
  | "malformed-body"
  /** There is a body where none is documented. */
  | "unexpected-body"
  /** The body does not match its schema. */
  | "schema"
  /** The body has a field that the description does not have. */
  | "extra-property"
  | "missing-header"
  | "invalid-header"
  | "missing-parameter"
  | "invalid-parameter"
  /** The response is about another resource than the request asked for. */
  | "relation-id"
  /** A creation or an update does not return what was sent. */
  | "relation-content"
  /** The status says that the resource existed, but resources of this kind are always created. */
  | "relation-created"
  /** The status in the body of an error is not the status of the response. */
  | "relation-status";

/** The part of an exchange that a violation is about. */
export type ViolationPlace =
  | "request"
  | "request.path"
  | "request.query"
  | "request.header"
  | "request.cookie"
  | "request.body"
  | "response.status"
  | "response.header"
  | "response.body";

/** One difference between an exchange and the description. */
export interface Violation {
  /** What is violated. The codes are stable. */
  readonly code: ViolationCode;
  /** A warning is reported, but the exchange counts as valid: what `extraProperties: "report"` finds. */
  readonly severity: "error" | "warning";
  /** `operationId`, or method and path template; undefined when the description has no such operation. */
  readonly operation: string | undefined;
  /** The part of the exchange. */
  readonly where: ViolationPlace;
  /** JSON pointer into that part: the field of a body, or the name of a header or parameter. Empty for all of it. */
  readonly pointer: string;
  /** Such as `integer or null`, `present` or `absent`. */
  readonly expected: string;
  /** Such as `string "seven"` or `missing`. Long values are cut off. */
  readonly actual: string;
  /** All of this as one sentence. */
  readonly message: string;
}

/** What is found before the place in the exchange is known. */
export interface Difference {
  code: ViolationCode;
  severity?: "warning";
  where: ViolationPlace;
  pointer?: string;
  expected: string;
  actual: string;
}

/** Completes a difference. */
export function toViolation(operation: string | undefined, difference: Difference): Violation {
  const { code, severity = "error", where, pointer = "", expected, actual } = difference;
  const place = pointer === "" ? where : `${where} ${pointer}`;
  const message = `${operation ?? "undocumented"}: ${place} must be ${expected}, is ${actual} (${code})`;
  return { code, severity, operation, where, pointer, expected, actual, message };
}

const MAX_SHOWN = 80;

/** The type of a value and, if it is short, the value. */
export function show(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return `array of ${value.length}`;
  if (typeof value === "object") return "object";
  const text = JSON.stringify(value);
  const short = text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
  return Number.isInteger(value) ? `integer ${short}` : `${typeof value} ${short}`;
}
