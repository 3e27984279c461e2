/** Reads the kind of a value of a union: the property whose constant value selects the branch. */

/** Whether a value is an object of this kind. */
export function hasKind(value: unknown, property: string, kind: unknown): boolean {
  return readKind(value, property) === kind;
}

/** Whether a value is an object whose kind is none of the known ones, but has the type of one. */
export function hasUnknownKind<Value>(
  value: Value | null | undefined,
  property: string,
  known: readonly unknown[],
): value is Value {
  const kind = readKind(value, property);
  return !known.includes(kind) && known.some((each) => typeof each === typeof kind);
}

function readKind(value: unknown, property: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, property) : undefined;
}
