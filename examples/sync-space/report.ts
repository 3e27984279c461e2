/** The output of sync-space.ts. */
import {
  describeResource,
  type SyncOutcome,
  type SyncPlan,
  type SyncProgress,
  type SyncStep,
} from "copilot-spaces/sync";

/** Shows a bar on a terminal, and a line per step elsewhere. */
export function showProgress(progress: SyncProgress): void {
  if (progress.type === "planned") return;
  const isWaiting = progress.type === "waiting";
  const text = isWaiting
    ? `rate limit: continues at ${progress.until.toISOString()}`
    : `${describe(progress.step)}: ${progress.result}`;
  if (!process.stderr.isTTY) return console.log(isWaiting ? text : `${progress.finished}/${progress.total} ${text}`);
  if (isWaiting) return void process.stderr.write(`\r\x1b[K${text}`);
  const { finished, total } = progress;
  const filled = Math.round((finished / total) * 20);
  const bar = `[${"#".repeat(filled).padEnd(20, ".")}] ${finished}/${total} ${text}`;
  process.stderr.write(`\r\x1b[K${bar.slice(0, (process.stderr.columns || 80) - 1)}${finished === total ? "\n" : ""}`);
}

export function report({ status, plan, done, failed, heldBack, remaining, stop }: SyncOutcome): void {
  if (status === "planned") return printPlan(plan, remaining);
  for (const { step, error } of failed) console.error(`Failed to ${describe(step)}: ${explain(error)}`);
  for (const each of plan.unclear) console.error(`Skipped, because the space may have it: ${describeResource(each)}`);
  for (const { step, reason } of heldBack) console.error(`Held back (${reason}): ${describe(step)}`);
  if (stop) console.error(`Stopped (${stop.reason}): ${explain(stop.error)}`);
  const counts = [
    `${done.length} done`,
    `${failed.length} failed`,
    `${heldBack.length} held back`,
    `${remaining.length} not tried`,
    `${plan.keep.length} unchanged`,
    `${plan.extra.length} extra`,
  ];
  console.log(`The sync is ${status}: ${counts.join(", ")}.`);
}

export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const isMissing = "code" in error && error.code === "ENOENT" && "path" in error;
  return isMissing ? `${String(error.path)} does not exist.` : error.message;
}

function printPlan({ keep, extra }: SyncPlan, steps: readonly SyncStep[]): void {
  for (const step of steps) console.log(describe(step));
  console.log(`${steps.length} to do, ${keep.length} unchanged, ${extra.length} extra. Nothing was written.`);
}

function describe(step: SyncStep): string {
  return `${step.action} ${describeResource("desired" in step ? step.desired : step.resource)}`;
}
