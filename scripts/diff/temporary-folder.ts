/**
 * A folder outside of the repository for one comparison. Redocly and Git exchange files with this process there, so this
 * is the one place beside the output stage that may write.
 */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface TemporaryFolder extends AsyncDisposable {
  readonly path: string;
  /** Writes a file and returns its absolute path. */
  write(name: string, text: string): Promise<string>;
}

/** A new folder; `await using` removes it with all that is in it. */
export async function createTemporaryFolder(): Promise<TemporaryFolder> {
  const path = await mkdtemp(join(tmpdir(), "copilot-spaces-diff-"));
  return {
    path,
    write: async (name, text) => {
      const file = join(path, name);
      await writeFile(file, text);
      return file;
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}
