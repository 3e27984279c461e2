/** Whether a field that is desired is missing or other in what is there. Fields that only the latter has do not count. */
export function differs(desired: unknown, actual: unknown): boolean {
  if (Array.isArray(desired)) {
    const isAlike = Array.isArray(actual) && actual.length === desired.length;
    return !isAlike || desired.some((item, index) => differs(item, actual[index]));
  }
  if (!isObject(desired)) return !Object.is(desired, actual);
  if (!isObject(actual)) return true;
  return Object.entries(desired).some(([field, value]) => value !== undefined && differs(value, actual[field]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
