/** The type of a value that came from JSON; `missing` for undefined. */
export function typeOf(value: unknown): string {
  if (value === undefined) return "missing";
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

/** Whether a value is of one of the types. */
export function matchesType(value: unknown, types: string | readonly string[]): boolean {
  const type = typeOf(value);
  return [types].flat().some((expected) => expected === type || (expected === "number" && type === "integer"));
}
