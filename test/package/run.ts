/** Runs programs the way a user of the package does: without the settings of this checkout. */
import { execFile } from "node:child_process";

/** Resolves to what the program printed; rejects with it, too, when the program fails. */
export function run(program: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd, env: userEnvironment(), maxBuffer: 2 ** 26 }, (error, stdout) => {
      if (error)
        reject(new Error(`${error.message.trim()} (in ${cwd})\n${stdout}`.trim())); // the message has stderr
      else resolve(stdout.trim());
    });
  });
}

/** Runs npm, which is a script with another name on Windows. */
export function npm(args: readonly string[], cwd: string): Promise<string> {
  const cli = process.env["npm_execpath"];
  return cli ? run(process.execPath, [cli, ...args], cwd) : run("npm", args, cwd);
}

/** npm hands the settings of .npmrc to what it runs; those of this checkout are not a user's. */
export function userEnvironment(): NodeJS.ProcessEnv {
  const own = /^(NODE_OPTIONS|npm_config_(node_options|allow_scripts|strict_allow_scripts))$/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}
