/** Writes arrays and objects in the styles of OpenAPI, which are those of RFC 6570. */

/** How a value is written. */
export interface Style {
  readonly style: string;
  readonly explode: boolean;
}

type Entry = readonly [key: string | undefined, value: unknown];

/** Writes one string, number or boolean. */
export type WriteScalar = (value: unknown) => string;

/** Between the values of an array. */
const delimiters: Readonly<Record<string, string>> = { spaceDelimited: "%20", pipeDelimited: "%7C" };
/** Between the values of an exploded array. */
const explodedDelimiters: Readonly<Record<string, string>> = { label: ".", matrix: ";" };

/**
 * A value without its name, in the style `simple`, `label` or `matrix`; empty for an empty array or object.
 *
 * @param name the parameter's, which only `matrix` writes
 */
export function writeValue(name: string, value: unknown, { style, explode }: Style, write: WriteScalar): string {
  const prefix = explodedDelimiters[style] ?? "";
  const isNamed = style === "matrix";
  if (!isComposite(value)) return prefix + (isNamed ? `${write(name)}=` : "") + write(value);
  const entries = entriesOf(value);
  if (entries.length === 0) return "";
  if (explode) {
    const parts = entries.map(([key, item]) => writeEntry(key ?? (isNamed ? name : undefined), item, write));
    return prefix + parts.join(explodedDelimiters[style] ?? ",");
  }
  return prefix + (isNamed ? `${write(name)}=` : "") + flatten(entries, write).join(",");
}

/**
 * A value as `name=value`, once or several times, in one of the styles for queries. OpenAPI does not say how `deepObject`
 * writes what an object contains: `filter[tags][0]=a`, which servers with such objects read.
 */
export function writePairs(name: string, value: unknown, { style, explode }: Style, write: WriteScalar): string[] {
  if (!isComposite(value)) return isMissing(value) ? [] : [writeEntry(name, value, write)];
  if (style === "deepObject") return writeDeep(write(name), value, write);
  const entries = entriesOf(value);
  if (entries.length === 0) return [];
  if (explode) return entries.map(([key, item]) => writeEntry(key ?? name, item, write));
  return [`${write(name)}=${flatten(entries, write).join(delimiters[style] ?? ",")}`];
}

function writeDeep(name: string, value: object, write: WriteScalar): string[] {
  return Object.entries(value).flatMap(([key, item]) => {
    const path = `${name}[${write(key)}]`;
    if (isComposite(item)) return writeDeep(path, item, write);
    return isMissing(item) ? [] : [`${path}=${write(item)}`];
  });
}

function writeEntry(key: string | undefined, value: unknown, write: WriteScalar): string {
  return key === undefined ? write(value) : `${write(key)}=${write(value)}`;
}

function flatten(entries: readonly Entry[], write: WriteScalar): string[] {
  return entries.flatMap(([key, value]) => (key === undefined ? [write(value)] : [write(key), write(value)]));
}

/** The items of an array, or the properties of an object, that have a value. */
function entriesOf(value: object): Entry[] {
  const entries: Entry[] = Array.isArray(value) ? value.map((item) => [undefined, item]) : Object.entries(value);
  return entries.filter(([, item]) => !isMissing(item));
}

export function isComposite(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

export function isMissing(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}
