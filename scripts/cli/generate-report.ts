/** What `npm run generate` prints. */
import type { Finding } from "../pipeline/description.ts";
import type { Difference } from "../pipeline/output.ts";
import type { TargetResult } from "../pipeline/targets.ts";

/** `file:line:col rule message` and the offending lines, for each finding. */
export function printFindings(findings: readonly Finding[]): string {
  const blocks = findings.map(({ file, line, column, rule, message, excerpt }) => {
    const lines = excerpt.split("\n").map((each) => `    ${each}`);
    return [`${file}:${line}:${column} ${rule} ${message}`, ...(excerpt ? lines : [])].join("\n");
  });
  const count = findings.length === 1 ? "1 problem" : `${findings.length} problems`;
  return [...blocks, `${count} in the description; nothing was written.`].join("\n\n");
}

/** Every file that is not as it should be, and how to repair it; empty when there is none. */
export function printDifference({ missing, changed, orphaned }: Difference): string {
  const lines = [
    ...missing.map((path) => `missing   generated/${path}`),
    ...changed.map((path) => `changed   generated/${path}`),
    ...orphaned.map((path) => `orphaned  generated/${path}`),
  ];
  if (lines.length === 0) return "";
  return [...lines, "", "generated/ is not what the description compiles to. To repair it: npm run generate"].join(
    "\n",
  );
}

export function printTable(results: readonly TargetResult[]): string {
  const rows = results.map(({ name, files, milliseconds }) => [
    name,
    String(files.length),
    String(files.reduce((bytes, { text }) => bytes + Buffer.byteLength(text), 0)),
    milliseconds.toFixed(0),
  ]);
  const table = [["target", "files", "bytes", "ms"], ...rows];
  return table
    .map(([name = "", ...numbers]) => [name.padEnd(10), ...numbers.map((each) => each.padStart(8))].join(""))
    .join("\n");
}

export function printChanges({ missing, changed, orphaned }: Difference): string {
  const counts = [
    [missing.length, "added"],
    [changed.length, "changed"],
    [orphaned.length, "removed"],
  ] as const;
  const parts = counts.filter(([count]) => count > 0).map(([count, what]) => `${count} ${what}`);
  return parts.length > 0 ? `generated/: ${parts.join(", ")}` : "generated/: nothing changed";
}
