import type { Change } from "../change.ts";
import type { Comparison, OperationVerdict } from "../compare.ts";
import { type Base, describeOperations, describePlace, describeTypeScript, summarize, visible } from "./text.ts";

/** A table of the changes, for a comment on a pull request. */
export function formatMarkdown(comparison: Comparison, base: Base): string {
  const { changes, operations, version } = comparison;
  const compared = `Compared with ${escape(base.name)} (${base.commit.slice(0, 9)})`;
  const heading = ["## Changes of the API description", ""];
  if (changes.length === 0) return [...heading, `${compared}: nothing changed.`].join("\n");
  const broken = operations.filter(({ reasons }) => reasons.length > 0);
  return [
    ...heading,
    `${compared}.`,
    "",
    "| Wire | TypeScript | Change | Operations | Place |",
    "|---|---|---|---|---|",
    ...changes.map(formatRow),
    "",
    escape(summarize(comparison)),
    ...(version.message === "" ? [] : ["", `**${escape(version.message)}**`]),
    ...(broken.length > 0 ? formatBroken(broken) : []),
  ].join("\n");
}

function formatRow(change: Change): string {
  const cells = [
    change.wire,
    describeTypeScript(change.typescript),
    formatMessage(change.message),
    escape(describeOperations(change.operations)),
    escape(describePlace(change)),
  ];
  return `| ${cells.join(" | ")} |`;
}

function formatBroken(operations: readonly OperationVerdict[]): string[] {
  const items = operations.flatMap(({ id, reasons }) => [
    `- ${escape(id)}`,
    ...reasons.map((reason) => `  - ${formatMessage(reason)}`),
  ]);
  return ["", "<details><summary>What no longer compiles</summary>", "", ...items, "", "</details>"];
}

/** Backticks of a message become code. What stands between them may hold markup. */
export function formatMessage(message: string): string {
  const parts = message.split("`");
  if (parts.length % 2 === 0) return escape(message);
  return parts.map((part, index) => (index % 2 === 1 ? `<code>${escape(part)}</code>` : escape(part))).join("");
}

/** No tag, no table cell, no link, no image and no mention can come out of a description. */
export function escape(text: string): string {
  return visible(text)
    .replaceAll(/[&<>|\\`*[\]~]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll("@", "@\u200b")
    .replaceAll("://", ":&#47;/");
}
