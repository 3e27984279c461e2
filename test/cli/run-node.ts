/** Runs the Node that runs the tests, and collects its output. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

export interface Finished {
  exitCode: number;
  stdout: string;
  stderr: string;
}

export const root: string = fileURLToPath(new URL("../../", import.meta.url));

export function runNode(...args: string[]): Promise<Finished> {
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: root }, (error, stdout, stderr) => {
      const exitCode = error ? error.code : 0;
      if (typeof exitCode === "number") resolve({ exitCode, stdout, stderr });
      else reject(error);
    });
  });
}

export function runCommand(command: string, ...args: string[]): Promise<Finished> {
  return runNode("scripts/start.cjs", command, ...args);
}
