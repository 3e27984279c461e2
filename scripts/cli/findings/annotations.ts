/** Formats findings as commands of GitHub Actions, which shows them in the changes of a pull request. */
import type { Finding } from "../../model/finding.ts";
import { printable } from "../../model/printable.ts";

export function formatAnnotations(findings: readonly Finding[]): string {
  return findings
    .map(({ severity, file, line, column, rule, message }) => {
      const place = `file=${escapeProperty(file)},line=${line},col=${column},title=${escapeProperty(rule)}`;
      return `::${severity} ${place}::${escapeData(message)}`;
    })
    .join("\n");
}

/** https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function escapeData(text: string): string {
  return printable(text).replaceAll("%", "%25").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
