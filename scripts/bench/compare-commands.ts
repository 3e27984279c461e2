import { type Command, runProcess, type Usage } from "./run-process.ts";
import type { Report } from "./section.ts";
import { median } from "./statistics.ts";

/** Commands that a person runs in a row, by the name of the row in the table. */
export type Contestants = Readonly<Record<string, readonly Command[]>>;

/** Medians of whole processes, in rounds in which each contestant has a turn. */
export async function compareCommands(
  contestants: Contestants,
  { rounds, warmUp, report }: { rounds: number; warmUp: boolean; report: Report },
): Promise<Record<string, Usage>> {
  const usages = new Map(Object.keys(contestants).map((name) => [name, [] as Usage[]]));
  for (let round = warmUp ? 0 : 1; round <= rounds; round += 1) {
    for (const [name, commands] of Object.entries(contestants)) {
      report(`${round === 0 ? "warm-up" : `round ${round} of ${rounds}`}: ${name}`);
      const usage = await runAll(commands);
      if (round > 0) usages.get(name)?.push(usage);
    }
  }
  return Object.fromEntries([...usages].map(([name, each]) => [name, medianUsage(each)]));
}

async function runAll(commands: readonly Command[]): Promise<Usage> {
  const usages: Usage[] = [];
  for (const command of commands) usages.push(await runProcess(command));
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return {
    milliseconds: sum(usages.map(({ milliseconds }) => milliseconds)),
    cpuMilliseconds: sum(usages.map(({ cpuMilliseconds }) => cpuMilliseconds)),
    peakMemory: Math.max(...usages.map(({ peakMemory }) => peakMemory)),
  };
}

export function medianUsage(usages: readonly Usage[]): Usage {
  return {
    milliseconds: median(usages.map(({ milliseconds }) => milliseconds)),
    cpuMilliseconds: median(usages.map(({ cpuMilliseconds }) => cpuMilliseconds)),
    peakMemory: median(usages.map(({ peakMemory }) => peakMemory)),
  };
}
