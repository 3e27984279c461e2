/** Formats what the bench prints. */
import type { Usage } from "./run-process.ts";

const NAME_COLUMNS = 50;

/** @param reference the row that the ratios refer to */
export function formatComparison(
  title: string,
  values: Readonly<Record<string, number>>,
  unit: string,
  reference: string,
): string {
  const rows = Object.entries(values).map(([name, value]) => {
    const ratio = formatRatio(value, values[reference]);
    return `  ${name.padEnd(NAME_COLUMNS)}${formatFigure(value)} ${unit.padEnd(6)}${ratio}`;
  });
  return [`${title}: median, and ratio to ${reference}`, ...rows, ""].join("\n");
}

/** Time, its ratio to that of the reference, processor time and memory. */
export function formatUsages(title: string, usages: Readonly<Record<string, Usage>>, reference: string): string {
  const rows = Object.entries(usages).map(([name, usage]) => {
    const ratio = formatRatio(usage.milliseconds, usages[reference]?.milliseconds);
    return `  ${name.padEnd(NAME_COLUMNS)}${formatUsage(usage, ratio)}`;
  });
  const heading = `${title}: median, ratio to ${reference}, processor time and peak memory`;
  return [heading, ...rows, ""].join("\n");
}

export function formatUsage({ milliseconds, cpuMilliseconds, peakMemory }: Usage, ratio: string): string {
  const memory = (peakMemory / 1e6).toFixed(0).padStart(6);
  return `${formatFigure(milliseconds)} ms    ${ratio}${formatFigure(cpuMilliseconds)} ms ${memory} MB`;
}

function formatFigure(value: number): string {
  return value.toFixed(value < 100 ? 1 : 0).padStart(8);
}

function formatRatio(value: number, reference = Number.NaN): string {
  return (value / reference).toFixed(2).padStart(6);
}
