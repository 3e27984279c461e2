import { type Dirent, readdirSync } from "node:fs";
import { toUserError } from "./disk-error.ts";
import { isTemporary } from "./temporary.ts";

/** `special`: a pipe, a socket or a device. */
export type EntryKind = "file" | "link" | "special";

/**
 * Everything below a folder but folders, as paths with forward slashes; sorted. Symbolic links are listed and never
 * followed. What desktops and editors leave is not listed. A folder that does not exist is empty.
 *
 * @throws UserError if the folder cannot be read
 */
export function listFolder(folder: string): Map<string, EntryKind> {
  const found: [path: string, kind: EntryKind][] = [];
  const visit = (path: string, entries: Dirent[]): void => {
    for (const entry of entries) {
      const name = path + entry.name;
      if (entry.isDirectory()) visit(`${name}/`, readEntries(`${folder}/${name}`));
      else if (isTemporary(entry.name) || !isLitter(entry.name)) found.push([name, kindOf(entry)]);
    }
  };
  visit("", readEntries(folder));
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function readEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw toUserError(error as Error, folder);
  }
}

function kindOf(entry: Dirent): EntryKind {
  if (entry.isFile()) return "file";
  return entry.isSymbolicLink() ? "link" : "special";
}

/** The views of Finder and Explorer; swap, backup and lock files of Vim, Emacs, JetBrains and LibreOffice. */
function isLitter(name: string): boolean {
  return /^(\.DS_Store|Thumbs\.db|desktop\.ini|4913|\..*\.sw[a-p]|.*~|\.#.*|#.*#|\.~lock\..*#|.*___jb_(tmp|old)___)$/i.test(
    name,
  );
}
