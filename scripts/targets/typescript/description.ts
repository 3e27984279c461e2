/** Prepares text of a description for documentation comments. Its words never become tags of the comment. */

/** The paragraphs of a text. The lines of prose are joined; lists, tables and code keep their lines. */
export function splitParagraphs(text: string): string[] {
  const hasCode = text.includes("```");
  return text
    .replaceAll("\r\n", "\n")
    .split(/\n(?:[^\S\n]*\n)+/)
    .map((paragraph) => escapeTags(hasCode || !isProse(paragraph) ? paragraph.trimEnd() : joinLines(paragraph)))
    .filter((paragraph) => paragraph.trim() !== "");
}

/** A text in one line. */
export function oneLine(text: string): string {
  return escapeTags(joinLines(text));
}

/** The text of a paragraph in one line. */
export function joinLines(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** Whether no line is an item, a heading, a quotation, code or part of a table, and none ends with a line break. */
function isProse(paragraph: string): boolean {
  return paragraph
    .split("\n")
    .every((line) => !/^(\s|[-*+]\s|\d+[.)]\s|[>|#]|[-=]{3})/.test(line) && !/( {2}|\\)$/.test(line));
}

/**
 * Escapes the words that start with `@` or `{@`, which would become tags. In a string literal the escape has no effect.
 */
export function escapeTags(text: string): string {
  return text.replaceAll(/(^|[\s{])@(?=\S)/g, "$1\\@");
}
