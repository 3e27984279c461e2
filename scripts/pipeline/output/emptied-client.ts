import { readFileSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import type { GeneratedFile } from "../../targets/target.ts";
import type { Difference } from "./compare.ts";

const table = "operations/index.ts";

/**
 * Protects a client from a description that has lost its paths.
 *
 * @throws UserError if a table of operations would be replaced by an empty one
 */
export function checkEmptied(folder: string, files: readonly GeneratedFile[], { changed }: Difference): void {
  const next = files.find(({ path }) => path === table);
  if (!next || hasOperations(next.text) || !changed.includes(table)) return;
  if (!hasOperations(readFileSync(join(folder, table), "utf8"))) return;
  throw new UserError(
    `The description has no operations, and the client in ${folder} has some. Nothing was written.\n` +
      "To replace it by an empty one, add --allow-empty.",
  );
}

function hasOperations(text: string): boolean {
  return /^ +(\{ )?operationId: "/m.test(text);
}
