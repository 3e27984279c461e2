/** Makes `copilot-spaces/fetch` and so on real folders, for resolvers that do not read `exports`. `npm pack` runs it. */
import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import manifest from "../../package.json" with { type: "json" };
import { writeOutput } from "../pipeline/output/write.ts";
import type { GeneratedFile } from "../targets/target.ts";
import { readFlags, reportUserErrors } from "./command.ts";

const usage = `Usage: node scripts/start.cjs subpaths [--remove]

Writes a folder with a package.json for every subpath in the exports of package.json.

  --remove  remove these folders
  --help    show this text`;

const root = join(import.meta.dirname, "../..");

type Exports = Record<string, string | { types?: string; default: string }>;

export function run(args: string[]): Promise<number> {
  return reportUserErrors(async () => {
    const { remove, help } = readFlags(args, { remove: { type: "boolean" }, help: { type: "boolean" } }, usage);
    if (help) console.log(usage);
    else await writeSubpaths(remove ?? false);
    return 0;
  });
}

/** One `package.json` per subpath that leads to a built file. Its `main` and `types` lead there without `exports`. */
export function subpathFiles(exports: Exports): GeneratedFile[] {
  return Object.entries(exports).flatMap(([subpath, target]) => {
    if (subpath === "." || typeof target === "string") return [];
    const main = posix.relative(subpath, target.default);
    const types = target.types && posix.relative(subpath, target.types);
    return [{ path: posix.join(subpath, "package.json"), text: `${JSON.stringify({ main, types }, null, 2)}\n` }];
  });
}

async function writeSubpaths(remove: boolean): Promise<void> {
  const files = subpathFiles(manifest.exports);
  const paths = files.map(({ path }) => path);
  const orphaned = remove ? paths.filter((path) => existsSync(join(root, path))) : [];
  await writeOutput(root, files, { missing: remove ? [] : paths, changed: [], orphaned });
}
