/** Runs the targets. */
import type { Api } from "../model/api.ts";
import { UserError } from "../model/user-error.ts";
import type { GeneratedFile, Target } from "../targets/target.ts";

/** The output of one target. */
export interface TargetResult {
  name: string;
  /** Paths start with the target's folder. */
  files: GeneratedFile[];
  milliseconds: number;
}

/** @throws Error when two targets claim one path, or when a path leaves its target's folder */
export async function runTargets(api: Api, targets: readonly Target[]): Promise<TargetResult[]> {
  const results: TargetResult[] = [];
  const owners = new Map<string, string>();
  for (const { name, generate } of targets) {
    const start = performance.now();
    const files = (await print(name, () => generate(api))).map(({ path, text }) => ({ path: `${name}/${path}`, text }));
    for (const { path } of files) claim(path, name, owners);
    results.push({ name, files, milliseconds: performance.now() - start });
  }
  return results;
}

/** A description on which a target fails is reported without a stack trace, as every other. */
async function print(name: string, generate: () => ReturnType<Target["generate"]>): Promise<GeneratedFile[]> {
  try {
    return await generate();
  } catch (error) {
    const reason = error instanceof RangeError ? "It is nested too deeply." : String(error);
    throw new UserError(`The target ${name} cannot be made from this description: ${reason}`, { cause: error });
  }
}

function claim(path: string, target: string, owners: Map<string, string>): void {
  if (path.split(/[/\\]/).includes("..")) throw new Error(`Target ${target} writes outside of its folder: ${path}`);
  const owner = owners.get(path.toLowerCase());
  if (owner !== undefined) throw new Error(`Targets ${owner} and ${target} both write ${path}`);
  owners.set(path.toLowerCase(), target);
}
