/** Prints comments, and keeps text of a description inside them. */

import { generatedNotice } from "../target.ts";

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
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  if (lines.length === 1) return `${indent}/** ${text} */\n`;
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`, ""].join("\n");
}
