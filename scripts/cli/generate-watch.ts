/** `npm run generate -- --watch` */
import { once } from "node:events";
import { hasErrors } from "../model/finding.ts";
import { printable } from "../model/printable.ts";
import { UserError } from "../model/user-error.ts";
import type { PipelineOptions } from "../pipeline/options.ts";
import type { PipelineResult } from "../pipeline/run.ts";
import { printFindings } from "./findings/print.ts";
import { formatChangedTargets } from "./generate-report.ts";
import { RerunCommand } from "./rerun-command.ts";

export interface WatchReport {
  /** The output folder as the user wrote it. */
  folder: string;
  /** Whether to list more than twenty findings. */
  all: boolean;
  /** A command to run after each success. */
  command: string | undefined;
}

/** Ends when the process is interrupted. */
export async function watch(options: () => PipelineOptions, report: WatchReport): Promise<void> {
  const { watchDescription } = await import("../pipeline/watch/watch.ts");
  const interruption = Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await using command = report.command === undefined ? undefined : new RerunCommand(report.command, console.log);
  let hasFailed = true;
  await using _ = await watchDescription({
    options,
    async onRun(outcome) {
      const isSuccess = printOutcome(outcome, report);
      const isWork = isSuccess && (hasFailed || hasWorked(outcome));
      hasFailed = !isSuccess;
      if (isWork) await command?.restart();
    },
  });
  console.log("Watching. Press Ctrl+C to stop.");
  await interruption;
}

/** Returns whether the output is as the description says. */
function printOutcome(outcome: PipelineResult | Error, { folder, all }: WatchReport): outcome is PipelineResult {
  if (outcome instanceof Error) {
    if (!(outcome instanceof UserError)) throw outcome;
    console.error(printable(outcome.message));
    return false;
  }
  const { findings, difference, description, results } = outcome;
  const isNew = description.milliseconds !== undefined;
  if (isNew) printFindings(findings, "text", all);
  if (hasErrors(findings)) return false;
  const times = [description, ...results].map(({ milliseconds }) => milliseconds ?? 0);
  const lines = formatChangedTargets(difference, folder);
  const milliseconds = Math.round(times.reduce((sum, each) => sum + each, 0));
  if (lines.length > 0) console.log(printable(lines.join("\n")));
  else if (isNew) console.log(printable(`${folder}/: nothing changed, ${milliseconds} ms`));
  return true;
}

function hasWorked({ description, results }: PipelineResult): boolean {
  return [description, ...results].some(({ milliseconds }) => milliseconds !== undefined);
}
