/** The formats of `npm run diff`. */
import type { Comparison } from "../compare.ts";
import { formatChangelog } from "./changelog.ts";
import { formatMarkdown } from "./markdown.ts";
import { formatTerminal } from "./terminal.ts";
import type { Base } from "./text.ts";

export type Format = "terminal" | "markdown" | "json" | "changelog";

export const formats: Readonly<Record<Format, (comparison: Comparison, base: Base) => string>> = {
  terminal: formatTerminal,
  markdown: formatMarkdown,
  json: (comparison, base) => JSON.stringify({ base, ...comparison }, null, 2),
  changelog: formatChangelog,
};
