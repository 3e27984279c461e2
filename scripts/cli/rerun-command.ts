/** Runs a command of the user again and again, one at a time. */
import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";

/** How long a command may take to end when it is asked to, in milliseconds. */
const MAX_STOPPING_TIME = 3_000;

/** In milliseconds. */
const POLL_INTERVAL = 10;

export class RerunCommand implements AsyncDisposable {
  readonly #command: string;
  readonly #report: (line: string) => void;
  #child: ChildProcess | undefined;

  constructor(command: string, report: (line: string) => void) {
    this.#command = command;
    this.#report = report;
  }

  /** Stops the command if it is still running, and starts it. Reports how it ends. */
  async restart(): Promise<void> {
    await this.#stop();
    // In a group of its own, so that what the shell has started can be stopped with it.
    const isGroup = process.platform !== "win32";
    const child = spawn(this.#command, { shell: true, stdio: ["ignore", "inherit", "inherit"], detached: isGroup });
    this.#child = child;
    child.once("error", ({ message }) => this.#report(`${this.#command}: ${message}`));
    child.once("exit", (code, signal) => {
      if (this.#child !== child) return;
      this.#child = undefined;
      this.#report(`${this.#command}: ${code === null ? `ended by ${signal}` : `exit code ${code}`}`);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#stop();
  }

  /** Waits for all that the shell has started: the next run may need the same port. */
  async #stop(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || !signal(child, "SIGTERM")) return;
    const deadline = performance.now() + MAX_STOPPING_TIME;
    while (signal(child, 0)) {
      if (performance.now() > deadline) signal(child, "SIGKILL");
      await sleep(POLL_INTERVAL);
    }
  }
}

/** Returns false if the command has ended. */
function signal(child: ChildProcess, name: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false;
  try {
    return process.kill(process.platform === "win32" ? child.pid : -child.pid, name);
  } catch {
    return false;
  }
}
