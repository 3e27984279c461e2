/** Clients of other generators, made from the same description. They are installed in a folder of their own. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const root = fileURLToPath(new URL("../../", import.meta.url));
const peers = join(root, "scripts/bench/peers");
const output = join(root, "node_modules/.cache/bench/hey-api");

/** Generates the client of hey-api and resolves to its folder. Installs the generator at the first call. */
export async function generateHeyApi(): Promise<string> {
  if (!existsSync(join(peers, "node_modules"))) await npm("ci", "--no-audit", "--no-fund");
  const cli = join(peers, "node_modules/@hey-api/openapi-ts/bin/run.js");
  const input = join(root, "generated/openapi/openapi.json");
  await promisify(execFile)(process.execPath, [cli, "-i", input, "-o", output], { cwd: peers });
  return output;
}

async function npm(...args: string[]): Promise<void> {
  const cli = process.env["npm_execpath"];
  if (cli === undefined) throw new Error("Run the benchmark by `npm run bench`: it installs packages.");
  await promisify(execFile)(process.execPath, [cli, ...args], { cwd: peers });
}
