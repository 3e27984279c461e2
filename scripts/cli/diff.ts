/** `npm run diff`: what changed in the description since a commit, and what that breaks. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Comparison } from "../diff/compare.ts";
import type { Format } from "../diff/report/index.ts";
import type { Base } from "../diff/report/text.ts";
import { UserError } from "../model/user-error.ts";
import { readFlags, reportUserErrors } from "./command.ts";

const usage = `Usage: npm run diff [-- [--base REF] [--format terminal|markdown|json|changelog]]

Compares spec/ with the one of an earlier commit. Each change has its impact on the wire (major, minor, patch or none) and
on TypeScript: whether code that was written with the old types compiles, and whether responses that tests write by hand
do. Exits with 1 if info.version was not raised as the impact on the wire demands.

  --base REF       a commit, branch or tag; by default, where this branch left origin/main
  --format FORMAT  terminal; markdown, for a comment; json; or changelog, entries for CHANGELOG.md to edit
  --help           show this text`;

const flags = { base: { type: "string" }, format: { type: "string" }, help: { type: "boolean" } } as const;
const formatNames = ["terminal", "markdown", "json", "changelog"] as const satisfies readonly Format[];

export function run(args: string[]): Promise<number> {
  return reportUserErrors(async () => {
    const { base, format = "terminal", help } = readFlags(args, flags, usage);
    if (help) {
      console.log(usage);
      return 0;
    }
    const known = formatNames.find((name) => name === format);
    if (!known) throw new UserError(`--format must be ${formatNames.join(", ")}, not "${format}".\n\n${usage}`);
    return diff(fileURLToPath(new URL("../../", import.meta.url)), base, known);
  });
}

async function diff(root: string, wanted: string | undefined, format: Format): Promise<number> {
  const [{ formats }, { comparison, base }] = await Promise.all([
    import("../diff/report/index.ts"),
    compareWithCommit(root, wanted),
  ]);
  console.log(formats[format](comparison, base));
  if (comparison.version.isEnough) return 0;
  console.error(comparison.version.message);
  return 1;
}

/** @param root the folder with `spec/` */
export async function compareWithCommit(
  root: string,
  wanted: string | undefined,
): Promise<{ comparison: Comparison; base: Base }> {
  const { compareDescriptions } = await import("../diff/compare.ts");
  const { checkOut, findDefaultBase } = await import("../diff/git.ts");
  const { loadDescription, renameFolder } = await import("../diff/load.ts");
  const { createTemporaryFolder } = await import("../diff/temporary-folder.ts");
  await using folder = await createTemporaryFolder();
  const { name, ref } = wanted === undefined ? await findDefaultBase(root) : { name: wanted, ref: wanted };
  const { commit, path } = await checkOut(root, ref, "spec", folder.path);
  const [before, after] = await Promise.all([
    loadDescription(join(path, "spec/openapi.yaml"), "structure", renameFolder(path, commit.slice(0, 9))),
    loadDescription(join(root, "spec/openapi.yaml"), "all"),
  ]);
  return { comparison: await compareDescriptions(before, after), base: { name, commit } };
}
