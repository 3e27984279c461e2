import type { Change } from "../change.ts";
import type { Comparison, OperationVerdict } from "../compare.ts";
import { type Base, describeOperations, describePlace, describeTypeScript, summarize, visible } from "./text.ts";

/** The changes with their places, and what they mean for each operation. */
export function formatTerminal(comparison: Comparison, base: Base): string {
  const { changes, operations } = comparison;
  const heading = `Compared with ${base.name} (${base.commit.slice(0, 9)})`;
  if (changes.length === 0) return visible(`${heading}: nothing changed.`);
  const broken = operations.filter(({ reasons }) => reasons.length > 0);
  const lines = [
    `${heading}:`,
    "",
    ...changes.flatMap(formatChange),
    ...(broken.length > 0 ? ["What no longer compiles:", "", ...broken.flatMap(formatOperation)] : []),
    summarize(comparison),
  ];
  return lines.map(visible).join("\n");
}

function formatChange(change: Change): string[] {
  const { wire, message, rule, operations, typescript } = change;
  const isQuiet = wire === "patch" && typescript.code === "compiles" && typescript.fixtures === "compile";
  if (isQuiet) return [`${wire.padEnd(6)} ${describePlace(change)} ${message}`, ""];
  return [
    `${wire.padEnd(6)} ${describePlace(change)} ${rule}`,
    `       ${message}`,
    `       ${describeOperations(operations)}`,
    `       TypeScript: ${describeTypeScript(typescript)}`,
    "",
  ];
}

function formatOperation({ id, reasons }: OperationVerdict): string[] {
  return [`  ${id}`, ...reasons.map((reason) => `    ${reason}`), ""];
}
