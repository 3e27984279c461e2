import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Contestants, compareCommands } from "../compare-commands.ts";
import {
  githubDescription,
  installPeers,
  openapiTypescript,
  peerCommands,
  redocly,
  root,
  writeBenchFiles,
} from "../peers.ts";
import type { Section } from "../section.ts";
import { formatUsages } from "../table.ts";

const ROUNDS = 3;

/** Rules for both sides, in the words of a `redocly.yaml`. */
const ruleSets = {
  minimal: "extends: [minimal]\n",
  structural: "rules:\n  struct: error\n  no-unresolved-refs: error\n  operation-operationId-unique: error\n",
};

const chain = "redocly lint, redocly bundle, openapi-typescript";

/** GitHub's whole description: 13 MB. */
export const runGithub: Section = async (report) => {
  await installPeers(report);
  const text = await readFile(githubDescription, "utf8");
  const tables: string[] = [];
  for (const [rules, config] of Object.entries(ruleSets)) {
    const folder = await writeBenchFiles(`github-${rules}`, [
      { path: "openapi.json", text },
      { path: "redocly.yaml", text: config },
    ]);
    const peers = rules === "structural" ? peerCommands(join(folder, "openapi.json"), folder) : {};
    const contestants = { ...ownCommands(folder), ...peers };
    const usages = await compareCommands(contestants, {
      rounds: ROUNDS,
      warmUp: false,
      report: (progress) => report(`${rules} rules, ${progress}`),
    });
    tables.push(formatUsages(`GitHub's whole description, ${rules} rules`, usages, chain));
  }
  return tables.join("\n");
};

function ownCommands(folder: string): Contestants {
  const description = join(folder, "openapi.json");
  const config = ["--config", join(folder, "redocly.yaml")];
  const output = join(folder, "output");
  return {
    [chain]: [
      redocly("lint", description, ...config),
      redocly("bundle", description, ...config, "--output", join(folder, "bundle.json")),
      openapiTypescript(description, join(folder, "types.ts")),
    ],
    generate: [
      { args: ["scripts/start.cjs", "generate", "--force", "--spec", description, "--out", output], cwd: root },
    ],
  };
}
