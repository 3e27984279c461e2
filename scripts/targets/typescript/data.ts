/** Prints plain data as TypeScript, and keeps text of a description inside its string literals. */
import { MAX_COLUMNS } from "./columns.ts";
import { isIdentifier } from "./identifier.ts";

/**
 * Prints `DECLARATION = DATA;` and a line break.
 *
 * @param declaration such as `export const groups: GroupTable`
 */
export function printConstant(declaration: string, data: unknown): string {
  const head = `${declaration} = `;
  return `${head}${printData(data, "", head)};\n`;
}

/**
 * Prints data as a literal, on one line if it fits.
 *
 * @param indent the indentation of the first line
 * @param head the text before the data on the first line
 */
export function printData(data: unknown, indent = "", head = ""): string {
  if (typeof data !== "object" || data === null) return printScalar(data);
  const line = printLine(data, MAX_COLUMNS - `${indent}${head},`.length);
  if (line !== undefined) return line;
  const [open, close] = Array.isArray(data) ? "[]" : "{}";
  const within = `${indent}  `;
  const lines = readEntries(data).map(([name, value]) => `${within}${name}${printData(value, within, name)},\n`);
  return `${open}\n${lines.join("")}${indent}${close}`;
}

/** Undefined if the line would be longer than the columns that are left, which ends the search at once. */
function printLine(data: unknown, columns: number): string | undefined {
  if (typeof data !== "object" || data === null) return fit(printScalar(data), columns);
  const entries = readEntries(data);
  const [open, close] = Array.isArray(data) ? "[]" : entries.length > 0 ? ["{ ", " }"] : "{}";
  let line = open ?? "";
  for (const [index, [name, value]] of entries.entries()) {
    const start = `${line}${index > 0 ? ", " : ""}${name}`;
    const rest = printLine(value, columns - start.length);
    if (rest === undefined) return undefined;
    line = start + rest;
  }
  return fit(`${line}${close}`, columns);
}

function fit(line: string, columns: number): string | undefined {
  return line.length <= columns ? line : undefined;
}

function printScalar(data: unknown): string {
  return typeof data === "string" ? literal(data) : JSON.stringify(data);
}

/** `name: ` and the value of each field; of an array, the items without names. */
function readEntries(data: object): [name: string, value: unknown][] {
  if (Array.isArray(data)) return data.map((item) => ["", item]);
  return Object.entries(data).map(([name, value]) => [`${key(name)}: `, value]);
}

/** A string literal. */
export function literal(value: string): string {
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/**
 * A property name, quoted if necessary: in an interface, `new` would declare a constructor. `__proto__` is computed,
 * because as a plain key it would set the prototype.
 */
export function key(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return isIdentifier(name) && name !== "new" ? name : literal(name);
}
