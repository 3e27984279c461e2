/** Runs the targets and adds the hand-written runtime, unchanged, of each one that the description gives something to do. */
import { readdir, readFile } from "node:fs/promises";
import type { Api } from "../model/api.ts";
import type { GeneratedFile, Target } from "../targets/target.ts";

/** What one target came to. */
export interface TargetResult {
  name: string;
  /** Paths start with the target's folder. */
  files: GeneratedFile[];
  milliseconds: number;
}

/** Throws when two targets claim one path or when a path leaves its target's folder. */
export async function runTargets(api: Api, targets: readonly Target[]): Promise<TargetResult[]> {
  const results: TargetResult[] = [];
  const owners = new Map<string, string>();
  for (const target of targets) {
    const start = performance.now();
    const generated = await target.generate(api);
    const runtime = generated.length > 0 ? await readRuntime(target.name) : [];
    const files = [...generated, ...runtime].map(({ path, text }) => ({
      path: `${target.name}/${path}`,
      text,
    }));
    for (const { path } of files) claim(path, target.name, owners);
    results.push({ name: target.name, files, milliseconds: performance.now() - start });
  }
  return results;
}

function claim(path: string, target: string, owners: Map<string, string>): void {
  if (path.split(/[/\\]/).includes("..")) throw new Error(`Target ${target} writes outside of its folder: ${path}`);
  const owner = owners.get(path.toLowerCase());
  if (owner !== undefined) throw new Error(`Targets ${owner} and ${target} both write ${path}`);
  owners.set(path.toLowerCase(), target);
}

/** Line ends become LF, whatever the checkout made of them. */
async function readRuntime(target: string): Promise<GeneratedFile[]> {
  const folder = new URL(`../targets/${target}/runtime/`, import.meta.url);
  const names: string[] = await readdir(folder).catch(() => []);
  return Promise.all(
    names.sort().map(async (name) => ({
      path: `runtime/${name}`,
      text: (await readFile(new URL(name, folder), "utf8")).replaceAll("\r\n", "\n"),
    })),
  );
}
