/** Formats findings for people. */
import type { styleText } from "node:util";
import { type Finding, hasErrors } from "../../model/finding.ts";
import { printable, printableLine } from "../../model/printable.ts";

export const MAX_LISTED = 20;

export interface TextOptions {
  /** Whether to list more than twenty. */
  all: boolean;
  /** Colours a text, or returns it as it is. */
  style: (format: Parameters<typeof styleText>[0], text: string) => string;
}

/** `file:line:col rule message` and the offending lines for each finding, errors first, and how many each rule has. */
export function formatFindings(findings: readonly Finding[], { all, style }: TextOptions): string {
  const listed = selectListed(findings, all);
  const blocks = listed.map((finding) => formatFinding(finding, style));
  const rest = findings.length - listed.length;
  const more = rest === 0 ? [] : [`… and ${rest} more. List them with --all.`];
  return [...blocks, ...more, formatSummary(findings, style)].join("\n\n");
}

/** Errors first. Findings are sorted by file already. */
export function selectListed(findings: readonly Finding[], all: boolean): Finding[] {
  const sorted = findings.toSorted((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
  return all ? sorted : sorted.slice(0, MAX_LISTED);
}

function formatFinding(finding: Finding, style: TextOptions["style"]): string {
  const { severity, file, line, column, rule, message, excerpt } = finding;
  const place = style("cyan", printableLine(`${file}:${line}:${column}`));
  const name = style(severity === "error" ? "red" : "yellow", printableLine(rule));
  const label = severity === "error" ? "" : "warning: ";
  const lines = excerpt === "" ? [] : excerpt.split("\n").map((each) => style("dim", `    ${printable(each)}`));
  return [`${place} ${label}${name} ${printableLine(message)}`, ...lines].join("\n");
}

function formatSummary(findings: readonly Finding[], style: TextOptions["style"]): string {
  const byRule = Object.entries(Object.groupBy(findings, ({ rule }) => rule));
  const counts = byRule
    .map(([rule, { length } = []]) => [rule, length ?? 0] as const)
    .sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1))
    .map(([rule, count]) => `${String(count).padStart(6)}  ${printableLine(rule)}`);
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const parts = [count(errors, "error"), count(findings.length - errors, "warning")].filter((each) => each !== "");
  const outcome = hasErrors(findings)
    ? `${parts.join(" and ")} in the description; nothing was written.`
    : `${parts.join(" and ")} in the description.`;
  return [...(byRule.length > 1 ? counts : []), style("bold", outcome)].join("\n");
}

function count(number: number, noun: string): string {
  return number === 0 ? "" : `${number} ${noun}${number === 1 ? "" : "s"}`;
}
