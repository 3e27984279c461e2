import { join } from "node:path";
import { type Contestants, compareCommands } from "../compare-commands.ts";
import { installPeers, openapiTypescript, peerCommands, redocly, root, writeBenchFiles } from "../peers.ts";
import type { Command } from "../run-process.ts";
import type { Section } from "../section.ts";
import { formatUsages } from "../table.ts";

const ROUNDS = 5;
const chain = "redocly lint, redocly bundle, openapi-typescript";
const lint = "redocly lint";

/** The description of this repository: ten operations in 50 files. */
export const runPipelineBench: Section = async (report) => {
  await installPeers(report);
  const folder = await writeBenchFiles("pipeline", []);
  const description = join(root, "generated/openapi/openapi.json");
  const inRoot = (command: Command): Command => ({ ...command, cwd: root });
  const lintCommand = inRoot(redocly("lint"));
  const contestants: Contestants = {
    [chain]: [
      lintCommand,
      inRoot(redocly("bundle", "main", "--output", join(folder, "bundle.json"))),
      openapiTypescript(join(root, "spec/openapi.yaml"), join(folder, "types.ts")),
    ],
    generate: [generate("--force")],
    ...peerCommands(description, folder),
    [lint]: [lintCommand],
    "generate, nothing changed": [generate()],
    "generate --check, nothing changed": [generate("--check")],
  };
  const usages = await compareCommands(contestants, { rounds: ROUNDS, warmUp: true, report });
  const unchanged = new Set([lint, "generate, nothing changed", "generate --check, nothing changed"]);
  const select = (isUnchanged: boolean) =>
    Object.fromEntries(Object.entries(usages).filter(([name]) => unchanged.has(name) === isUnchanged));
  return [
    formatUsages("ten operations, everything made", select(false), chain),
    formatUsages("ten operations, nothing changed", select(true), lint),
  ].join("\n");
};

function generate(...flags: readonly string[]): Command {
  return { args: ["scripts/start.cjs", "generate", ...flags], cwd: root };
}
