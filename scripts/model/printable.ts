/**
 * Characters that change a terminal, the direction or the order of a text, or that end a line, and halves of surrogate
 * pairs. Tabs and `\n` are not among them.
 */
const unprintable = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** What a line of a log means to GitHub Actions. */
const workflowCommand = /^(\s*)::|##\[/gm;

/** Makes a text that comes from a description, a file name or a server safe to print. Keeps its lines and tabs. */
export function printable(text: string): string {
  return text
    .replaceAll(unprintable, escapeCharacter)
    .replaceAll(workflowCommand, (found) => found.replace("::", ": :").replace("##[", "# #["));
}

/** `printable` for a text that must stay one line. */
export function printableLine(text: string): string {
  return printable(text).replaceAll("\n", "\\n");
}

/** JSON of a value, printable, with the same meaning. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(unprintable, escapeCharacter);
}

/** As in JSON. */
function escapeCharacter(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`;
  }).join("");
}
