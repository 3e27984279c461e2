/** Protects files that no run has generated, above all in a folder that was chosen by mistake. */
import { lstatSync } from "node:fs";
import { basename, join } from "node:path";
import { UserError } from "../../model/user-error.ts";
import { generatedNotice } from "../../targets/target.ts";
import { hashFile } from "../memory/hash.ts";
import type { Difference } from "./compare.ts";
import { readStart } from "./disk.ts";
import { isTemporary } from "./temporary.ts";

const MAX_LISTED = 10;
const MAX_HEADER_BYTES = 200;

/** What is known of an output folder. */
export interface Ownership {
  /** Whether the folder has no other purpose than the output, so that a file in the place of a generated one may go. */
  isDedicated: boolean;
  /** The hash of a file that an earlier run has written, if it is remembered. */
  remembered?: ((path: string) => string | undefined) | undefined;
}

/** @throws UserError that names files which would be replaced or removed, although they were not generated */
export function checkOwnership(
  folder: string,
  { changed, orphaned }: Difference,
  { isDedicated, remembered = () => undefined }: Ownership,
): void {
  const isForeign = (path: string) => !isTemporary(basename(path)) && !hasHeader(join(folder, path));
  const isEdited = (path: string) => remembered(path) !== hashFile(join(folder, path));
  const isReplaced = (path: string) =>
    remembered(path) === undefined && isForeign(path) && !isEmpty(join(folder, path));
  const replaced = isDedicated ? [] : changed.filter(isReplaced);
  const foreign = [...replaced, ...orphaned.filter((path) => isForeign(path) && isEdited(path))].sort();
  if (foreign.length === 0) return;
  const listed = foreign.slice(0, MAX_LISTED).map((path) => `  ${path}`);
  const more = foreign.length > MAX_LISTED ? [`  … and ${foreign.length - MAX_LISTED} more`] : [];
  const heading = `The output folder has files that were not generated: ${folder}`;
  const repair = isDedicated
    ? "Move them away, or delete them."
    : "Move them away, or choose a new or an empty folder.";
  throw new UserError([heading, ...listed, ...more, repair].join("\n"));
}

function hasHeader(file: string): boolean {
  return lstatSync(file).isFile() && readStart(file, MAX_HEADER_BYTES).includes(generatedNotice);
}

function isEmpty(file: string): boolean {
  const found = lstatSync(file);
  return found.isFile() && found.size === 0;
}
