/** The generators that the bench compares with. They are installed in a folder of their own. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { UserError } from "../model/user-error.ts";
import { writeOutput } from "../pipeline/output/write.ts";
import type { GeneratedFile } from "../targets/target.ts";
import type { Command } from "./run-process.ts";
import type { Report } from "./section.ts";

export const root: string = fileURLToPath(new URL("../../", import.meta.url));

/** For everything that the bench makes. */
export const benchFolder: string = join(root, "node_modules/.cache/bench");

const peers = join(root, "scripts/bench/peers");

/** GitHub's whole description, of the package `@octokit/openapi`. */
export const githubDescription: string = join(peers, "node_modules/@octokit/openapi/generated/api.github.com.json");

/** Installs the generators at the first call. None of their install scripts runs. */
export async function installPeers(report: Report): Promise<void> {
  if (existsSync(githubDescription)) return;
  report("installs the other tools in scripts/bench/peers");
  const cli = process.env["npm_execpath"];
  if (cli === undefined) throw new UserError("Run the benchmark by `npm run bench`: it installs packages.");
  const args = [cli, "ci", "--ignore-scripts", "--no-audit", "--no-fund"];
  await promisify(execFile)(process.execPath, args, { cwd: peers });
}

/** Generates the client of hey-api for the ten operations, and resolves to its folder. */
export async function generateHeyApi(report: Report): Promise<string> {
  await installPeers(report);
  const output = join(benchFolder, "hey-api");
  const { args, cwd } = heyApi(join(root, "generated/openapi/openapi.json"), output);
  await promisify(execFile)(process.execPath, [...args], { cwd });
  return output;
}

/** The commands of the other generators that make a client from a description. */
export function peerCommands(description: string, folder: string): Record<string, [Command]> {
  return {
    "redocly generate-client": [redocly("generate-client", description, "--output", join(folder, "redocly.ts"))],
    "hey-api": [heyApi(description, join(folder, "hey-api"))],
    orval: [
      peer(
        "orval/dist/bin/orval.mjs",
        "--input",
        description,
        "--output",
        join(folder, "orval.ts"),
        "--client",
        "fetch",
      ),
    ],
    kubb: [
      {
        ...peer("@kubb/cli/bin/kubb.cjs", "generate", "--config", join(peers, "kubb.config.mjs")),
        env: { KUBB_INPUT: description, KUBB_OUTPUT: join(folder, "kubb") },
      },
    ],
  };
}

/** A command of Redocly, in a folder without a `redocly.yaml`. */
export function redocly(...args: readonly string[]): Command {
  return { args: [join(root, "node_modules/@redocly/cli/bin/cli.js"), ...args], cwd: benchFolder };
}

export function openapiTypescript(description: string, output: string): Command {
  const cli = join(root, "node_modules/openapi-typescript/bin/cli.js");
  return { args: [cli, description, "--output", output], cwd: benchFolder };
}

function heyApi(description: string, output: string): Command {
  return peer("@hey-api/openapi-ts/bin/run.js", "--input", description, "--output", output);
}

function peer(module: string, ...args: readonly string[]): Command {
  return { args: [join(peers, "node_modules", module), ...args], cwd: peers };
}

/** Writes files for the bench, and resolves to their folder. */
export async function writeBenchFiles(name: string, files: readonly GeneratedFile[]): Promise<string> {
  const folder = join(benchFolder, name);
  await writeOutput(folder, files, { missing: files.map(({ path }) => path), changed: [], orphaned: [] });
  return folder;
}
