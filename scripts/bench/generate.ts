/** Measures `generate` next to the chain of tools that people would use instead. */
import { execFile } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { median } from "./call.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const redocly = join(root, "node_modules/@redocly/cli/bin/cli.js");
const openapiTypescript = join(root, "node_modules/openapi-typescript/bin/cli.js");

/** Median milliseconds of whole processes, in rounds in which each has a turn. */
export async function measureGenerate(rounds: number): Promise<Record<string, number>> {
  const commands: Record<string, { args: string[]; cwd: string }[]> = {
    "redocly lint, redocly bundle, openapi-typescript": [
      { args: [redocly, "lint"], cwd: root },
      { args: [redocly, "bundle", "main"], cwd: root },
      // in the root it would read redocly.yaml
      { args: [openapiTypescript, join(root, "spec/openapi.yaml")], cwd: tmpdir() },
    ],
    "generate, all targets": [{ args: ["scripts/start.cjs", "generate"], cwd: root }],
    "generate --check": [{ args: ["scripts/start.cjs", "generate", "--check"], cwd: root }],
  };
  const times = new Map(Object.keys(commands).map((name) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, steps] of Object.entries(commands)) {
      const start = performance.now();
      for (const step of steps) await run(step);
      if (round > 0) times.get(name)?.push(performance.now() - start); // the first round fills the caches
    }
  }
  return Object.fromEntries([...times].map(([name, values]) => [name, median(values)]));
}

async function run({ args, cwd }: { args: string[]; cwd: string }): Promise<void> {
  const env = { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" };
  await promisify(execFile)(process.execPath, args, { cwd, env });
}
