/** Prints comments, and keeps text of a description inside them. */

import { generatedNotice } from "../target.ts";
import { MAX_COLUMNS } from "./columns.ts";

/** The notice in every compiled file. */
export const headerText: string = `Compiled from the OpenAPI description ${generatedNotice}`;

/** Stands at the head of every generated TypeScript file. */
export const header: string = `// ${headerText}\n`;

/** A documentation comment, which no text in the paragraphs can end; an empty string without text. */
export function comment(paragraphs: readonly string[], indent = ""): string {
  const text = paragraphs
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "")
    .join("\n\n")
    .replaceAll("*/", "*\\/");
  if (text === "") return "";
  const width = MAX_COLUMNS - `${indent} * `.length;
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line) => wrap(line, width));
  if (lines.length === 1 && `${indent}/** ${text} */`.length <= MAX_COLUMNS) return `${indent}/** ${text} */\n`;
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`, ""].join("\n");
}

/** Breaks a line at spaces. The items of a list are indented; code and tables are left alone. */
function wrap(line: string, width: number): string[] {
  if (line.length <= width || /^(\s{4}|\||```)/.test(line)) return [line];
  const indent = /^\s*[-*] /.test(line) ? "  " : "";
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    const longer = current === "" ? word : `${current} ${word}`;
    if (longer.length <= width || current.trim() === "") current = longer;
    else {
      lines.push(current);
      current = indent + word;
    }
  }
  return [...lines, current];
}

/**
 * A placeholder for the documentation comment of a declaration of the runtime, which the pipeline fills in.
 *
 * @param module such as `sync/sync.ts`
 */
export function inheritedComment(module: string, name: string): string {
  return `/** {@inheritDoc ../runtime/${module}#${name}} */`;
}
