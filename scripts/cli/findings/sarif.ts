/** Formats findings as SARIF 2.1.0, which code scanning reads: https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
import type { Log, ReportingDescriptor, Result } from "sarif";
import type { Finding } from "../../model/finding.ts";
import { printableJson } from "../../model/printable.ts";

export function formatSarif(findings: readonly Finding[]): string {
  const names = [...new Set(findings.map(({ rule }) => rule))].sort();
  const rules = names.map((id): ReportingDescriptor => ({ id }));
  const log: Log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "copilot-spaces", rules } },
        columnKind: "utf16CodeUnits",
        results: findings.map((finding) => toResult(finding, names)),
      },
    ],
  };
  return printableJson(log);
}

function toResult({ severity, file, line, column, rule, message }: Finding, names: readonly string[]): Result {
  const uri = file.split("/").map(encodeSegment).join("/");
  const region = { startLine: line, startColumn: column };
  return {
    ruleId: rule,
    ruleIndex: names.indexOf(rule),
    level: severity,
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
  };
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.toWellFormed());
}
