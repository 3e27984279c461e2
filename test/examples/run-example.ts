/** Runs an example in a process of its own. */
import { execFile } from "node:child_process";
import { type Finished, root } from "../cli/run-node.ts";

export function runExample(
  example: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<Finished> {
  const command = ["--conditions=@copilot-spaces/source", `${root}examples/${example}`, ...args];
  const environment = { ...process.env, GITHUB_TOKEN: "ghp_example", ...env };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, command, { cwd: root, env: environment }, (error, stdout, stderr) => {
      const exitCode = error ? error.code : 0;
      if (typeof exitCode === "number") resolve({ exitCode, stdout, stderr });
      else reject(error);
    });
  });
}
