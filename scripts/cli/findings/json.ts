/** Formats findings for programs. */
import type { Finding } from "../../model/finding.ts";
import { printableJson } from "../../model/printable.ts";

/** What `--format json` prints. */
export interface JsonReport {
  errors: number;
  warnings: number;
  findings: readonly Finding[];
}

export function formatJson(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const report: JsonReport = { errors, warnings: findings.length - errors, findings };
  return printableJson(report);
}
