import { type Contestants, compareCommands } from "../compare-commands.ts";
import { root } from "../peers.ts";
import { type Command, runProcess } from "../run-process.ts";
import type { Section } from "../section.ts";
import { formatUsages } from "../table.ts";

const ROUNDS = 15;
const reference = "node --eval 0";
const commands = ["bench", "generate", "mock", "subpaths"];

/** Each start is the first one: nothing that an earlier one compiled is used. */
const cold = { NODE_DISABLE_COMPILE_CACHE: "1" };

export const runStart: Section = async (report) => {
  const help = (name: string): Command => ({ args: ["scripts/start.cjs", name, "--help"], cwd: root, env: cold });
  await runProcess(help("generate")); // reads Node from the disk
  const contestants: Contestants = {
    [reference]: [{ args: ["--eval", "0"], cwd: root }],
    ...Object.fromEntries(commands.map((name) => [`${name} --help`, [help(name)]])),
  };
  const usages = await compareCommands(contestants, { rounds: ROUNDS, warmUp: true, report });
  return formatUsages("first starts", usages, reference);
};
