import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { UserError } from "../model/user-error.ts";

const reporter = fileURLToPath(new URL("report-usage.cjs", import.meta.url));

/** What a person would write on a command line. */
export interface Command {
  /** The arguments of Node. */
  args: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

export interface Usage {
  milliseconds: number;
  /** Of all processors, in user and system mode. */
  cpuMilliseconds: number;
  /** The largest amount of memory at a time, in bytes. */
  peakMemory: number;
}

const quiet = { REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true", SCARF_ANALYTICS: "false" };

/**
 * Runs Node and the processes that it starts.
 *
 * @throws UserError with the end of the output, if the exit code is not 0
 */
export function runProcess({ args, cwd, env }: Command): Promise<Usage> {
  const start = performance.now();
  const options = `${process.env["NODE_OPTIONS"] ?? ""} --require ${JSON.stringify(reporter)}`;
  return new Promise((resolve, reject) => {
    const settings = { cwd, env: { ...process.env, ...quiet, ...env, NODE_OPTIONS: options }, maxBuffer: 2 ** 28 };
    execFile(process.execPath, args, settings, (error, stdout, stderr) => {
      if (!error) resolve({ milliseconds: performance.now() - start, ...readUsage(stderr) });
      else reject(new UserError(`node ${args.join(" ")}\nfailed: ${lastLines(stdout)}\n${lastLines(stderr)}`));
    });
  });
}

/** The sum of the time and the maximum of the memory of all processes that reported. */
export function readUsage(stderr: string): Omit<Usage, "milliseconds"> {
  const reports = [...stderr.matchAll(/^bench-usage (.*)$/gm)].map(
    ([, json = ""]): NodeJS.ResourceUsage => JSON.parse(json),
  );
  return {
    cpuMilliseconds: reports.reduce((sum, each) => sum + (each.userCPUTime + each.systemCPUTime) / 1000, 0),
    peakMemory: Math.max(0, ...reports.map(({ maxRSS }) => maxRSS * 1024)),
  };
}

function lastLines(output: string): string {
  return output
    .replaceAll(/^bench-usage .*$/gm, "")
    .trim()
    .split("\n")
    .slice(-10)
    .join("\n");
}
