/** Plain JSON, as the comparison reads it. */

export type Json = Record<string, unknown>;

export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same text for values that differ only in the order of their keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return JSON.stringify(value) ?? "null";
  const entries = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`);
  return `{${entries.join()}}`;
}

/** Redocly compares only scalars and lists of scalars. An object or a list becomes JSON text. */
export function toScalar(value: unknown): unknown {
  return typeof value === "object" && value !== null ? canonical(value) : value;
}

/** A copy without the keys that have this value. */
export function without(source: Json, defaults: Readonly<Json>): Json {
  return Object.fromEntries(
    Object.entries(source).filter(([key, value]) => !Object.hasOwn(defaults, key) || defaults[key] !== value),
  );
}
