/** Values of unknown type, as JSON has them. */

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The type of a value, for messages that must not quote it. */
export function describeType(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "an array";
  return `${typeof value === "object" ? "an" : "a"} ${typeof value}`;
}

/** Whether `actual` lacks a part of `desired`, or has another value there. What only `actual` has does not count. */
export function differs(desired: unknown, actual: unknown, isSame: (a: unknown, b: unknown) => boolean): boolean {
  if (Array.isArray(desired)) {
    const isSameLength = Array.isArray(actual) && actual.length === desired.length;
    return !isSameLength || desired.some((item, index) => differs(item, actual[index], isSame));
  }
  if (!isObject(desired)) return !isSame(desired, actual);
  return !isObject(actual) || Object.keys(desired).some((field) => differs(desired[field], get(actual, field), isSame));
}

/** The value of a field that the object itself has, and not its prototype. */
export function get(object: Readonly<Record<string, unknown>>, field: string): unknown {
  return Object.hasOwn(object, field) ? object[field] : undefined;
}
