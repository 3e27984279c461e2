import type { GeneratedFile } from "../../targets/target.ts";
import { OutputChange } from "./change.ts";
import type { Difference } from "./compare.ts";
import { type Disk, localDisk } from "./disk.ts";
import { toUserError } from "./disk-error.ts";

/**
 * Brings the output folder in line: writes missing and changed files and removes orphaned ones. An unchanged file keeps
 * its time stamp.
 *
 * Everything is prepared under temporary names first, and a short row of renames then shows it. A failure undoes what was
 * done. A run that is killed leaves only whole files, and temporary ones that the next run removes.
 *
 * @throws UserError if the disk is full or read-only, or has a folder in the place of a file
 */
export async function writeOutput(
  folder: string,
  files: readonly GeneratedFile[],
  { missing, changed, orphaned }: Difference,
  disk: Disk = localDisk,
): Promise<void> {
  const stale = new Set([...missing, ...changed]);
  const change = new OutputChange(folder, orphaned, disk);
  try {
    const outcomes = await Promise.allSettled(
      files.filter(({ path }) => stale.has(path)).map(({ path, text }) => change.prepare(path, text)),
    );
    const failed = outcomes.find((outcome) => outcome.status === "rejected");
    if (failed) throw failed.reason;
    change.apply(outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value] : [])));
  } catch (error) {
    const isUndone = change.undo();
    const failure = toUserError(error as Error, folder);
    failure.message += isUndone
      ? "\nThe output folder is as it was."
      : "\nNot everything could be put back: when the cause is gone, run the command again.";
    throw failure;
  }
  change.removeOldFiles();
}
