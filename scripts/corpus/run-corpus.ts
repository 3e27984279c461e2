/** Runs each description in a process of its own, so that none can end the run. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CorpusDocument } from "./documents.ts";
import type { CorpusRow, Outcome } from "./outcome.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const script = fileURLToPath(new URL("run-document.ts", import.meta.url));
const output = join(root, "node_modules/.cache/corpus");

const MAX_MINUTES = 5;
const MAX_MEGABYTES = 6_000;

export function runDocument({ name, file }: CorpusDocument): Promise<CorpusRow> {
  const args = [`--max-old-space-size=${MAX_MEGABYTES}`, script, file, join(output, name)];
  const options = { timeout: MAX_MINUTES * 60_000, killSignal: "SIGKILL", maxBuffer: 100_000_000 } as const;
  return new Promise((resolve) => {
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      const failure = error ? explain(error.killed ?? false, stderr) : undefined;
      // `run-document.ts` prints nothing else.
      const outcome = error ? undefined : (JSON.parse(stdout) as Outcome);
      resolve({ name, outcome, failure });
    });
  });
}

function explain(isKilled: boolean, stderr: string): string {
  if (isKilled) return `not done after ${MAX_MINUTES} minutes`;
  if (stderr.includes("heap out of memory")) return `needs more than ${MAX_MEGABYTES} MB`;
  return /^(\w*Error.*|.*Error: .*)$/m.exec(stderr)?.[1] ?? stderr.trim().split("\n").at(-1) ?? "";
}
