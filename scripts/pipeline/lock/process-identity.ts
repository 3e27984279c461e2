/** Tells processes apart, also when a process gets the id of one that has ended. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

export interface ProcessIdentity {
  pid: number;
  /** When the process started: on Linux an exact mark, elsewhere milliseconds since 1970. */
  start: string;
}

/** The clocks of `ps` and of the process itself can differ by a second, and may have been adjusted since. */
const MAX_CLOCK_DIFFERENCE = 5_000;

export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, start: readLinuxStart(process.pid) ?? String(Math.round(performance.timeOrigin)) };
}

export function isRunning({ pid, start }: ProcessIdentity): boolean {
  if (!hasProcess(pid)) return false;
  if (process.platform === "linux") return readLinuxStart(pid) === start;
  const started = readStartTime(pid);
  return started === undefined || Math.abs(started - Number(start)) <= MAX_CLOCK_DIFFERENCE;
}

function hasProcess(pid: number): boolean {
  if (pid <= 0) return false; // would stand for a group of processes
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM"; // it belongs to another user
  }
}

/** The boot and the clock ticks from it to the start of the process. Undefined on other systems and without a process. */
function readLinuxStart(pid: number): string | undefined {
  try {
    const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const status = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program, in parentheses, may contain spaces and parentheses. The start is field 22.
    const fields = status.slice(status.lastIndexOf(")") + 2).split(" ");
    return fields[0] === "Z" ? undefined : `${boot}/${fields[19]}`;
  } catch {
    return undefined;
  }
}

/** Undefined if it cannot be found out, as on Windows. */
function readStartTime(pid: number): number | undefined {
  try {
    const output = execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], {
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C" },
      stdio: ["ignore", "pipe", "ignore"],
    });
    const time = Date.parse(output.trim());
    return Number.isNaN(time) ? undefined : time;
  } catch {
    return undefined;
  }
}
