/**
 * Finds flags that npm took for its own: `npm run generate --check` runs `generate` without any flag, and hands the flag
 * over in the environment only.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The flags that were given to npm instead of to its script, each as it should have been written after `--`. Settings of
 * the same name from an `.npmrc` or from `NPM_CONFIG_…`, which npm hands over too, are not among them.
 *
 * @param flags those of the command that it was not given
 * @param args what the command was given: npm keeps `--port` of `--port 3000`, and hands over the 3000
 */
export function findSwallowedFlags(
  flags: Readonly<Record<string, { type: "string" | "boolean" }>>,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): string[] {
  // Other programs call a command with npm's environment too, for example its tests.
  if (!isScript.test(environment["npm_lifecycle_script"] ?? "")) return [];
  const given = Object.entries(flags).filter(([name]) => environment[settingName(name)] !== undefined);
  if (given.length === 0) return [];
  const settings = readSettings(environment);
  const values = args.filter((arg) => !arg.startsWith("-"));
  return given
    .filter(([name]) => !settings.has(name) && environment[settingName(name).toUpperCase()] === undefined)
    .flatMap(([name, { type }]) => {
      if (type === "boolean") return [`--${name}`];
      const kept = (environment[settingName(name)] ?? "").split("\n\n"); // one for each time that the flag was given
      return kept.map((value) => `--${name} ${quote(value === "true" ? (values.shift() ?? "…") : value)}`);
    });
}

const isScript = /^node [^&|;]*\bscripts\/start\.cjs /;

function settingName(flag: string): string {
  return `npm_config_${flag.replaceAll("-", "_")}`;
}

/** The names of all settings in the `.npmrc` of the project, the user and the machine. */
function readSettings(environment: NodeJS.ProcessEnv): Set<string> {
  const {
    npm_config_local_prefix: project,
    npm_config_userconfig: user,
    npm_config_globalconfig: machine,
  } = environment;
  const files = [project && join(project, ".npmrc"), user, machine];
  return new Set(files.flatMap((file) => (file ? readNames(file) : [])));
}

function readNames(file: string): string[] {
  try {
    const lines = readFileSync(file, "utf8").split(/\r?\n/);
    return lines.flatMap((line) => /^\s*([^\s#;=[\]]+)\s*(\[\])?\s*(=|$)/.exec(line)?.[1] ?? []);
  } catch {
    return [];
  }
}

function quote(value: string): string {
  return /^[\w./:@=…-]+$/.test(value) ? value : `"${value.replaceAll(/["\\$`]/g, "\\$&")}"`;
}
