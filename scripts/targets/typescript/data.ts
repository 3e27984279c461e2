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
  const line = printLine(data);
  if (`${indent}${head}${line},`.length <= MAX_COLUMNS || typeof data !== "object" || data === null) return line;
  const [open, close] = Array.isArray(data) ? "[]" : "{}";
  const within = `${indent}  `;
  const lines = readEntries(data).map(([name, value]) => `${within}${name}${printData(value, within, name)},\n`);
  return `${open}\n${lines.join("")}${indent}${close}`;
}

function printLine(data: unknown): string {
  if (typeof data === "string") return literal(data);
  if (typeof data !== "object" || data === null) return JSON.stringify(data);
  const entries = readEntries(data).map(([name, value]) => name + printLine(value));
  if (Array.isArray(data)) return `[${entries.join(", ")}]`;
  return entries.length > 0 ? `{ ${entries.join(", ")} }` : "{}";
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
