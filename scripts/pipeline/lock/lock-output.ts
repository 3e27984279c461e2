import { realpathSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { hashText } from "../memory/hash.ts";
import { toUserError } from "../output/disk-error.ts";
import { takeLock } from "./lock.ts";

/**
 * Waits for its turn to use an output folder. The lock is in the system's folder for temporary files, so that two
 * checkouts exclude each other too, and nothing is left in the output.
 *
 * @param onWait called once before it waits, with the id of the process that uses the folder
 * @throws UserError if no lock can be made
 */
export async function lockOutput(folder: string, onWait: (pid: number) => void): Promise<Disposable> {
  const name = `copilot-spaces-${hashText(resolveLinks(folder)).slice(0, 16)}.lock`;
  try {
    return await takeLock(join(tmpdir(), name), onWait);
  } catch (error) {
    throw toUserError(error as Error, tmpdir());
  }
}

/** The same for every way to the folder, whether it exists or not. */
function resolveLinks(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    return folder === dirname(folder) ? folder : join(resolveLinks(dirname(folder)), basename(folder));
  }
}
