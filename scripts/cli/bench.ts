/** `npm run bench`: sizes and times next to those of the tools that people would use instead. */
import { parseArgs } from "node:util";
import { UserError } from "../model/user-error.ts";
import { reportUserErrors } from "./command.ts";

const usage = `Usage: npm run bench [-- SECTION ...]

Measures in one run, and compares with the tools that people would use instead. Compare the ratios; the figures
themselves depend on the machine. Without a section, all of them run, which takes about 15 minutes:

  size      clients in a bundle
  client    one call over an in-memory fetch
  start     the first start of each command
  pipeline  generate, for the ten operations of this repository
  github    generate, for GitHub's whole description
  scale     generate, for 10 to 10,000 operations, and for schemas of extreme shapes

The first run installs the other tools in scripts/bench/peers.

  --help  show this text`;

export function run(args: string[]): Promise<number> {
  return reportUserErrors(async () => {
    const { names, help } = readArguments(args);
    if (help) console.log(usage);
    else await bench(names);
    return 0;
  });
}

function readArguments(args: string[]): { names: string[]; help: boolean } {
  try {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { help: { type: "boolean" } } });
    return { names: positionals, help: values.help ?? false };
  } catch (error) {
    throw new UserError(`${(error as Error).message}\n\n${usage}`);
  }
}

/** @param names the sections to run; all if there are none */
async function bench(names: readonly string[]): Promise<void> {
  const { sections } = await import("../bench/sections.ts");
  const unknown = names.filter((name) => !Object.hasOwn(sections, name));
  if (unknown.length > 0)
    throw new UserError(`The bench has no section ${unknown.join(" and no section ")}.\n\n${usage}`);
  for (const [name, load] of Object.entries(sections)) {
    if (names.length > 0 && !names.includes(name)) continue;
    const run = await load();
    const tables = await run((progress) => showProgress(`${name}: ${progress}`));
    showProgress("");
    console.log(tables);
  }
}

/** One line that changes on a terminal; a line for each step elsewhere. */
function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
  else if (text !== "") console.error(text);
}
