/** The longest message, in characters. */
const MAX_LENGTH = 1000;

/** Everything but visible characters: line breaks, controls, and what reorders or hides characters on a terminal. */
const invisible = /[^!-~\xa1-\u061b\u061d-\u1fff\u2010-\u2027\u2030-\u205f\u2070-\udb3f\udb41-\ufefe\uff00-\uffff]+/g;

/** One line that is safe to print, from text that may be hostile. */
export function oneLine(text: string): string {
  const line = text.replace(invisible, " ").trim();
  return line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH)}…` : line;
}

/** A value of the caller as a message shows it: objects and functions by their type only. */
export function quote(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return "a function"; // its text may be long
  return typeof value === "object" && value !== null ? "an object" : String(value);
}
